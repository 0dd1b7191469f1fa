import { SegmentedControl } from '@mantine/core'
import '@mantine/core/styles/FloatingIndicator.layer.css'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { useState } from 'react'
import { useMutation } from 'urql'
import { type Arrived, advisedBy } from '../arrival.ts'
import { Card } from '../Card.tsx'
import styles from '../entry.module.css'
import { StudioRegister } from '../operations.ts'
import { NewcomerForm } from './NewcomerForm.tsx'
import { CompanyRegister } from './operations.ts'
import { useSignUpTexts } from './texts.ts'

export type Kind = 'company' | 'studio'
interface Props {
  kind: Kind
  onDone: (viewer: Arrived) => void
}

/** A company or a studio registers by itself, and is in. */
export function SignUpCard({ kind: begunAs, onDone }: Props) {
  const { t } = useSignUpTexts()
  const [kind, setKind] = useState(begunAs)
  return (
    <Card
      title={t(kind === 'company' ? 'companyTitle' : 'studioTitle')}
      lead={t(kind === 'company' ? 'companyLead' : 'studioLead')}
    >
      <SegmentedControl
        mt="md"
        mb="md"
        fullWidth
        aria-label={t('which')}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        data={[
          { value: 'company', label: t('company') },
          { value: 'studio', label: t('studio') },
        ]}
      />
      {kind === 'company' ? <CompanyForm onDone={onDone} /> : <StudioForm onDone={onDone} />}
      <a className={styles.leave} href="/">
        {t('back')}
      </a>
    </Card>
  )
}

const person = ['name', 'email', 'username'] as const

function CompanyForm({ onDone }: Pick<Props, 'onDone'>) {
  const { t } = useSignUpTexts()
  const [{ data, error, fetching }, register] = useMutation(CompanyRegister)
  return (
    <NewcomerForm
      fields={['companyName', 'vatNumber', 'fiscalCode', ...person, 'referralCode']}
      optional={['vatNumber', 'fiscalCode', 'referralCode']}
      begun={advisedBy(location)}
      action={t('submit')}
      isPending={fetching}
      error={error}
      errors={fetching ? [] : (data?.companyRegister.userErrors ?? [])}
      onSubmit={async ({ companyName = '', name = '', username = '', email = '', ...rest }, password) => {
        const answer = await register({ input: { companyName, name, username, email, ...rest, password } })
        const viewer = answer.data?.companyRegister.viewer
        if (viewer) onDone(viewer)
      }}
    />
  )
}

function StudioForm({ onDone }: Pick<Props, 'onDone'>) {
  const { t } = useSignUpTexts()
  const [{ data, error, fetching }, register] = useMutation(StudioRegister)
  return (
    <NewcomerForm
      fields={['studioName', 'vatNumber', ...person, 'referralCode']}
      optional={['referralCode']}
      begun={advisedBy(location)}
      action={t('submit')}
      isPending={fetching}
      error={error}
      errors={fetching ? [] : (data?.studioRegister.userErrors ?? [])}
      onSubmit={async (
        { studioName = '', vatNumber = '', name = '', username = '', email = '', referralCode = null },
        password,
      ) => {
        const answer = await register({
          input: { studioName, vatNumber, name, username, email, referralCode, password },
        })
        const viewer = answer.data?.studioRegister.viewer
        if (viewer) onDone(viewer)
      }}
    />
  )
}
