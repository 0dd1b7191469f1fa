import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useVerb } from '../use-verb.ts'
import { type AdditionalUser, DeleteUser } from './operations.ts'
import { useUsersTexts } from './texts.ts'

/** For good, after a question that says what stays. */
export function RemoveUser({ user, onClose }: { user: AdditionalUser; onClose: () => void }) {
  const { t } = useUsersTexts()
  const { run, isPending, problem } = useVerb()
  const { id, name, version } = user
  const remove = async () => {
    const payload = await run(DeleteUser, { id, expectedVersion: version }, ({ change }) => change)
    if (payload?.userErrors.length === 0) onClose()
  }
  return (
    <Confirm
      opened
      danger
      title={t('remove.title', { name })}
      action={t('do.delete')}
      onConfirm={remove}
      onClose={onClose}
      isPending={isPending}
      error={problem}
    >
      <p>{t('remove.text')}</p>
    </Confirm>
  )
}
