import { useEffect } from 'react'
import { useMutation, useQuery } from 'urql'
import type { Arrived } from '../arrival.ts'
import { Card, CardSkeleton } from '../Card.tsx'
import styles from '../entry.module.css'
import { Unreachable } from '../Unreachable.tsx'
import { NewcomerForm } from './NewcomerForm.tsx'
import { AcceptInvitation, InvitationQuery } from './operations.ts'
import { useSignUpTexts } from './texts.ts'

/** Who follows the link becomes the owner of the company; a link that is over says so. */
export function InvitationCard({ token, onDone }: { token: string; onDone: (viewer: Arrived) => void }) {
  const { t } = useSignUpTexts()
  const [{ data: seen, error: failed }, read] = useQuery({ query: InvitationQuery, variables: { token } })
  const [{ data, error, fetching }, accept] = useMutation(AcceptInvitation)
  // Out of the address, so that it is in no history and no picture of the screen.
  useEffect(() => history.replaceState(null, '', '/'), [])
  if (failed && !seen) return <Unreachable error={failed} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!seen) return <CardSkeleton />
  const invitation = seen.ownerInvitation
  if (!invitation)
    return (
      <Card title={t('overTitle')} lead={t('over')}>
        <a className={styles.leave} href="/">
          {t('back')}
        </a>
      </Card>
    )
  const { clientName: client, studioName: studio } = invitation
  return (
    <Card studioName={studio} title={t('invitationTitle', { client })} lead={t('invitationLead', { studio })}>
      <NewcomerForm
        fields={['name', 'username']}
        action={t('invitationSubmit')}
        isPending={fetching}
        error={error}
        errors={fetching ? [] : (data?.ownerInvitationAccept.userErrors ?? [])}
        onSubmit={async ({ name = '', username = '' }, password) => {
          const answer = await accept({ token, name, username, password })
          const viewer = answer.data?.ownerInvitationAccept.viewer
          if (viewer) onDone(viewer)
        }}
      />
    </Card>
  )
}
