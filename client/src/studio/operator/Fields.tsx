import { NumberInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.layer.css'
import type { ReactNode } from 'react'
import form from '../../shared/form/form.module.css'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'
import type { Draft, FieldName, Fields } from './use-draft.ts'

/** Names and values in columns, as they are read. */
export function Values({ fields }: { fields: { label: string; value: ReactNode; below?: ReactNode }[] }) {
  return (
    <dl className={styles.fields}>
      {fields.map(({ label, value, below }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value || '–'}
            {below && <small>{below}</small>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface FieldProps<Name extends FieldName> {
  draft: Draft
  name: Name
  label: string
  help?: string
}
type NamesOf<Value> = { [Name in FieldName]: Fields[Name] extends Value ? Name : never }[FieldName]

/** What somebody else wrote here meanwhile, under what was typed. */
function useNow(draft: Draft, name: FieldName, help: string | undefined) {
  const { t } = useOperatorTexts()
  if (!draft.overtaken?.includes(name) || !draft.changed.includes(name)) return help
  return <span className={styles.now}>{t('nowIs', { value: String(draft.stored[name] ?? '–') })}</span>
}

export function TextField({
  draft,
  name,
  label,
  help,
  type = 'text',
}: FieldProps<NamesOf<string | null>> & { type?: 'text' | 'email' | 'date' }) {
  const description = useNow(draft, name, help)
  return (
    <TextInput
      type={type}
      label={label}
      description={description}
      value={draft.values[name] ?? ''}
      onChange={({ currentTarget: { value } }) => draft.set({ [name]: type === 'date' ? value || null : value })}
      error={draft.at(name)}
    />
  )
}

export function NumberField({ draft, name, label, help }: FieldProps<NamesOf<number>>) {
  const description = useNow(draft, name, help)
  return (
    <NumberInput
      hideControls
      allowDecimal={false}
      allowNegative={false}
      label={label}
      description={description}
      value={draft.values[name]}
      onChange={(value) => draft.set({ [name]: Number(value) || 0 })}
      error={draft.at(name)}
    />
  )
}

export function TickField({ draft, name, label, help }: FieldProps<NamesOf<boolean>>) {
  const description = useNow(draft, name, help)
  return (
    <div>
      <label className={form.check}>
        <input
          type="checkbox"
          checked={draft.values[name]}
          onChange={(event) => draft.set({ [name]: event.currentTarget.checked })}
        />
        <span>
          {label}
          {description && <small>{description}</small>}
        </span>
      </label>
      {draft.at(name) && (
        <p className={form.tickError} role="alert">
          {draft.at(name)}
        </p>
      )}
    </div>
  )
}
