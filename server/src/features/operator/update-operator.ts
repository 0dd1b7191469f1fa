import { claim, pathsOf } from '../../access/claim.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny } from '../../graphql/outcome.ts'
import { accountConstraints, accountProblems, changeAccount } from './change-account.ts'
import { shutOut } from './disable-operator.ts'
import { letIn } from './enable-operator.ts'
import { type Change, type HeldOperator, holdOperator, keepOperatorChange } from './held-operator.ts'
import type { OperatorUpdateInput } from './operator-input.type.ts'
import { changeClasses } from './set-operator-classes.ts'
import { changeSupervisor } from './set-operator-supervisor.ts'
import { changeUnits, unitProblems } from './set-operator-units.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: OperatorUpdateInput
}
const action = 'operatorUpdate'

/** Conferma of an operator's four tabs: all that was changed in one transaction and one row of the audit, or nothing. */
export const updateOperator = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const held = await holdOperator(tx, context, { action, id, expectedVersion, fields: pathsOf(input) })
      for (const part of partsOf(input)) await claim(tx, signedIn(context), part, id)
      refuseInputIfAny([
        ...(await accountProblems(tx, context, held, input)),
        ...(await unitProblems(tx, context, 'UNIT', input.unitIds ?? [])),
        ...(await unitProblems(tx, context, 'OFFICE', input.officeIds ?? [])),
      ])
      return keepOperatorChange(tx, context, held, { action, changes: await changeParts(tx, context, held, input) })
    },
    accountConstraints,
  )

/** The operations that do the same one by one: what they would refuse is refused here too. */
const partsOf = (input: OperatorUpdateInput): Action[] => [
  ...(loginSettings.some((field) => input[field] !== undefined) ? (['operatorLoginSettingsUpdate'] as const) : []),
  ...(input.disabled == null ? [] : ([input.disabled ? 'operatorDisable' : 'operatorEnable'] as const)),
  ...(input.classes ? (['operatorClassesSet'] as const) : []),
  ...(input.unitIds ? (['operatorUnitsSet'] as const) : []),
  ...(input.officeIds ? (['operatorOfficesSet'] as const) : []),
  ...(input.supervisor == null ? [] : (['operatorSupervisorSet'] as const)),
]
const loginSettings = [
  'username',
  'expiresOn',
  'mustChangePassword',
  'passwordValidityDays',
  'passwordWarningDays',
] as const

async function changeParts(
  tx: Db,
  context: Context,
  held: HeldOperator,
  input: OperatorUpdateInput,
): Promise<Change[]> {
  const { classes, unitIds, officeIds, supervisor, disabled } = input
  return [
    ...(await changeAccount(tx, context, held, input)),
    classes ? await changeClasses(tx, context, held, classes) : undefined,
    unitIds ? await changeUnits(tx, context, held, { kind: 'UNIT', unitIds }) : undefined,
    officeIds ? await changeUnits(tx, context, held, { kind: 'OFFICE', unitIds: officeIds }) : undefined,
    supervisor == null ? undefined : await changeSupervisor(tx, held, supervisor),
    disabled == null ? undefined : disabled ? await shutOut(tx, held) : await letIn(tx, context, held),
  ]
}
