import { eq } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import { operatingUnit } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { OperatingUnitUpdateInput } from './operating-unit.type.ts'
import { unitConstraints, validityProblem } from './unit-rules.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: OperatingUnitUpdateInput
}

export const updateOperatingUnit = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const facts = await claim(tx, viewer, 'operatingUnitUpdate', id, pathsOf(input))
      const [row] = await tx.select().from(operatingUnit).where(eq(operatingUnit.id, id))
      const unit = row!
      if (unit.version !== expectedVersion) throw staleVersion(expectedVersion, unit.version)
      const { name = unit.name, validFrom = unit.validFrom, validTo = unit.validTo } = input
      const externalCode = input.externalCode === undefined ? unit.externalCode : typedText(input.externalCode)
      refuseInputIfAny([
        required(name, 'name'),
        required(validFrom, 'validFrom'),
        validFrom ? validityProblem(validFrom, validTo) : null,
      ])
      const changes = changesOf(unit, { name: name!.trim(), externalCode, validFrom: validFrom!, validTo })
      if (!changes) return id
      await tx
        .update(operatingUnit)
        .set({ ...changes.after, version: unit.version + 1 })
        .where(eq(operatingUnit.id, id))
      await recordAudit(tx, viewer, { action: 'operatingUnitUpdate', kind: 'unit', id, facts, ...changes })
      return id
    },
    unitConstraints,
  )
