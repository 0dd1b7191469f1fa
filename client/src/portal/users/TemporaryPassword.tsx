import { OneTimeSecret } from '../../shared/form/OneTimeSecret.tsx'
import { useUsersTexts } from './texts.ts'

interface Props {
  name: string
  username: string
  password: string
  onClose: () => void
}

/** What is handed to the person, shown once: where, with which name, with which password. */
export function TemporaryPassword({ name, username, password, onClose }: Props) {
  const { t } = useUsersTexts()
  const link = window.location.origin
  return (
    <OneTimeSecret
      title={t('password.title')}
      text={t('password.text', { name, username })}
      label={t('password.label')}
      secret={t('password.instructions', { link, username, password, interpolation: { escapeValue: false } })}
      onClose={onClose}
    />
  )
}
