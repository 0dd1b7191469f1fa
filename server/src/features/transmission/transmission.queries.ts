import DataLoader from 'dataloader'
import { sql } from 'drizzle-orm'
import type { Viewer } from '../../access/viewer.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { HistoryEntry, Transmission } from './transmission.type.ts'

const grouped = <Row extends { invoiceId: string }>(rows: readonly Row[]) => {
  const byInvoice = new Map<string, Row[]>()
  for (const row of rows) byInvoice.set(row.invoiceId, [...(byInvoice.get(row.invoiceId) ?? []), row])
  return (id: string) => byInvoice.get(id) ?? []
}

/** Of invoices that were read under the rule; oldest first. */
export const transmissionsOf = (context: Context): DataLoader<string, Transmission[]> =>
  context.memo(
    transmissionsOf,
    () =>
      new DataLoader(async (ids) => {
        const rows = await context.db.rows<Transmission & { invoiceId: string }>(
          sql`select id, invoice_id as "invoiceId", attempt, channel, file_name as "fileName", state, sdi_id as "sdiId", failure,
            created_at as "createdAt", sent_at as "sentAt" from transmission where invoice_id = any(${sql.param([...ids])}::uuid[]) order by attempt`,
          'transmissionsOf',
        )
        return ids.map(grouped(rows))
      }),
  )

/**
 * What people did (audit), what the channel answered, what SdI said. The system's own audit rows repeat the latter two and are
 * left out. A studio is told the names of its own people only; the client, whose invoices these are, everybody's.
 */
export const historyOf = (context: Context): DataLoader<string, HistoryEntry[]> =>
  context.memo(
    historyOf,
    () =>
      new DataLoader(async (ids) => {
        const rows = await context.db.rows<HistoryEntry & { invoiceId: string }>(
          historySql(signedIn(context), ids),
          'historyOf',
        )
        return ids.map(grouped(rows))
      }),
  )

const historySql = ({ side, studioId }: Viewer, ids: readonly string[]) => {
  const wanted = sql`any(${sql.param([...ids])}::uuid[])`
  return sql`select "invoiceId", at, event, "actorName", "studioName", "byToken", "noticeId", "fileName", errors from (
    select a.subject_id as "invoiceId", a.at, a.action event, 0 place, a.sequence,
      case when ${side === 'client'}::boolean or a.studio_id is null or a.studio_id = ${studioId}::uuid then a.actor_name end as "actorName",
      s.name as "studioName", a.token_id is not null as "byToken", null::uuid as "noticeId", null as "fileName", '[]'::jsonb errors
    from audit a left join studio s on s.id = a.studio_id
    where a.subject_id = ${wanted} and a.subject_kind = 'invoice' and a.action not in ('transmissionUpload', 'noticeReceive')
    union all
    select t.invoice_id, coalesce(t.sent_at, (select max(f.at) from audit f where f.subject_id = t.invoice_id and f.action = 'transmissionUpload' and f.after->>'fileName' = t.file_name), t.created_at),
      'transmission:' || t.state, 1, t.attempt, null, null, false, null, t.file_name, '[]'::jsonb
    from transmission t where t.invoice_id = ${wanted} and t.state in ('SENT', 'FAILED')
    union all
    select n.invoice_id, n.received_at, 'notice:' || n.kind, 2, 0, null, null, false, n.id, n.file_name, n.errors
    from sdi_notice n where n.invoice_id = ${wanted}
  ) happened order by "invoiceId", at, place, sequence, "fileName"`
}
