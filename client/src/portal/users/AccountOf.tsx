import { useState } from 'react'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useVerb } from '../use-verb.ts'
import { EditUser } from './EditUser.tsx'
import { type AdditionalUser, ResetPassword } from './operations.ts'
import { TemporaryPassword } from './TemporaryPassword.tsx'
import { useUsersTexts } from './texts.ts'

/** What one may change of a user's account; a new password is asked about first, and shown once. */
export function AccountOf({ user, onClose }: { user: AdditionalUser; onClose: () => void }) {
  const { t } = useUsersTexts()
  const [isAsked, setAsked] = useState(false)
  const [password, setPassword] = useState<string>()
  const { run, isPending, problem } = useVerb()
  const { id, name, username } = user
  const reset = async () => {
    const payload = await run(ResetPassword, { id }, ({ change }) => change)
    if (payload?.temporaryPassword) setPassword(payload.temporaryPassword)
  }
  if (password) return <TemporaryPassword name={name} username={username} password={password} onClose={onClose} />
  if (!isAsked) {
    const isOpen = user.allowedActions.includes('additionalUserPasswordReset')
    return <EditUser user={user} onReset={isOpen ? () => setAsked(true) : undefined} onClose={onClose} />
  }
  return (
    <Confirm
      opened
      danger
      title={t('reset.title', { name })}
      action={t('do.reset')}
      onConfirm={reset}
      onClose={onClose}
      isPending={isPending}
      error={problem}
    >
      <p>{t('reset.text')}</p>
    </Confirm>
  )
}
