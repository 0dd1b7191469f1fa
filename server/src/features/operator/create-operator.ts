import { claim } from '../../access/claim.ts'
import { gate } from '../../access/decide.ts'
import { denial } from '../../access/denial.ts'
import type { Db } from '../../db/database.ts'
import { operator, operatorClass, operatorUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, typedText } from '../../graphql/outcome.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { createPerson } from '../person/create-person.ts'
import { usernameProblem } from '../person/usernames.ts'
import { holdUnits } from '../unit/link-plan.ts'
import { nextOperatorCode } from './operator-code.ts'
import type { OperatorCreateInput } from './operator-input.type.ts'
import { emailProblem, nameProblem } from './operator-rules.ts'
import { tellNewOperator } from './tell-new-operator.ts'

/** With the password that the office gives: answered once, kept nowhere but as a hash. */
export type CreatedOperator = Outcome & { readonly oneTimePassword: string | null }

export async function createOperator(
  context: Context,
  input: OperatorCreateInput,
  key?: string | null,
): Promise<CreatedOperator> {
  let oneTimePassword: string | null = null
  const outcome = await attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, 'operatorCreate', viewer.studioId ?? '')
    if (input.supervisor) refuseUnlessFresh(context)
    const id = await once(tx, viewer, { action: 'operatorCreate', key, input }, async () => {
      await refuseWrongOperator(tx, context, input)
      const made = await addOperator(tx, context, input)
      oneTimePassword = made.oneTimePassword
      await recordAudit(tx, viewer, {
        action: 'operatorCreate',
        kind: 'operator',
        id: made.id,
        facts,
        after: made.after,
      })
      return made.id
    })
    return id!
  })
  return { ...outcome, oneTimePassword: outcome.id ? oneTimePassword : null }
}

/** Or creating would be the way round operatorSupervisorSet. */
function refuseUnlessFresh(context: Context): void {
  const viewer = signedIn(context)
  const { allowed, missing } = gate(viewer, 'operatorSupervisorSet')
  if (!allowed) throw denial(viewer, 'operatorSupervisorSet', missing)
}

export async function refuseWrongOperator(tx: Db, context: Context, input: OperatorCreateInput): Promise<void> {
  const username = typedText(input.username)
  refuseInputIfAny(
    [
      nameProblem(input.name),
      emailProblem(input.email),
      username && (await usernameProblem(tx, username, ['username'])),
      ...(await holdUnits(tx, signedIn(context), input.unitIds ?? [], (index) => ['unitIds', index])),
    ].map((problem) => problem || null),
  )
}

export async function addOperator(tx: Db, context: Context, input: OperatorCreateInput) {
  const viewer = signedIn(context)
  const { now, today } = context
  const name = input.name.trim()
  const email = input.email.trim()
  const expiresOn = input.expiresOn ?? null
  const wanted = { name, username: typedText(input.username), email, mustChange: true, expiresOn, today, now }
  const { personId, username, oneTimePassword = null } = await createPerson(tx, wanted)
  const { administrator, supervisor } = {
    administrator: input.administrator ?? false,
    supervisor: input.supervisor ?? false,
  }
  const code = await nextOperatorCode(tx)
  const id = newId()
  const studioId = viewer.studioId!
  await tx.insert(operator).values({ id, studioId, personId, code, administrator, supervisor, createdAt: now })
  const classes = [...new Set(input.classes ?? [])].sort()
  const units = [...new Set(input.unitIds ?? [])].sort()
  const by = { createdAt: now, createdBy: viewer.personId }
  if (classes.length)
    await tx.insert(operatorClass).values(classes.map((name) => ({ operatorId: id, class: name, ...by })))
  if (units.length)
    await tx
      .insert(operatorUnit)
      .values(units.map((unitId) => ({ studioId, operatorId: id, unitId, validFrom: today, ...by })))
  await tellNewOperator(tx, id, now)
  const after = { code, name, username, email, administrator, supervisor, classes, units, expiresOn }
  return { id, oneTimePassword, after }
}
