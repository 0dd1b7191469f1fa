import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { codesOf } from '../../shared/api/denial.ts'
import { Complaint } from '../Complaint.tsx'
import styles from '../entry.module.css'
import { failureOf } from '../failure.ts'
import { NewPassword } from '../NewPassword.tsx'
import { rulesMet } from '../rules.ts'
import { type Field, isOwnFailure, useSignUpTexts } from './texts.ts'

interface UserError {
  code: string
  message: string
  path?: string[] | null
}
export type Values = Partial<Record<Field, string>>

interface Props {
  fields: readonly Field[]
  /** May stay empty. */
  optional?: readonly Field[]
  /** What is filled in already. */
  begun?: Values
  action: string
  isPending: boolean
  error: CombinedError | undefined
  errors: readonly UserError[]
  onSubmit: (values: Values, password: string) => void
}

const autoComplete: Partial<Record<Field, string>> = {
  companyName: 'organization',
  studioName: 'organization',
  name: 'name',
  email: 'email',
  username: 'username',
}

/** Whoever registers: what it says of itself, and a password with its rules. An empty field is named at its place. */
export function NewcomerForm({ fields, optional = [], begun = {}, action, isPending, error, errors, onSubmit }: Props) {
  const { t } = useTranslation('entry')
  const { t: own } = useSignUpTexts()
  const [values, setValues] = useState(begun)
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  // There is no old password to differ from.
  const { different: _, ...met } = rulesMet(password, '', values.username || '\n')
  const isGood = Object.values(met).every(Boolean)
  const isEmpty = (field: Field) => !optional.includes(field) && !values[field]?.trim()
  const said = (some: readonly UserError[], failed?: CombinedError) => {
    const code = some[0]?.code ?? codesOf(failed)[0]
    return code && isOwnFailure(code) ? own(`failure.${code}`) : failureOf(t, failed, some)
  }
  const at = (field: string) => said(errors.filter(({ path }) => path?.at(-1) === field))
  const elsewhere = errors.filter(({ path }) => ![...fields, 'password'].includes((path?.at(-1) ?? '') as Field))

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    const empty = fields.find(isEmpty)
    if (empty) return (event.currentTarget.elements.namedItem(empty) as HTMLInputElement).focus()
    if (isGood) onSubmit(values, password)
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Complaint>{said(elsewhere, isPending ? undefined : error)}</Complaint>
      {fields.map((field) => (
        <TextInput
          key={field}
          name={field}
          label={own(`field.${field}`)}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete={autoComplete[field] ?? 'off'}
          inputMode={field === 'vatNumber' ? 'numeric' : undefined}
          value={values[field] ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            setValues((before) => ({ ...before, [field]: value }))
          }}
          error={(isTried && isEmpty(field) && t('register.missing')) || at(field)}
        />
      ))}
      <NewPassword
        label={t('signIn.password')}
        value={password}
        onChange={setPassword}
        met={met}
        error={(isTried && !isGood && t('password.notYet')) || at('password')}
      />
      <Button type="submit" fullWidth loading={isPending}>
        {action}
      </Button>
    </form>
  )
}
