import { eq } from 'drizzle-orm'
import { studio } from '../../db/tables/studio.ts'
import { type Connection, connectionFrom, type Keys, type PageArgs, pageOf } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { ConsentCandidates } from './consent-candidates.type.ts'
import type { ConsentCandidate, ConsentCandidateFilter } from './consent-request.type.ts'
import { consentClasses, type Judged, judge, readCandidates, type SendingWish } from './recipients.ts'

interface Wanted {
  readonly wish: SendingWish
  readonly filter: ConsentCandidateFilter
  readonly page: PageArgs
}

/** All are read, since all are judged: light rows, of the clients with a SMART service alone. */
export async function readConsentCandidates(
  context: Context,
  { wish, filter, page }: Wanted,
): Promise<ConsentCandidates> {
  const viewer = signedIn(context)
  const [own] = await context.db.select().from(studio).where(eq(studio.id, viewer.studioId!))
  const judged = (await readCandidates(context.db, viewer)).map((each) => judge(each, wish, context.today))
  const asked = judged.filter(({ reason }) => reason === null)
  const text = filter.clientCode?.trim().toLowerCase() ?? ''
  const shown = judged.filter(
    (each) => each.code.toLowerCase().includes(text) && (filter.class ?? each.class) === each.class,
  )
  return {
    smartAccess: own!.smartAccess,
    willBeAsked: asked.length,
    counts: consentClasses.map((name) => ({
      class: name,
      count: judged.filter((each) => each.class === name).length,
      willBeAsked: asked.filter((each) => each.class === name).length,
    })),
    candidates: pageFrom(page, shown),
  }
}

const keysOf = ({ code, clientId }: Judged): Keys => [code, clientId]
const isAfter = (row: Judged, [code, clientId]: Keys) =>
  row.code > code! || (row.code === code && row.clientId > clientId!)
const isBefore = (row: Judged, [code, clientId]: Keys) =>
  row.code < code! || (row.code === code && row.clientId < clientId!)

function pageFrom(args: PageArgs, rows: readonly Judged[]): Connection<ConsentCandidate> {
  const page = pageOf(args, 2)
  const { keys } = page
  const ordered = page.isBackward ? rows.toReversed() : rows
  const beyond = keys ? ordered.filter((row) => (page.isBackward ? isBefore : isAfter)(row, keys)) : ordered
  return connectionFrom(page, beyond.slice(0, page.limit + 1), {
    keys: keysOf,
    node: (row) => ({ ...row, willBeAsked: row.reason === null }),
    count: async () => rows.length,
  })
}
