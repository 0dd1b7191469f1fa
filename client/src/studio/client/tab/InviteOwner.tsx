import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../../shared/form/FormDialog.tsx'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { ClientData } from '../client-data.ts'
import { useTabTexts, useTabWording } from './texts.ts'

const InviteOwnerMutation = graphql(`
  mutation InviteOwner($clientId: ID!, $email: String!) {
    ownerInvite(clientId: $clientId, email: $email) { expiresAt userErrors { code message path } }
  }
`)

interface Props {
  client: ClientData
  onInvited: (invited: { email: string; until: string }) => void
  onClose: () => void
}

/** The owner chooses user name and password itself, by a link in a letter: nobody hands a password over. */
export function InviteOwner({ client, onInvited, onClose }: Props) {
  const { t } = useTabTexts()
  const [email, setEmail] = useState('')
  const save = useSubmit(InviteOwnerMutation, (answer) => answer.ownerInvite.userErrors, useTabWording())
  const submit = async () => {
    const answer = await save.submit({ clientId: client.id, email: email.trim() })
    if (!answer) return
    const { expiresAt } = answer.ownerInvite
    if (expiresAt) onInvited({ email: email.trim(), until: expiresAt })
    onClose()
  }
  return (
    <FormDialog
      title={t('users.inviteTitle', { name: client.name })}
      action={t('users.inviteSend')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('email')}
    >
      <p>{t('users.inviteText')}</p>
      <TextInput
        type="email"
        label={t('users.inviteEmail')}
        data-autofocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={save.at('email')}
      />
    </FormDialog>
  )
}
