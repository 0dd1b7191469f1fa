import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Db } from '../../db/database.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { OperatingUnitInput } from './operating-unit.type.ts'
import { refuseForeignDays, unitConstraints, validityProblem } from './unit-rules.ts'

export const createOperatingUnit = (context: Context, input: OperatingUnitInput): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const facts = await claim(tx, viewer, 'operatingUnitCreate', viewer.studioId ?? '')
      return addUnit(tx, context, input, facts)
    },
    unitConstraints,
  )

export async function addUnit(tx: Db, context: Context, input: OperatingUnitInput, facts: Facts): Promise<string> {
  const viewer = signedIn(context)
  refuseForeignDays(viewer, input, facts)
  const { validFrom, validTo = null } = input
  refuseInputIfAny([required(input.name, 'name'), validityProblem(validFrom, validTo)])
  const after = {
    name: input.name.trim(),
    externalCode: typedText(input.externalCode),
    kind: input.kind ?? 'UNIT',
    validFrom,
    validTo,
  }
  const id = newId()
  await tx.insert(operatingUnit).values({ id, studioId: viewer.studioId!, ...after, createdAt: context.now })
  await recordAudit(tx, viewer, { action: 'operatingUnitCreate', kind: 'unit', id, facts, after })
  return id
}
