import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { DayInput } from '../../../shared/invoice/DayInput.tsx'
import { today } from '../../../shared/today.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'

interface FieldProps {
  label: string
  /** The field of the API's input: "purpose". */
  path: string
  children: (control: Control) => ReactNode
  /** The label is read out only: the place says what it is. */
  isBare?: boolean
}

interface Control {
  id: string
  'data-path': string
  'aria-invalid'?: true
  'aria-describedby'?: string
  onBlur: () => void
}

/** A labelled field of the paper, with the complaint about it below. */
export function Field({ label, path, children, isBare }: FieldProps) {
  const id = useId()
  const { complaintAt, touch } = useEditor()
  const complaint = complaintAt(path)
  const control: Control = {
    id,
    'data-path': path,
    onBlur: () => touch(path),
    ...(complaint && { 'aria-describedby': `${id}complaint` }),
    ...(complaint?.severity === 'ERROR' && { 'aria-invalid': true as const }),
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isBare ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children(control)}
      <Complaint id={`${id}complaint`} path={path} />
    </div>
  )
}

/** What is wrong at a field, with the control's code. */
export function Complaint({ id, path }: { id?: string; path: string }) {
  const complaint = useEditor().complaintAt(path)
  if (!complaint) return null
  const Icon = complaint.severity === 'ERROR' ? IconCircleX : IconAlertTriangle
  return (
    <p id={id} className={styles.complaint} data-severity={complaint.severity}>
      <Icon size={14} stroke={1.75} aria-hidden />
      <span>
        {complaint.text} <span className={styles.code}>{complaint.code}</span>
      </span>
    </p>
  )
}

interface TextProps {
  label: string
  path: string
  value: string
  onChange: (value: string) => void
  placeholder?: string
  inputMode?: 'decimal'
  /** Tidies what was typed when one leaves the field. */
  tidy?: (value: string) => string
  isBare?: boolean
  maxLength?: number
  list?: string
}

export function TextField({ label, path, value, onChange, tidy, isBare, ...rest }: TextProps) {
  return (
    <Field label={label} path={path} {...(isBare && { isBare })}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type="text"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={() => {
            control.onBlur()
            if (tidy && tidy(value) !== value) onChange(tidy(value))
          }}
        />
      )}
    </Field>
  )
}

type DayProps = Pick<TextProps, 'label' | 'path' | 'value' | 'onChange'>

export function DayField({ label, path, value, onChange }: DayProps) {
  return (
    <Field label={label} path={path}>
      {(control) => <DayInput {...control} value={value} onChange={onChange} today={today()} />}
    </Field>
  )
}

interface ChoiceProps {
  label: string
  path: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string }[]
  isBare?: boolean
}

export function ChoiceField({ label, path, value, onChange, options, isBare }: ChoiceProps) {
  return (
    <Field label={label} path={path} {...(isBare && { isBare })}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
