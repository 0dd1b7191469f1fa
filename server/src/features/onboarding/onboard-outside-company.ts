import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { outcomeOf, partOf, refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { clientConstraints } from '../client/client-rules.ts'
import { addClient } from '../client/create-client.ts'
import { keepUnits } from '../client/set-client-units.ts'
import { recordMandate } from '../delegation/attest-mandate.ts'
import { delegationConstraints } from '../delegation/held-delegation.ts'
import { addOperator, refuseWrongOperator } from '../operator/create-operator.ts'
import { addUnit } from '../unit/create-operating-unit.ts'
import { holdUnits } from '../unit/link-plan.ts'
import { unitConstraints } from '../unit/unit-rules.ts'
import type { Onboarding, OutsideCompanyOnboardPayload } from './onboarding.type.ts'
import type { OutsideCompanyOnboardInput } from './onboarding-input.type.ts'
import { outsideClasses } from './outside-classes.ts'
import { readOnboarding } from './read-onboarding.ts'

const action = 'outsideCompanyOnboard'
const MOST_CLIENTS = 20

interface Wish {
  readonly input: OutsideCompanyOnboardInput
  readonly key?: string | null | undefined
  /** Tried with everything that belongs to it, and undone. */
  readonly isTrial: boolean
}
/** Leaves the transaction of a trial, so that nothing of it stays. */
class TrialEnds extends Error {}

/**
 * Unit, operator, two classes and all links at once (OPERATIONS 38): all of it or nothing. Each part is judged under its own
 * operation too; only making the operator is this one's own right, and it makes none but for outside.
 */
export async function onboardOutsideCompany(
  context: Context,
  { input, key, isTrial }: Wish,
): Promise<OutsideCompanyOnboardPayload> {
  let oneTimePassword: string | null = null
  let onboarding: Onboarding | null = null
  const work = transaction(context.db, async (tx) => {
    const viewer = signedIn(context)
    // The studio's row is held first, and the clients before the unit: in the order of the verbs that do one part.
    const facts = await claim(tx, viewer, action, viewer.studioId ?? '')
    refuseInputIfAny(shapeProblems(input))
    const make = async () => {
      const made = await makeAll(tx, context, input, facts)
      oneTimePassword = made.oneTimePassword
      return made.operatorId
    }
    const operatorId = isTrial ? await make() : (await once(tx, viewer, { action, key, input }, make))!
    onboarding = await readOnboarding(tx, context, operatorId)
    if (isTrial) throw new TrialEnds()
    return operatorId
  })
  const { userErrors } = await outcomeOf(
    work.catch((error) => {
      if (error instanceof TrialEnds) return ''
      throw error
    }),
  )
  if (userErrors.length > 0) return { onboarding: null, oneTimePassword: null, userErrors }
  if (isTrial) return { onboarding: asTried(onboarding!, input), oneTimePassword: null, userErrors }
  return { onboarding, oneTimePassword, userErrors }
}

/** What was made for the trial is gone, and so are its ids. */
const asTried = (onboarding: Onboarding, { unitId = null }: OutsideCompanyOnboardInput): Onboarding => {
  const items = onboarding.checklist.items.map(({ step, done, remedy }) => ({
    step,
    done,
    remedy: remedy && { ...remedy, subjectId: null },
  }))
  const checklist = { ...onboarding.checklist, operatorId: null, unitId, items }
  return { ...onboarding, operatorId: null, unitId, checklist }
}

function shapeProblems({ unitId, unit, clientIds, client, mandate }: OutsideCompanyOnboardInput) {
  const count = clientIds?.length ?? 0
  return [
    !unitId === !unit && userError('ONE_UNIT', 'Give a new unit or one that there is.', ['unitId']),
    count === 0 && !client && userError('CLIENT_REQUIRED', 'Give at least one client.', ['clientIds']),
    count > MOST_CLIENTS && userError('TOO_MANY', `At most ${MOST_CLIENTS} clients at once.`, ['clientIds']),
    client?.unitId && userError('ONE_UNIT', 'Its unit is the one of the company.', ['client', 'unitId']),
    mandate && !client && userError('CLIENT_REQUIRED', 'The mandate is of a new client.', ['mandate']),
  ].map((problem) => problem || null)
}

async function makeAll(tx: Db, context: Context, input: OutsideCompanyOnboardInput, facts: Facts) {
  const viewer = signedIn(context)
  const clients: Facts[] = []
  for (const id of [...new Set(input.clientIds ?? [])].sort())
    clients.push(await claim(tx, viewer, 'clientUnitsSet', id))
  const unitId = await placeFor(tx, context, input)
  for (const client of clients) await keepUnits(tx, context, client, (linked) => [...linked, unitId])
  if (input.client) await bringClient(tx, context, input, unitId)
  const wanted = { ...input.operator, classes: [...outsideClasses], unitIds: [unitId] }
  await partOf('operator', refuseWrongOperator(tx, context, wanted))
  const made = await addOperator(tx, context, wanted)
  await recordAudit(tx, viewer, { action, kind: 'operator', id: made.id, facts, after: made.after })
  return { operatorId: made.id, oneTimePassword: made.oneTimePassword }
}

/** A unit that the viewer does not see it could not hand to somebody whose password it knows. */
async function placeFor(tx: Db, context: Context, { unitId, unit }: OutsideCompanyOnboardInput): Promise<string> {
  const viewer = signedIn(context)
  if (unit) {
    const facts = await claim(tx, viewer, 'operatingUnitCreate', viewer.studioId!)
    return partOf('unit', addUnit(tx, context, unit, facts), unitConstraints)
  }
  await claim(tx, viewer, 'operatingUnit', unitId!)
  const problems = await holdUnits(tx, viewer, [unitId!], () => ['unitId'])
  if (problems.length > 0) refuseInput(...problems)
  return unitId!
}

/** The client is recorded in the unit; with the studio's word for its mandate, if there is one. */
async function bringClient(tx: Db, context: Context, input: OutsideCompanyOnboardInput, unitId: string): Promise<void> {
  const viewer = signedIn(context)
  const facts = await claim(tx, viewer, 'clientCreate', unitId)
  const clientId = await partOf(
    'client',
    addClient(tx, context, { ...input.client!, unitId }, facts),
    clientConstraints,
  )
  if (!input.mandate) return
  const standing = await claim(tx, viewer, 'mandateAttest', clientId)
  const mandate = { ...input.mandate, clientId }
  await partOf('mandate', recordMandate(tx, context, mandate, standing), delegationConstraints)
}
