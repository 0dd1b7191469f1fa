import { IconAlertTriangle } from '@tabler/icons-react'
import { Section } from '../../shared/page/Section.tsx'
import { TickField } from './Fields.tsx'
import { OperatorEdit, type TabProps } from './OperatorEdit.tsx'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'

/** The flag that makes units unnecessary, under its warning. */
export function SupervisorPart({ operator, draft }: TabProps) {
  const { t } = useOperatorTexts()
  const sees = operator.supervisor ? 'isSupervisor' : operator.administrator ? 'isAdministrator' : 'isNoSupervisor'
  return (
    <Section title={t('supervisorTitle')} note={<OperatorEdit operator={operator} draft={draft} />}>
      <div className={styles.banner}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        <p>{t('supervisorWarning')}</p>
      </div>
      {draft.isEditing ? (
        <div className={styles.ticks}>
          <TickField draft={draft} name="supervisor" label={t('supervisorTitle')} help={t('freshSignIn')} />
        </div>
      ) : (
        <p className={styles.ticks}>{t(sees)}</p>
      )}
    </Section>
  )
}
