import { eq } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { ClientUpdateInput } from './client-input.type.ts'
import * as rules from './client-rules.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: ClientUpdateInput
}
const action = 'clientUpdate'

export const updateClient = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, id, pathsOf(input))
    const [row] = await tx.select().from(client).where(eq(client.id, id))
    if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
    const { name = row!.name, fiscalCode = row!.fiscalCode } = input
    const { reaOffice = row!.reaOffice, reaNumber = row!.reaNumber } = input
    const next = {
      name: name?.trim() ?? '',
      fiscalCode: typedText(fiscalCode)?.toUpperCase() ?? null,
      reaOffice: typedText(reaOffice)?.toUpperCase() ?? null,
      reaNumber: typedText(reaNumber),
    }
    refuseInputIfAny([
      required(next.name, 'name'),
      next.fiscalCode === row!.fiscalCode ? null : rules.fiscalCodeProblem(next.fiscalCode),
      rules.shapeProblem(next.reaOffice, rules.PROVINCE, 'INVALID_REA_OFFICE', 'Two letters, as MI.', 'reaOffice'),
    ])
    const changes = changesOf(row!, next)
    if (!changes) return id
    await tx
      .update(client)
      .set({ ...next, version: row!.version + 1 })
      .where(eq(client.id, id))
    await recordAudit(tx, viewer, { action, kind: 'client', id, facts, ...changes })
    return id
  })
