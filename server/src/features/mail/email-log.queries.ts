import { type SQL, sql } from 'drizzle-orm'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { AppError } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import type { EmailLogArgs, EmailLogFilter, EmailMessage } from './email-log.type.ts'
import { BASE, SECRET_LINK } from './mail-words.ts'

const HIDDEN = '•••••••••'

/** What was written in the name of the viewer's studio, newest first. */
export async function readEmailLog(
  context: Context,
  { filter, ...args }: EmailLogArgs,
): Promise<Connection<EmailMessage>> {
  const { db, config } = context
  const page = pageOf(args, 2)
  const [at, id] = page.keys ?? []
  if (page.keys && (!isId(id ?? '') || Number.isNaN(Date.parse(at ?? ''))))
    throw new AppError('BAD_USER_INPUT', 'This is no cursor of this list', { path: ['after'] })
  const where = asked(signedIn(context).studioId!, filter ?? {})
  const beyond = page.keys ? sql`and (m.created_at, m.id) < (${at}::timestamptz, ${id}::uuid)` : sql``
  const rows = await db.rows<EmailMessage>(
    sql`select m.id, m.kind, m.state, m.recipient, p.name "recipientName", m.client_id "clientId", c.name "clientName", m.language,
        m.subject, m.body, m.attempts, m.failure, m.created_at "createdAt", m.sent_at "sentAt"
      from email_message m left join person p on p.id = m.person_id left join client c on c.id = m.client_id
      where ${where} ${beyond} order by m.created_at desc, m.id desc limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: (row) => [row.createdAt, row.id],
    node: (row) => ({ ...row, body: row.body.replaceAll(BASE, config.baseUrl).replaceAll(SECRET_LINK, HIDDEN) }),
    count: async () => {
      const [counted] = await db.rows<{ count: number }>(
        sql`select count(*)::int count from email_message m where ${where}`,
      )
      return counted!.count
    },
  })
}

function asked(studioId: string, { state, kind, clientId }: EmailLogFilter): SQL {
  const conditions = [
    sql`m.studio_id = ${studioId}::uuid`,
    ...(state ? [sql`m.state = ${state}`] : []),
    ...(kind ? [sql`m.kind = ${kind}`] : []),
    ...(clientId ? [sql`m.client_id = ${isId(clientId) ? clientId : null}::uuid`] : []),
  ]
  return sql.join(conditions, sql` and `)
}
