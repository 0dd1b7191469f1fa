import { and, eq, isNull, sql } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { clientPec } from '../../db/tables/client-card.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId, newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { EMAIL, shapeProblem } from '../client/client-rules.ts'
import { heldCardRow } from '../client/held-card-row.ts'
import { changesOf } from '../studio/changes-of.ts'
import { keepClientPec } from './default-pec.ts'
import type { ClientPecInput } from './pec.type.ts'

interface Wish {
  readonly clientId: string
  /** Absent: a new one. */
  readonly id?: string | null
  readonly expectedVersion?: number | null
  readonly input: ClientPecInput
}
const action = 'clientPecUpsert'
const constraints = { client_pec_once: userError('PEC_EXISTS', 'The client has this box already.', ['address']) }

export const upsertPec = (context: Context, wish: Wish, key?: string | null): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      const { clientId, id, expectedVersion, input } = wish
      const facts = await claim(tx, viewer, action, clientId, pathsOf(input))
      const address = input.address.trim()
      if (id) {
        const row = heldCardRow(await pecById(tx, clientId, id), expectedVersion)
        refuseWrong(address)
        const changes = changesOf(row, { address, isDefault: input.isDefault ?? row.isDefault })
        if (!changes) return id
        if (changes.after.isDefault) await unmark(tx, clientId)
        const next = { ...changes.after, version: row.version + 1 }
        await tx.update(clientPec).set(next).where(eq(clientPec.id, id))
        await keepClientPec(tx, clientId)
        await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, ...changes })
        return id
      }
      const made = await once(tx, viewer, { action, key, input: { clientId, input } }, async () => {
        refuseWrong(address)
        const isDefault = input.isDefault ?? !(await hasDefault(tx, clientId))
        if (isDefault) await unmark(tx, clientId)
        const pecId = newId()
        await tx.insert(clientPec).values({ id: pecId, clientId, address, isDefault, createdAt: context.now })
        await keepClientPec(tx, clientId)
        const after = { address, isDefault }
        await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, after })
        return pecId
      })
      return made!
    },
    constraints,
  )

const ofClient = (clientId: string) => and(eq(clientPec.clientId, clientId), isNull(clientPec.removedAt))
const isDefaultOf = (clientId: string) => and(ofClient(clientId), eq(clientPec.isDefault, true))

/** Of this client, and not removed. */
export async function pecById(tx: Db, clientId: string, id: string) {
  if (!isId(id)) return undefined
  const [row] = await tx
    .select()
    .from(clientPec)
    .where(and(ofClient(clientId), eq(clientPec.id, id)))
  return row
}

/** Before another is marked: the database allows one default. */
const unmark = (tx: Db, clientId: string) =>
  tx
    .update(clientPec)
    .set({ isDefault: false, version: sql`${clientPec.version} + 1` })
    .where(isDefaultOf(clientId))

const hasDefault = async (tx: Db, clientId: string) => {
  const rows = await tx.select({ id: clientPec.id }).from(clientPec).where(isDefaultOf(clientId))
  return rows.length > 0
}

const refuseWrong = (address: string): void =>
  refuseInputIfAny([
    required(address, 'address'),
    shapeProblem(address || null, EMAIL, 'EMAIL_MALFORMED', 'This is no e-mail address.', 'address'),
  ])
