import { day } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { ClassesPart } from './ClassesPart.tsx'
import { NumberField, TextField, TickField, Values } from './Fields.tsx'
import { OperatorEdit, type TabProps } from './OperatorEdit.tsx'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'

/** Gestione Utenti: how it signs in, until when, and its classes. */
export function UserTab({ operator, draft }: TabProps) {
  const { t } = useOperatorTexts()
  return (
    <>
      <Section title={t('user')} note={<OperatorEdit operator={operator} draft={draft} />}>
        {operator.worksElsewhere && <p className={styles.now}>{t('elsewhere')}</p>}
        {draft.isEditing ? <Editing operator={operator} draft={draft} /> : <Reading operator={operator} />}
      </Section>
      <ClassesPart operator={operator} draft={draft} />
    </>
  )
}

function Reading({ operator }: Pick<TabProps, 'operator'>) {
  const { t } = useOperatorTexts()
  const yesNo = (is: boolean | null) => t(is ? 'studio:form.yes' : 'studio:form.no')
  return (
    <Values
      fields={[
        { label: t('description'), value: operator.name },
        { label: t('username'), value: operator.username },
        { label: t('password'), value: '•••••' },
        { label: t('email'), value: operator.email },
        { label: t('expiresOn'), value: operator.expiresOn ? day(operator.expiresOn) : t('zeroDate') },
        { label: t('disabled'), value: yesNo(operator.disabled) },
        { label: t('officePassword'), value: yesNo(operator.mustChangePassword) },
        { label: t('passwordSetOn'), value: operator.passwordSetOn && day(operator.passwordSetOn) },
        { label: t('validityDays'), value: String(operator.passwordValidityDays ?? 0), below: t('zeroNever') },
        { label: t('warningDays'), value: String(operator.passwordWarningDays ?? 0), below: t('zeroNoWarning') },
      ]}
    />
  )
}

function Editing({ operator, draft }: TabProps) {
  const { t } = useOperatorTexts()
  const isOwn = !operator.worksElsewhere
  return (
    <>
      {isOwn && (
        <div className={styles.form}>
          <TextField draft={draft} name="name" label={t('description')} />
          <TextField draft={draft} name="username" label={t('username')} help={t('usernameHelp')} />
          <TextField draft={draft} name="email" type="email" label={t('email')} />
          <TextField draft={draft} name="expiresOn" type="date" label={t('expiresOn')} help={t('expiresOnHelp')} />
          <NumberField draft={draft} name="passwordValidityDays" label={t('validityDays')} help={t('zeroNever')} />
          <NumberField draft={draft} name="passwordWarningDays" label={t('warningDays')} help={t('zeroNoWarning')} />
        </div>
      )}
      <div className={styles.ticks}>
        <TickField
          draft={draft}
          name="disabled"
          label={t('disabled')}
          help={t(operator.disabled ? 'enabledHelp' : 'disabledHelp')}
        />
        {isOwn && (
          <TickField
            draft={draft}
            name="mustChangePassword"
            label={t('officePassword')}
            help={t(operator.mustChangePassword ? 'officeStands' : 'officeHelp')}
          />
        )}
      </div>
    </>
  )
}
