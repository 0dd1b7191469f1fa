import { eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { person } from '../../db/tables/person.ts'
import { operator } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** An operator that a verb may change, held until its transaction ends. */
export interface HeldOperator {
  readonly facts: Facts
  readonly operator: typeof operator.$inferSelect
  readonly person: typeof person.$inferSelect
}
interface Wanted {
  readonly action: Action
  readonly id: string
  readonly expectedVersion?: number
  readonly fields?: readonly string[]
}

export async function holdOperator(tx: Db, context: Context, wanted: Wanted): Promise<HeldOperator> {
  const { action, id, expectedVersion, fields } = wanted
  const facts = await claim(tx, signedIn(context), action, id, fields)
  const [row] = await tx
    .select()
    .from(operator)
    .innerJoin(person, eq(person.id, operator.personId))
    .where(eq(operator.id, id))
  const held = { facts, operator: row!.operator, person: row!.person }
  if (expectedVersion !== undefined && held.operator.version !== expectedVersion)
    throw staleVersion(expectedVersion, held.operator.version)
  return held
}

/** Whether it is kept out of this studio: by the studio, or because its person may sign in nowhere. */
export const isDisabled = ({ operator, person }: HeldOperator): boolean => operator.disabled || person.disabled

/** What a part of a verb made different. Undefined: nothing. */
export type Change = { readonly before: object; readonly after: object } | undefined

/** Raises the version and writes the audit: the end of every verb that changes an operator. Without changes it does nothing. */
export async function keepOperatorChange(
  tx: Db,
  context: Context,
  { facts, operator: { id, version } }: HeldOperator,
  { action, changes }: { readonly action: Action; readonly changes: readonly Change[] },
): Promise<string> {
  const made = changes.filter((change) => change !== undefined)
  if (made.length === 0) return id
  await tx
    .update(operator)
    .set({ version: version + 1 })
    .where(eq(operator.id, id))
  const before = Object.assign({}, ...made.map((change) => change.before))
  const after = Object.assign({}, ...made.map((change) => change.after))
  await recordAudit(tx, signedIn(context), { action, kind: 'operator', id, facts, before, after })
  return id
}
