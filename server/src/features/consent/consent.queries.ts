import DataLoader from 'dataloader'
import { type SQL, sql } from 'drizzle-orm'
import { allowedActions } from '../../access/allowed-actions.ts'
import type { Action } from '../../access/policy.ts'
import { visible } from '../../access/visible.ts'
import { consent } from '../../db/tables/consent.ts'
import { type Connection, connectionFrom, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import { isId } from '../../lib/ids.ts'
import { standingByClient } from '../client/client.loaders.ts'
import type { Consent } from './consent.type.ts'
import type { ConsentFilter, ConsentSort, ConsentsArgs } from './consent-list.type.ts'
import { answeredByName, answerState, requestStateOn, stateOn, waitsUntil } from './consent-state.ts'
import { noteShown } from './note-shown.ts'

const k = consent
const own = { id: k.id, clientId: k.clientId, studioId: k.studioId }
const columns = (today: Day): SQL => sql`${k.id}, ${k.clientId} as "clientId", ${k.studioId} as "studioId",
  ${stateOn(today)} as state, ${requestStateOn(today)} as "requestState", ${answerState} as "answerState", ${k.sentAt} as "sentAt",
  ${k.sendCount} as "sendCount", ${k.shownAt} as "shownAt", ${k.answeredAt} as "answeredAt", ${k.textVersion} as "textVersion",
  ${k.textHash} as "textHash", ${waitsUntil}::text as "waitsUntil", ${k.version}, ${answeredByName} as "answeredByName"`

const filtered = (filter: ConsentFilter, today: Day): SQL => {
  const { clientCode, clientId, requestState, answerState: answer } = filter
  const asked: SQL[] = [sql`true`]
  if (clientCode?.trim()) {
    const part = `%${clientCode.trim().replace(/[\\%_]/g, '\\$&')}%`
    asked.push(
      sql`exists (select from studio_client s where s.client_id = ${k.clientId} and s.studio_id = ${k.studioId} and s.code ilike ${part})`,
    )
  }
  if (clientId != null) asked.push(isId(clientId) ? sql`${k.clientId} = ${clientId}::uuid` : sql`false`)
  if (requestState) asked.push(sql`${requestStateOn(today)} = ${requestState}`)
  if (answer) asked.push(sql`${answerState} = ${answer}`)
  return sql.join(asked, sql` and `)
}

const text = (value: SQL): Order => ({ key: value, of: sql``, isDescending: false })
const instant = (value: SQL): Order => ({ key: value, of: sql`::timestamptz`, isDescending: true })
interface Order {
  readonly key: SQL
  /** What a cursor's text becomes again. */
  readonly of: SQL
  readonly isDescending: boolean
}
const orders: Readonly<Record<ConsentSort, Order>> = {
  SENT_AT: instant(sql`${k.sentAt}`),
  ANSWERED_AT: instant(sql`coalesce(${k.answeredAt}, '-infinity')`),
  CODE: text(
    sql`coalesce((select s.code from studio_client s where s.client_id = ${k.clientId} and s.studio_id = ${k.studioId}), '')`,
  ),
  NAME: text(sql`(select lower(c.name) from client c where c.id = ${k.clientId})`),
}

export async function listConsents(context: Context, args: ConsentsArgs): Promise<Connection<Consent>> {
  const viewer = signedIn(context)
  const page = pageOf(args, 2)
  const where = sql`${visible(viewer, 'consentRequests', own)} and ${filtered(args.filter ?? {}, context.today)}`
  const { key, of, isDescending } = orders[args.sort ?? 'SENT_AT']
  const [beyond, order] = page.isBackward === isDescending ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const after = page.keys ? sql`(${key}, ${k.id}::text) ${beyond} (${page.keys[0]}${of}, ${page.keys[1]})` : sql`true`
  const rows = await context.db.rows<Consent>(
    sql`select ${columns(context.today)}, ${key}::text as "sortKey" from ${k} where ${where} and ${after}
      order by ${key} ${order}, ${k.id}::text ${order} limit ${page.limit + 1}`,
  )
  return connectionFrom(page, await noteShown(context, rows), {
    keys: (row) => [row.sortKey!, row.id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(sql`select count(*)::int count from ${k} where ${where}`)
      return row!.count
    },
  })
}

/** Null: nothing was written, or the viewer sees it no more. */
export async function findConsent(context: Context, id: string | null): Promise<Consent | null> {
  if (id === null) return null
  const [row] = await context.db.rows<Consent>(
    sql`select ${columns(context.today)} from ${k} where ${visible(signedIn(context), 'consentRequests', own)} and ${k.id} = ${id}::uuid`,
  )
  return row ?? null
}

/** Of each client the one to the viewer's studio; for a client's users the one that waits, or else the last changed. */
export const consentByClient = (context: Context): DataLoader<string, Consent | null> =>
  context.memo(consentByClient, () => {
    const viewer = signedIn(context)
    return new DataLoader<string, Consent | null>(async (ids) => {
      const rows = await context.db.rows<Consent>(
        sql`select distinct on (${k.clientId}) ${columns(context.today)} from ${k}
          where ${visible(viewer, 'consentRequests', own)} and ${k.clientId} = any(${sql.param([...ids])}::uuid[])
          order by ${k.clientId}, (${k.state} = 'SENT') desc, ${k.changedAt} desc, ${k.id} desc`,
      )
      const byClient = new Map((await noteShown(context, rows)).map((row) => [row.clientId, row]))
      return ids.map((id) => byClient.get(id) ?? null)
    })
  })

export async function consentActions(context: Context, { clientId, studioId, state }: Consent): Promise<Action[]> {
  const standing = await standingByClient(context).load(clientId)
  return allowedActions(signedIn(context), 'consent', { clientId, studioId, state, ...(standing && { standing }) })
}
