import { eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId, newId } from '../../lib/ids.ts'
import { recordAudit, recordAudits } from '../audit/record-audit.ts'
import { stateAfter } from './consent.states.ts'
import {
  type Candidate,
  type Judged,
  judge,
  type NotAskedReason,
  readCandidates,
  type SendingWish,
} from './recipients.ts'
import { mailConsentRequests } from './tell-of-consent.ts'

const action = 'consentRequestSend'
const MOST_SELECTED = 1000

/** What became of one client: the request, or why there is none. */
export interface SendingResult {
  readonly clientId: string
  readonly consentId: string | null
  readonly reason: NotAskedReason | null
}

/**
 * Sends the request to all that it is meant for. The answer's id is the sending's own: under it the audit of the studio keeps
 * what became of each client, so that a repetition is told the same.
 */
export const sendConsentRequests = (context: Context, wish: SendingWish, key?: string | null): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    await lockClients(tx, context, wish)
    const facts = await claim(tx, viewer, action, viewer.studioId!)
    const id = await once(tx, viewer, { action, key, input: wish }, () => send(tx, context, wish, facts))
    return id!
  })

/** Clients come before everything else, in one order; the studio's own row after them. */
async function lockClients(tx: Db, context: Context, { mode, clientIds, matching }: SendingWish): Promise<void> {
  const { studioId } = signedIn(context)
  const ids = (clientIds ?? []).filter(isId)
  const chosen = mode === 'ALL' || matching ? sql`true` : sql`c.id = any(${sql.param(ids)}::uuid[])`
  await tx.rows(
    sql`select from client c where exists (select from studio_client s where s.client_id = c.id and s.studio_id = ${studioId}::uuid) and ${chosen}
      order by c.id for no key update`,
  )
}

async function send(tx: Db, context: Context, wish: SendingWish, facts: Facts): Promise<string> {
  const viewer = signedIn(context)
  const [own] = await tx.select().from(studio).where(eq(studio.id, viewer.studioId!))
  if (!own!.smartAccess)
    refuseInput(userError('SMART_ACCESS_OFF', 'The studio does not ask for consents: see its settings.'))
  const candidates = await readCandidates(tx, viewer)
  const withoutService = await selectedWithoutService(tx, context, wish, candidates)
  const judged = judge(candidates, wish, context.today).filter(({ reason }) => reason !== 'NOT_SELECTED')
  const asked = await ask(
    tx,
    context,
    judged.filter(({ reason }) => reason === null),
    facts,
  )
  const results: SendingResult[] = [
    ...withoutService.map((clientId) => ({ clientId, consentId: null, reason: 'NO_SMART_SERVICE' }) as const),
    ...judged.map(({ clientId, consentId, reason }) => ({
      clientId,
      consentId: asked.get(clientId) ?? consentId,
      reason,
    })),
  ]
  const id = newId()
  const { mode, matching } = wish
  const after = { mode, ...(matching && { matching }), includeRefused: wish.includeRefused ?? false, results }
  await recordAudit(tx, viewer, { action, kind: 'consent', id, facts, after })
  return id
}

/** Of the selected those that nobody is to be asked about. An id that is hidden is refused like one that does not exist. */
async function selectedWithoutService(
  tx: Db,
  context: Context,
  { mode, clientIds, matching }: SendingWish,
  candidates: readonly Candidate[],
): Promise<string[]> {
  if (mode === 'ALL') return []
  const selected = clientIds ?? []
  if (selected.length === 0 && !matching) refuseInput(userError('REQUIRED', 'Choose whom to ask.', ['clientIds']))
  if (selected.length > MOST_SELECTED)
    refuseInput(userError('TOO_MANY', `At most ${MOST_SELECTED} at once; or ask all.`, ['clientIds']))
  const viewer = signedIn(context)
  const rows = await tx.rows<{ id: string }>(
    sql`select ${client.id} from ${client} where ${visible(viewer, 'clients', { id: client.id })} and ${client.id} = any(${sql.param(selected.filter(isId))}::uuid[])`,
  )
  const known = new Set(rows.map(({ id }) => id))
  refuseInputIfAny(
    selected.map((id, index) =>
      known.has(id) ? null : userError('CLIENT_UNKNOWN', 'The studio has no such client.', ['clientIds', index]),
    ),
  )
  const smart = new Set(candidates.map(({ clientId }) => clientId))
  return [...known].filter((id) => !smart.has(id))
}

/** One statement for all: a studio may have thousands of clients. Answers the request of each by its client. */
async function ask(tx: Db, context: Context, asked: readonly Judged[], facts: Facts): Promise<Map<string, string>> {
  const viewer = signedIn(context)
  const rows = asked.map(({ clientId, consentId, state }) => ({
    id: consentId ?? newId(),
    client_id: clientId,
    state: stateAfter(action, state)!,
  }))
  // What was seen and answered before is history; this one waits.
  const sent = await tx.rows<{ id: string; clientId: string; state: string; sendCount: number }>(
    sql`insert into consent as k (id, studio_id, client_id, state, sent_at, created_at, changed_at, changed_by)
      select x.id, ${viewer.studioId}::uuid, x.client_id, x.state, n.at, n.at, n.at, ${viewer.personId}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as x(id uuid, client_id uuid, state text),
        (values (${context.now}::timestamptz)) n(at)
      on conflict (studio_id, client_id) do update set state = excluded.state, sent_at = excluded.sent_at, send_count = k.send_count + 1,
        shown_at = null, answered_at = null, text_version = null, text_hash = null,
        changed_at = excluded.changed_at, changed_by = excluded.changed_by, version = k.version + 1
      returning k.id, k.client_id as "clientId", k.state, k.send_count as "sendCount"`,
  )
  const before = new Map(asked.map(({ clientId, state, sendCount }) => [clientId, state && { state, sendCount }]))
  await recordAudits(
    tx,
    viewer,
    sent.map(({ id, clientId, ...after }) => ({
      action,
      kind: 'consent',
      id,
      clientId,
      facts,
      before: before.get(clientId),
      after,
    })),
  )
  const clientIds = sent.map(({ clientId }) => clientId)
  await mailConsentRequests(tx, { studioId: viewer.studioId!, clientIds, now: context.now })
  return new Map(sent.map(({ clientId, id }) => [clientId, id]))
}

export async function resultsOf(db: Db, id: string): Promise<SendingResult[]> {
  const [row] = await db.rows<{ results: SendingResult[] }>(
    sql`select after -> 'results' as results from audit where subject_id = ${id}::uuid and action = ${action}`,
  )
  return row!.results
}
