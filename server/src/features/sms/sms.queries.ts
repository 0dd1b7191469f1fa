import { sql } from 'drizzle-orm'
import { authorizeClientList } from '../../access/claim.ts'
import { type Connection, connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { AppError } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import type { SmsMessage } from './sms.type.ts'

const columns = sql`m.id, c.name as "contactName", m.phone as "phoneNumber", m.text, m.state, m.created_at as "createdAt", p.name as "createdByName"`
const messages = sql`sms_message m left join client_contact c on c.id = m.contact_id left join person p on p.id = m.created_by`

interface Asked extends PageArgs {
  readonly clientId: string
}

/** What the viewer's own studio sent to a client, newest first: an id is the younger the greater it is. */
export async function listSmsMessages(context: Context, { clientId, ...args }: Asked): Promise<Connection<SmsMessage>> {
  const viewer = signedIn(context)
  await authorizeClientList(context.db, viewer, 'smsMessages', clientId)
  const page = pageOf(args, 1)
  const key = page.keys?.[0]
  if (page.keys && !isId(key ?? '')) throw new AppError('BAD_USER_INPUT', 'This is no cursor of this list')
  const own = sql`m.client_id = ${clientId}::uuid and m.studio_id = ${viewer.studioId}::uuid`
  const [beyond, order] = page.isBackward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const after = page.keys ? sql`and m.id ${beyond} ${key}::uuid` : sql``
  const rows = await context.db.rows<SmsMessage>(
    sql`select ${columns} from ${messages} where ${own} ${after} order by m.id ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, rows, {
    keys: ({ id }) => [id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from sms_message m where ${own}`,
      )
      return row!.count
    },
  })
}

/** One that was just sent. */
export async function findSmsMessage(context: Context, id: string | null): Promise<SmsMessage | null> {
  if (id === null) return null
  const [row] = await context.db.rows<SmsMessage>(sql`select ${columns} from ${messages} where m.id = ${id}::uuid`)
  return row ?? null
}
