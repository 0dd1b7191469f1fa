import { eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { consent } from '../../db/tables/consent.ts'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId, newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { stateAfter } from './consent.states.ts'
import { type Judged, judge, type NotAskedReason, readCandidates, type SendingWish } from './recipients.ts'

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
async function lockClients(tx: Db, context: Context, { mode, clientIds }: SendingWish): Promise<void> {
  const { studioId } = signedIn(context)
  const ids = (clientIds ?? []).filter(isId)
  const chosen = mode === 'ALL' ? sql`true` : sql`c.id = any(${sql.param(ids)}::uuid[])`
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
  const withoutService = await selectedWithoutService(tx, context, wish)
  const judged = (await readCandidates(tx, viewer))
    .map((candidate) => judge(candidate, wish, context.today))
    .filter(({ reason }) => reason !== 'NOT_SELECTED')
  const results: SendingResult[] = withoutService.map((clientId) => ({
    clientId,
    consentId: null,
    reason: 'NO_SMART_SERVICE',
  }))
  for (const each of judged) {
    const { clientId, consentId, reason } = each
    results.push({ clientId, reason, consentId: reason === null ? await ask(tx, context, each, facts) : consentId })
  }
  const id = newId()
  const after = { mode: wish.mode, includeRefused: wish.includeRefused ?? false, results }
  await recordAudit(tx, viewer, { action, kind: 'consent', id, facts, after })
  return id
}

/** Of the selected those that nobody is to be asked about. An id that is hidden is refused like one that does not exist. */
async function selectedWithoutService(tx: Db, context: Context, { mode, clientIds }: SendingWish): Promise<string[]> {
  if (mode === 'ALL') return []
  const selected = clientIds ?? []
  if (selected.length === 0) refuseInput(userError('REQUIRED', 'Choose whom to ask.', ['clientIds']))
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
  const candidates = new Set((await readCandidates(tx, viewer)).map(({ clientId }) => clientId))
  return [...known].filter((id) => !candidates.has(id))
}

async function ask(tx: Db, context: Context, judged: Judged, facts: Facts): Promise<string> {
  const viewer = signedIn(context)
  const { clientId, state, version, sendCount } = judged
  const id = judged.consentId ?? newId()
  const sent = {
    state: stateAfter(action, state)!,
    sentAt: context.now,
    sendCount: (sendCount ?? 0) + 1,
    // What was seen and answered before is history; this one waits.
    shownAt: null,
    answeredAt: null,
    textVersion: null,
    textHash: null,
    changedAt: context.now,
    changedBy: viewer.personId,
    version: (version ?? 0) + 1,
  }
  if (judged.consentId) await tx.update(consent).set(sent).where(eq(consent.id, id))
  else await tx.insert(consent).values({ id, studioId: viewer.studioId!, clientId, ...sent, createdAt: context.now })
  const before = state && { state, sendCount }
  const after = { state: sent.state, sendCount: sent.sendCount }
  await recordAudit(tx, viewer, { action, kind: 'consent', id, clientId, facts, before, after })
  return id
}

export async function resultsOf(db: Db, id: string): Promise<SendingResult[]> {
  const [row] = await db.rows<{ results: SendingResult[] }>(
    sql`select after -> 'results' as results from audit where subject_id = ${id}::uuid and action = ${action}`,
  )
  return row!.results
}
