import { eq } from 'drizzle-orm'
import { studio } from '../../db/tables/studio.ts'
import { type Connection, connectionFrom, type Keys, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { ConsentCandidates } from './consent-candidates.type.ts'
import type { ConsentSort } from './consent-list.type.ts'
import type { ConsentCandidate } from './consent-request.type.ts'
import {
  type CandidateFilter,
  consentClasses,
  type Judged,
  judge,
  matches,
  notAskedReasons,
  readCandidates,
  type SendingWish,
} from './recipients.ts'

interface Wanted {
  readonly wish: SendingWish
  readonly filter: CandidateFilter
  readonly sort: ConsentSort
  readonly page: PageArgs
}

/** All are read, since all are judged: light rows, of the clients with a SMART service alone. */
export async function readConsentCandidates(
  context: Context,
  { wish, filter, sort, page }: Wanted,
): Promise<ConsentCandidates> {
  const viewer = signedIn(context)
  const [own] = await context.db.select().from(studio).where(eq(studio.id, viewer.studioId!))
  const judged = judge(await readCandidates(context.db, viewer), wish, context.today)
  const asked = judged.filter(({ reason }) => reason === null)
  return {
    smartAccess: own!.smartAccess,
    willBeAsked: asked.length,
    counts: consentClasses.map((name) => ({
      class: name,
      count: judged.filter((each) => each.class === name).length,
      willBeAsked: asked.filter((each) => each.class === name).length,
    })),
    reasons: notAskedReasons.flatMap((reason) => {
      const count = judged.filter((each) => each.reason === reason).length
      return count > 0 ? [{ reason, count }] : []
    }),
    candidates: pageFrom(page, judged.filter(matches(filter)), sort),
  }
}

const iso = (at: Date | string | null) => (at === null ? '' : new Date(at).toISOString())
const orders: Readonly<Record<ConsentSort, { key: (row: Judged) => string; isDescending: boolean }>> = {
  CODE: { key: ({ code }) => code, isDescending: false },
  NAME: { key: ({ name }) => name, isDescending: false },
  SENT_AT: { key: ({ sentAt }) => iso(sentAt), isDescending: true },
  ANSWERED_AT: { key: ({ answeredAt }) => iso(answeredAt), isDescending: true },
}

function pageFrom(args: PageArgs, rows: readonly Judged[], sort: ConsentSort): Connection<ConsentCandidate> {
  const page = pageOf(args, 2)
  const { key, isDescending } = orders[sort]
  const keysOf = (row: Judged): Keys => [key(row), row.clientId]
  const direction = page.isBackward === isDescending ? 1 : -1
  const compare = ([a, aId]: Keys, [b, bId]: Keys) =>
    direction * (compareText(a ?? '', b ?? '') || compareText(aId ?? '', bId ?? ''))
  const ordered = rows.toSorted((a, b) => compare(keysOf(a), keysOf(b)))
  const { keys } = page
  const beyond = keys ? ordered.filter((row) => compare(keysOf(row), keys) > 0) : ordered
  return connectionFrom(page, beyond.slice(0, page.limit + 1), {
    keys: keysOf,
    node: (row) => ({ ...row, willBeAsked: row.reason === null }),
    count: async () => rows.length,
  })
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
