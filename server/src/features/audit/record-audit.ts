import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Facts } from '../../access/facts.ts'
import { type Action, type Kind, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { audit } from '../../db/tables/audit.ts'
import { newId } from '../../lib/ids.ts'

export interface Deed {
  readonly action: Action
  readonly kind: Exclude<Kind, 'none'> | 'token' | 'person' | 'partnerApp' | 'clientUser'
  readonly id: string
  /** Whose data it concerns; absent: the studio's own. */
  readonly clientId?: string | null
  /** What was decided on, from `claim`. */
  readonly facts?: Facts
  readonly before?: unknown
  readonly after?: unknown
}

/** Whoever did it, as the audit keeps it. */
export interface Doer {
  readonly name: string
  readonly personId: string | null
  readonly studioId: string | null
  readonly tokenId?: string | null
}
interface Entry {
  readonly id: string
  readonly at: Date
  readonly by: Doer
  readonly deed: Deed
  readonly clientId: string | null
  /** The client in whose panel it was done, as it is called now. */
  readonly onBehalfOf?: string | null
  /** Why it was allowed: what of the viewer and of the row counted. */
  readonly ground: Readonly<Record<string, unknown>>
}
/** Where a chain ends. */
export interface Head {
  readonly chain: string
  readonly sequence: number
  readonly hash: string
}

/** The next row of a chain. */
export function auditRow(head: Head, { id, at, by, deed, clientId, onBehalfOf, ground }: Entry) {
  const row = {
    id,
    chain: head.chain,
    sequence: head.sequence + 1,
    at,
    action: deed.action,
    subjectKind: deed.kind,
    subjectId: deed.id,
    actorName: by.name,
    onBehalfOf: onBehalfOf ?? null,
    personId: by.personId,
    studioId: by.studioId,
    clientId,
    tokenId: by.tokenId ?? null,
    ground,
    before: deed.before ?? null,
    after: deed.after ?? null,
    previousHash: head.hash,
  }
  return { ...row, hash: hashOf(row) }
}

/**
 * Adds what was done to the chain of its client (or studio), in the transaction that does it. Secrets are not handed in.
 * The chain's head is locked until the transaction ends: the deeds of one client have an order.
 */
export const recordAudit = (tx: Db, viewer: Viewer, deed: Deed): Promise<void> => recordAudits(tx, viewer, [deed])

const ROWS_AT_ONCE = 1000

/** Several deeds of one verb, of one client or of thousands, in few statements. */
export async function recordAudits(tx: Db, viewer: Viewer, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return
  const clientOf = (deed: Deed) => deed.clientId ?? deed.facts?.clientId ?? viewer.clientId
  const chainOf = (deed: Deed) => clientOf(deed) ?? viewer.studioId ?? viewer.personId ?? deed.id
  const chains = sql`${sql.param([...new Set(deeds.map(chainOf))])}::uuid[]`
  await tx.rows(
    sql`insert into audit_head (chain, sequence, hash) select chain, 0, '' from unnest(${chains}) chain order by chain on conflict do nothing`,
  )
  const locked = await tx.rows<Head & { panel: string | null }>(
    sql`select chain, sequence, hash, (select name from client where id = ${viewer.actingFor}::uuid) panel
      from audit_head where chain = any(${chains}) order by chain for update`,
  )
  const heads = new Map<string, Head>(locked.map((head) => [head.chain, { ...head, sequence: Number(head.sequence) }]))
  const rows = deeds.map((deed) => {
    const row = auditRow(heads.get(chainOf(deed))!, {
      id: newId(),
      at: viewer.now,
      // Looking as somebody else it is still the same person.
      by: { ...viewer, ...viewer.viewedBy },
      deed,
      clientId: clientOf(deed) ?? null,
      onBehalfOf: locked[0]!.panel,
      ground: groundOf(viewer, deed),
    })
    heads.set(row.chain, row)
    return row
  })
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await tx.insert(audit).values(rows.slice(from, from + ROWS_AT_ONCE))
  const ends = JSON.stringify([...heads.values()].map(({ chain, sequence, hash }) => ({ chain, sequence, hash })))
  await tx.rows(
    sql`update audit_head h set sequence = e.sequence, hash = e.hash
      from jsonb_to_recordset(${ends}::text::jsonb) as e(chain uuid, sequence bigint, hash text) where h.chain = e.chain`,
  )
}

/**
 * Of everything in the row but its own hash; keys in one order, since the database does not keep theirs. On behalf of nobody
 * is left out: rows older than that column keep their hash.
 */
export const hashOf = ({ hash: _, onBehalfOf, ...row }: Record<string, unknown> & { hash?: string }): string =>
  createHash('sha256')
    .update(JSON.stringify(onBehalfOf ? { ...row, onBehalfOf } : row, inOrder))
    .digest('hex')
const inOrder = (_: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

function groundOf(viewer: Viewer, { action, facts }: Deed) {
  if (viewer.side === 'system') return { side: 'system' }
  if (viewer.side === 'client')
    return { side: 'client', ...(viewer.owner ? { owner: true } : { words: [...viewer.words] }) }
  const { by } = rowOf(action)
  const classes = Array.isArray(by) ? (by as readonly string[]).filter((c) => viewer.classes.has(c as never)) : []
  return {
    side: 'studio',
    ...(viewer.administrator && { administrator: true }),
    ...(viewer.supervisor && { supervisor: true }),
    ...(classes.length && { classes }),
    ...(viewer.scopes && { scopes: [...viewer.scopes] }),
    ...(facts?.standing && { linked: facts.standing.linked, granted: facts.standing.words }),
  }
}
