import { Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import type words from './personal-area.it.json'
import styles from './personal-area.module.css'
import type { SectionProps } from './studio-data.ts'
import { usePersonalAreaTexts } from './texts.ts'

type Name = keyof typeof words.field
type Values = { readonly [name in Name]?: string | null }
interface Submission {
  isPending: boolean
  at: (field: string) => string | undefined
  elsewhere: (...fields: string[]) => string | undefined
}
interface Props extends SectionProps {
  title: string
  action: string
  fields: readonly Name[]
  values: Values
  submission: Submission
  /** True once it is kept. */
  onSave: (values: Record<string, string | null>) => Promise<boolean>
  /** Of more than one line. */
  long?: readonly Name[]
}

/** Some texts of the studio: read-only until Modifica, all that changed is sent by Conferma. */
export function TextSection({ title, action, fields, values, submission, onSave, studio, isAllowed, long }: Props) {
  const { t } = usePersonalAreaTexts()
  const [typed, setTyped] = useState<Record<string, string> | null>(null)
  const edit = () => setTyped(Object.fromEntries(fields.map((name) => [name, values[name] ?? ''])))
  const note = !typed && <EditButton action={action} id={studio.id} isAllowed={isAllowed} onEdit={edit} />
  if (!typed)
    return (
      <Section title={title} note={note}>
        <FieldList
          labelWidth={200}
          fields={fields.map((name) => ({
            label: t(`field.${name}`),
            value: values[name] || <span className={styles.empty}>{t('empty')}</span>,
          }))}
        />
      </Section>
    )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const changed = fields.filter((name) => typed[name] !== (values[name] ?? ''))
    if (await onSave(Object.fromEntries(changed.map((name) => [name, typed[name]!.trim() || null])))) setTyped(null)
  }
  return (
    <Section title={title}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {fields.map((name) => {
          const Input = long?.includes(name) ? Textarea : TextInput
          const hint = hintOf(t, name)
          return (
            <Input
              key={name}
              label={t(`field.${name}`)}
              {...(hint && { description: hint })}
              value={typed[name] ?? ''}
              error={submission.at(name)}
              onChange={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [name]: value }))}
              {...(long?.includes(name) && { autosize: true, minRows: 4 })}
            />
          )
        })}
        <EditBar
          onCancel={() => setTyped(null)}
          isPending={submission.isPending}
          problem={submission.elsewhere(...fields)}
        />
      </form>
    </Section>
  )
}

function hintOf(t: ReturnType<typeof usePersonalAreaTexts>['t'], name: Name): string | undefined {
  const text = t(`hint.${name as keyof typeof words.hint}`, { defaultValue: '' })
  return text || undefined
}
