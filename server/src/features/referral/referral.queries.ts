import { sql } from 'drizzle-orm'
import { gate } from '../../access/decide.ts'
import type { Db } from '../../db/database.ts'
import { type Connection, connectionFrom, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { addDays, type Day, dayOf } from '../../lib/days.ts'
import { accountOf, type CreditAccount, entriesOf } from './credit-account.ts'
import type { CreditEntry, Referral } from './referral.type.ts'

interface Standing {
  readonly code: string
  readonly invited: number
  readonly earned: number
  readonly balance: number
  /** With somebody’s code, at sign-up or later. */
  readonly redeemed: boolean
  /** Last day, included. */
  readonly redeemableUntil: Day
}
/** So long after it began an account can still say who advised it. */
const DAYS_TO_REDEEM = 30

/** A company that its studio recorded begins as an account with its first user. */
export async function readStanding(db: Db, account: CreditAccount): Promise<Standing> {
  const [id, since] = account.studioId
    ? [account.studioId, sql`a.created_at`]
    : [
        account.clientId,
        sql`coalesce((select min(m.created_at) from client_user m where m.client_id = a.id), a.created_at)`,
      ]
  const [row] = await db.rows<Omit<Standing, 'redeemableUntil'> & { since: Date | string }>(
    sql`select a.code, ${since} since, e.* from ${sql.raw(account.studioId ? 'studio' : 'client')} a cross join
      (select count(*) filter (where kind = 'REFERRAL_REWARD')::int invited, coalesce(sum(amount), 0)::int balance,
        coalesce(sum(amount) filter (where amount > 0), 0)::int earned,
        coalesce(bool_or(kind = 'REFERRAL_WELCOME'), false) redeemed from credit_entry where ${entriesOf(account)}) e
      where a.id = ${id}::uuid`,
    'referral',
  )
  const { since: began, ...standing } = row!
  return { ...standing, redeemableUntil: addDays(dayOf(new Date(began)), DAYS_TO_REDEEM) }
}

export async function readReferral(context: Context): Promise<Referral> {
  const viewer = signedIn(context)
  const { redeemed, redeemableUntil, ...standing } = await readStanding(context.db, accountOf(viewer))
  const isOpen = !redeemed && redeemableUntil >= context.today
  return {
    ...standing,
    link: `${context.config.baseUrl}/?register=company&code=${standing.code}`,
    redeemableUntil: isOpen ? redeemableUntil : null,
    allowedActions: isOpen && gate(viewer, 'referralRedeem').allowed ? ['referralRedeem'] : [],
  }
}

/** Newest first: an id is the younger the greater it is. */
export async function listCreditEntries(context: Context, args: PageArgs): Promise<Connection<CreditEntry>> {
  const own = entriesOf(accountOf(signedIn(context)))
  const page = pageOf(args, 1)
  const [beyond, order] = page.isBackward ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`]
  const after = page.keys ? sql`where id::text ${beyond} ${page.keys[0]}` : sql``
  const rows = await context.db.rows<CreditEntry>(
    sql`select id, amount, kind, balance, created_at as "createdAt"
      from (select *, (sum(amount) over (order by id))::int balance from credit_entry where ${own}) e
      ${after} order by id ${order} limit ${page.limit + 1}`,
    'creditLedger',
  )
  return connectionFrom(page, rows, {
    keys: ({ id }) => [id],
    node: (row) => row,
    count: async () => {
      const [row] = await context.db.rows<{ count: number }>(
        sql`select count(*)::int count from credit_entry where ${own}`,
      )
      return row!.count
    },
  })
}
