import { count } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { TextField, TickField, Values } from './Fields.tsx'
import { OperatorEdit, type TabProps } from './OperatorEdit.tsx'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'

/** Gestione Anagrafica: who it is, and whether it governs the studio. */
export function RegistryTab({ operator, draft }: TabProps) {
  const { t } = useOperatorTexts()
  const yesNo = (is: boolean | null) => t(is ? 'studio:form.yes' : 'studio:form.no')
  const elsewhere = operator.worksElsewhere && t('elsewhere')
  const fixed = [
    { label: t('code'), value: `[${operator.code}]` },
    { label: t('clientCount'), value: operator.clientCount === null ? '–' : count(operator.clientCount) },
  ]
  const own = [
    { label: t('name'), value: operator.name },
    { label: t('email'), value: operator.email },
  ]
  return (
    <Section title={t('registry')} note={<OperatorEdit operator={operator} draft={draft} />}>
      {elsewhere && <p className={styles.now}>{elsewhere}</p>}
      {draft.isEditing ? (
        <>
          <Values fields={operator.worksElsewhere ? [...own, ...fixed] : fixed} />
          {!operator.worksElsewhere && (
            <div className={styles.form}>
              <TextField draft={draft} name="name" label={t('name')} />
              <TextField draft={draft} name="email" type="email" label={t('email')} />
            </div>
          )}
          <div className={styles.ticks}>
            <TickField draft={draft} name="administrator" label={t('administratorHelp')} />
          </div>
        </>
      ) : (
        <Values fields={[...own, ...fixed, { label: t('administrator'), value: yesNo(operator.administrator) }]} />
      )}
    </Section>
  )
}
