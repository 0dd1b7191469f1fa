import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { list } from '../../shared/format.ts'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'
import type { Draft, FieldName } from './use-draft.ts'

const labels = {
  name: 'name',
  email: 'email',
  username: 'username',
  administrator: 'administrator',
  expiresOn: 'expiresOn',
  mustChangePassword: 'officePassword',
  passwordValidityDays: 'validityDays',
  passwordWarningDays: 'warningDays',
  disabled: 'disabled',
  classes: 'classes',
  unitIds: 'unitTable',
  officeIds: 'officeTable',
  supervisor: 'supervisor',
} as const satisfies Record<FieldName, string>

/** Somebody else was faster: what they changed, and going on from there with what was typed. */
export function Overtaken({ draft }: { draft: Draft }) {
  const { t } = useOperatorTexts()
  const { overtaken, changed } = draft
  if (!overtaken) return null
  const named = (fields: readonly FieldName[]) => list(fields.map((field) => t(labels[field])))
  const both = overtaken.filter((field) => changed.includes(field))
  return (
    <div className={styles.banner} role="alert">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
      <p>
        {t('overtaken', { fields: named(overtaken) || t('password') })}{' '}
        {both.length > 0 && t('overtakenBy', { fields: named(both) })}
      </p>
      <Button variant="default" onClick={draft.resume}>
        {t('resume')}
      </Button>
    </div>
  )
}
