import { eq, sql } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
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
    const { vatNumber = row!.vatNumber } = input
    const { reaOffice = row!.reaOffice, reaNumber = row!.reaNumber } = input
    const next = {
      name: name?.trim() ?? '',
      vatNumber: typedText(vatNumber),
      fiscalCode: typedText(fiscalCode)?.toUpperCase() ?? null,
      reaOffice: typedText(reaOffice)?.toUpperCase() ?? null,
      reaNumber: typedText(reaNumber),
    }
    refuseInputIfAny([
      required(next.name, 'name'),
      next.vatNumber === row!.vatNumber ? null : await newVatNumberProblem(tx, next.vatNumber, row!.vatNumber),
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

/** A company exists once in the installation: see findKnown. Of two that take the same number at once the second is told. */
async function newVatNumberProblem(tx: Db, wanted: string | null, standing: string | null): Promise<UserError | null> {
  if (standing || !wanted) return userError('VAT_NUMBER_FIXED', 'A VAT number never changes.', ['vatNumber'])
  const problem = rules.vatNumberProblem(wanted)
  if (problem) return problem
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`client ${wanted}`}, 0))`)
  const others = await tx.rows(sql`select from client where vat_number = ${wanted} limit 1`)
  return others.length > 0 ? userError('VAT_NUMBER_TAKEN', 'Another company has this VAT number.', ['vatNumber']) : null
}
