import { type SQL, sql } from 'drizzle-orm'
import { inForce, lookedAs, seesAllClients, type Viewer } from '../../access/viewer.ts'
import { visible, visibleClients } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { delegation } from '../../db/tables/delegation.ts'
import type { Text } from '../../graphql/text.ts'
import { addDays } from '../../lib/days.ts'
import { inUse } from '../client/client-row.ts'
import type { Todo, TodoKind } from './dashboard.type.ts'

const MOST_SHOWN = 20
/** A rejected invoice is to be sent again within five days. */
const DAYS_TO_CORRECT = 5
const DAYS_UNTIL_STALE = 5
const DAYS_NOT_DELIVERED_SHOWN = 30
const DAYS_BEFORE_END = 30
const MOST_READ = 1001

interface Row {
  kind: TodoKind
  subject_id: string
  client_id: string
  client_name: string
  number: string | null
  code: string | null
  description: string | null
  due_on: string | null
  amount: string | null
  count: number
  total: number
}

const rome = (column: SQL) => sql`(${column} at time zone 'Europe/Rome')::date`

/** Issued invoices that somebody must look at. Each state by itself: so each is found by the index. */
const invoicesIn = (viewer: Viewer, kind: TodoKind, rank: number, state: string, where: SQL, dueOn: SQL): SQL =>
  sql`(select ${rank}::int rank, ${kind}::text kind, i.id subject_id, i.client_id, i.number, i.rejection->0->>'code' code,
      i.rejection->0->>'description' description, ${dueOn} due_on, i.total::text amount, 1 count
    from invoice i where i.status = ${state} and ${where} and i.client_id in (${visibleClients(viewer, 'invoices')}) order by i.date, i.id limit ${MOST_READ})`

const nothing = sql`null::text number, null::text code, null::text description`
const noDay = sql`null::date`

function parts(viewer: Viewer): SQL[] {
  const { today } = viewer
  const staleBefore = addDays(today, -DAYS_UNTIL_STALE)
  const answers = viewer.side === 'client' ? 'PENDING_CLIENT' : 'PENDING_STUDIO'
  const columns = {
    id: delegation.id,
    clientId: delegation.clientId,
    studioId: delegation.studioId,
    state: delegation.state,
  }
  const ofDelegation = (kind: TodoKind, rank: number, where: SQL, dueOn: SQL) =>
    sql`(select ${rank}::int, ${kind}::text, ${delegation.id}, ${delegation.clientId}, ${nothing}, ${dueOn}, null::text, 1
      from ${delegation} where ${where} order by ${delegation.id} limit ${MOST_READ})`
  const list = [
    invoicesIn(viewer, 'REJECTED', 1, 'REJECTED', sql`true`, sql`${rome(sql`i.updated_at`)} + ${DAYS_TO_CORRECT}::int`),
    invoicesIn(viewer, 'SEND_FAILED', 2, 'SEND_FAILED', sql`true`, noDay),
    ofDelegation(
      'DELEGATION_TO_ANSWER',
      3,
      sql`${delegation.state} = ${answers} and ${visible(lookedAs(viewer), 'delegationAccept', columns)}`,
      noDay,
    ),
    invoicesIn(viewer, 'STALE', 4, 'SENT', sql`${rome(sql`i.sent_at`)} < ${staleBefore}::date`, noDay),
    ofDelegation(
      'DELEGATION_ENDING',
      5,
      sql`${delegation.state} = 'ACTIVE' and ${delegation.validTo} between ${today}::date and ${addDays(today, DAYS_BEFORE_END)}::date and ${visible(viewer, 'delegation', columns)}`,
      sql`${delegation.validTo}`,
    ),
    invoicesIn(
      viewer,
      'NOT_DELIVERED',
      6,
      'NOT_DELIVERED',
      sql`${rome(sql`i.sent_at`)} >= ${addDays(today, -DAYS_NOT_DELIVERED_SHOWN)}::date`,
      noDay,
    ),
    sql`(select 8, 'RECEIVED_TO_READ', r.client_id, r.client_id, ${nothing}, null::date, sum(r.total)::text, count(*)::int
      from received_invoice r where r.status = 'ARRIVED' and r.client_id in (${visibleClients(viewer, 'receivedInvoices')}) group by r.client_id order by count(*) desc limit ${MOST_READ})`,
  ]
  if (!seesAllClients(viewer)) return list
  return [
    ...list,
    sql`(select 7, 'CLIENT_WITHOUT_UNIT', c.id, c.id, ${nothing}, null::date, null::text, 1 from client c where ${withoutUnit(viewer, sql`c.id`)} order by c.id limit ${MOST_READ})`,
  ]
}

/** Clients of the studio that no unit links today: only who sees all clients knows of them. */
export const withoutUnit = (viewer: Viewer, clientId: SQL): SQL =>
  sql`${clientId} in (${visibleClients(viewer, 'clients')}) and ${inUse(viewer, clientId)} and not exists (select from client_unit l where l.client_id = ${clientId} and l.studio_id = ${viewer.studioId}::uuid and ${inForce('l', viewer.today)})`

const texts: Readonly<Record<TodoKind, (row: Row) => Text>> = {
  REJECTED: ({ description, code }) => ({
    it: description ?? `Scartata da SdI${code ? ` (${code})` : ''}.`,
    en: description ?? `Rejected by SdI${code ? ` (${code})` : ''}.`,
  }),
  NOT_DELIVERED: () => ({
    it: 'SdI non è riuscito a consegnarla: avvisare il cliente che la trova nel suo cassetto fiscale.',
    en: 'SdI could not deliver it: tell the buyer that it is in its tax drawer.',
  }),
  SEND_FAILED: () => ({ it: 'L’invio non è riuscito: riprovare.', en: 'Sending failed: try again.' }),
  STALE: () => ({
    it: 'Nessuna risposta da SdI da più di cinque giorni.',
    en: 'No answer from SdI for more than five days.',
  }),
  DELEGATION_ENDING: () => ({ it: 'La delega sta per finire.', en: 'The delegation is about to end.' }),
  DELEGATION_TO_ANSWER: () => ({
    it: 'Una richiesta di delega attende risposta.',
    en: 'A request for a delegation waits for an answer.',
  }),
  CLIENT_WITHOUT_UNIT: () => ({
    it: 'Nessuna unità operativa: lo vedono solo amministratori e supervisori.',
    en: 'No operating unit: only administrators and supervisors see it.',
  }),
  RECEIVED_TO_READ: ({ count }) => ({
    it: count === 1 ? 'Una fattura ricevuta da leggere.' : `${count} fatture ricevute da leggere.`,
    en: count === 1 ? 'One received invoice to read.' : `${count} received invoices to read.`,
  }),
}

/** What waits, the most urgent first, and how much there is in all. One statement. */
export async function todoOf(db: Db, viewer: Viewer): Promise<{ todo: Todo[]; count: number }> {
  const rows = await db.rows<Row>(
    sql`select t.*, c.name client_name, count(*) over ()::int total from (${sql.join(parts(viewer), sql` union all `)}) t
      join ${client} c on c.id = t.client_id order by t.rank, t.due_on nulls last, t.subject_id limit ${MOST_SHOWN}`,
  )
  return { todo: rows.map(todoFrom), count: rows[0]?.total ?? 0 }
}

const todoFrom = (row: Row): Todo => ({
  kind: row.kind,
  subjectId: row.subject_id,
  clientId: row.client_id,
  clientName: row.client_name,
  number: row.number,
  code: row.kind === 'REJECTED' ? row.code : null,
  text: texts[row.kind](row),
  dueOn: row.due_on,
  amount: row.amount,
})
