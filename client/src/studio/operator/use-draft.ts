import { useState } from 'react'
import { denialOf } from '../../shared/api/denial.ts'
import type { UserError } from '../../shared/api/problem.ts'
import { sentenceOf } from '../form/failures.ts'
import { useSubmit } from '../form/use-submit.ts'
import type { OperatorClass } from '../generated/graphql.ts'
import { type OperatorData, UpdateOperator } from './operations.ts'
import { type Translate, useOperatorTexts } from './texts.ts'

/** Everything that can be changed on the four tabs. */
export interface Fields {
  name: string
  email: string
  username: string
  administrator: boolean
  expiresOn: string | null
  mustChangePassword: boolean
  passwordValidityDays: number
  passwordWarningDays: number
  disabled: boolean
  classes: readonly OperatorClass[]
  unitIds: readonly string[]
  officeIds: readonly string[]
  supervisor: boolean
}
export type FieldName = keyof Fields

export const fieldsOf = (operator: OperatorData): Fields => ({
  name: operator.name,
  email: operator.email ?? '',
  username: operator.username ?? '',
  administrator: operator.administrator ?? false,
  expiresOn: operator.expiresOn ?? null,
  mustChangePassword: operator.mustChangePassword ?? false,
  passwordValidityDays: operator.passwordValidityDays ?? 0,
  passwordWarningDays: operator.passwordWarningDays ?? 0,
  disabled: operator.disabled ?? false,
  classes: operator.classes ?? [],
  unitIds: (operator.units ?? []).filter(({ kind }) => kind === 'UNIT').map(({ id }) => id),
  officeIds: (operator.units ?? []).filter(({ kind }) => kind === 'OFFICE').map(({ id }) => id),
  supervisor: operator.supervisor ?? false,
})

const isSame = (one: unknown, other: unknown): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? one.length === other.length && one.every((each) => other.includes(each))
    : one === other
export const differing = (one: Fields, other: Fields): FieldName[] =>
  (Object.keys(one) as FieldName[]).filter((name) => !isSame(one[name], other[name]))

/** Only what differs is sent: what somebody else changed meanwhile is not put back. */
const without = (draft: Partial<Fields>, base: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(draft).filter(([name, value]) => !isSame(value, base[name as FieldName])))

/** What was typed over the operator as it was when the editing began. Nothing is stored before `confirm`. */
export function useDraft(operator: OperatorData) {
  const { t } = useOperatorTexts()
  const [begun, setBegun] = useState<OperatorData>()
  const [draft, setDraft] = useState<Partial<Fields>>({})
  const save = useSubmit(
    UpdateOperator,
    (answer) => answer.operatorUpdate.userErrors,
    (error) => failureOf(t, error),
  )
  const stored = fieldsOf(operator)
  const base = begun ? fieldsOf(begun) : stored
  const values: Fields = { ...base, ...draft }
  const changed = Object.keys(draft) as FieldName[]
  const stop = () => {
    save.clear()
    setDraft({})
    setBegun(undefined)
  }
  return {
    values,
    stored,
    changed,
    isEditing: begun !== undefined,
    isDirty: changed.length > 0,
    /** What somebody else changed since the editing began. */
    overtaken: begun && begun.version < operator.version ? differing(base, stored) : undefined,
    begin: () => setBegun(operator),
    stop,
    set: (change: Partial<Fields>) => setDraft((now) => without({ ...now, ...change }, base)),
    /** Goes on from how the operator is now; what was typed stays. */
    resume() {
      save.clear()
      setBegun(operator)
      setDraft((now) => without(now, stored))
    },
    async confirm() {
      if (changed.length === 0) return stop()
      const { classes, unitIds, officeIds, ...rest } = draft
      const input = {
        ...rest,
        ...(classes && { classes: [...classes] }),
        ...(unitIds && { unitIds: [...unitIds] }),
        ...(officeIds && { officeIds: [...officeIds] }),
      }
      if (await save.submit({ id: operator.id, version: begun!.version, input })) stop()
    },
    isPending: save.isPending,
    /** It takes somebody who has just signed in. */
    wantsSignIn: denialOf(save.error)?.missing.some(({ reason }) => reason === 'FRESH_SIGN_IN_REQUIRED') ?? false,
    at: save.at,
    problem: save.elsewhere(...(Object.keys(stored) as FieldName[])),
  }
}
export type Draft = ReturnType<typeof useDraft>

function failureOf(t: Translate, error: UserError): string {
  if (error.code === 'PERSON_ELSEWHERE' || error.code === 'OFFICE_PASSWORD_STANDS') return t(`failure.${error.code}`)
  return sentenceOf(t as never, error)
}
