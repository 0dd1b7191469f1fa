import { authorize, authorizeClientList } from '../access/claim.ts'
import { answer } from '../access/decide.ts'
import { loadFacts } from '../access/facts.ts'
import { type Action, rowOf } from '../access/policy.ts'
import type { Viewer } from '../access/viewer.ts'
import { type Context, signedIn, unauthenticated } from './context.ts'
import type { Change, Changes } from './live-changes.ts'

/** The open answer to a subscription. */
export interface LiveStream {
  readonly changes: Changes
  /** Aborted when the reader went, when it reads too slowly, and when the server stops. */
  readonly signal: AbortSignal
  /** Ends it for a reader that does not keep up: it comes back and asks for what it missed. */
  drop(): void
  /** Waits until what was sent is taken. */
  taken(): Promise<void>
  /** Who asks, loaded later than all changes that have arrived; undefined: its session or token holds no more. */
  renewedViewer(): Promise<Viewer | undefined>
  /** A context for one answer: nothing that was read for an earlier one is in it. */
  contextFor(viewer: Viewer): Context
  /** Calls back from time to time; answers the way to stop. */
  everyMinute(look: () => void): () => void
}

/** What the viewer may know, and the context in which its fields are to be read. */
export interface LiveEvent {
  readonly change: Change
  readonly context: Context
}

interface Wanted {
  /** Only of this client, of this row. */
  readonly clientId?: string | null
  readonly id?: string | null
}

/** As many changes may wait for a reader; whoever lets more come together is dropped. */
const MOST_WAITING = 100

/**
 * The changes on which the viewer may do the action, in their order. Refuses at once what it may not ask for; afterwards each
 * change is judged anew, of the viewer and the row as they are by then, and what the viewer may not see leaves no trace.
 */
export async function watch(
  context: Context,
  action: Action,
  { clientId, id }: Wanted,
): Promise<AsyncGenerator<LiveEvent>> {
  const viewer = signedIn(context)
  const { stream } = context
  if (!stream) throw new Error(`${action} was asked without a stream`)
  if (id != null) await authorize(context.db, viewer, action, id)
  if (clientId != null) await authorizeClientList(context.db, viewer, action, clientId)
  const { on: kind } = rowOf(action)
  const queue = queueOf(stream, (change) => {
    const isMine = viewer.side === 'studio' || change.clientId === viewer.clientId
    const isWanted = (clientId ?? change.clientId) === change.clientId && (id ?? change.id) === change.id
    return change.kind === kind && isMine && isWanted
  })
  return judged(stream, action, viewer, queue)
}

async function* judged(stream: LiveStream, action: Action, asked: Viewer, queue: Queue): AsyncGenerator<LiveEvent> {
  for await (const change of queue) {
    if (change && asked.studioId && !(await stream.changes.concernsStudio(change, asked.studioId))) continue
    await stream.taken()
    const viewer = await stream.renewedViewer()
    if (!viewer || !isSame(viewer, asked)) throw unauthenticated()
    if (!change) continue
    const context = stream.contextFor(viewer)
    const facts = await loadFacts(context.db, viewer, rowOf(action).on, change.id)
    if (answer(viewer, action, facts).allowed) yield { change, context }
  }
}

/** Who now works as another membership, for a client, or looks as somebody else, has to ask anew. */
const isSame = (now: Viewer, before: Viewer): boolean =>
  now.operatorId === before.operatorId &&
  now.clientUserId === before.clientUserId &&
  now.actingFor === before.actingFor &&
  now.viewedBy?.personId === before.viewedBy?.personId

/** Undefined: it is time to look whether the viewer is still there. */
type Queue = AsyncIterable<Change | undefined>

/** Follows at once, so that nothing is lost until it is read; ends with the stream. */
function queueOf(stream: LiveStream, isWanted: (change: Change) => boolean): Queue {
  const waiting: (Change | undefined)[] = []
  let wake = () => {}
  const put = (change: Change | undefined) => {
    if (waiting.length >= MOST_WAITING) stream.drop()
    else waiting.push(change)
    wake()
  }
  const stops = [
    stream.changes.follow((change) => {
      if (isWanted(change)) put(change)
    }),
    stream.everyMinute(() => put(undefined)),
  ]
  const end = () => {
    for (const stop of stops) stop()
    wake()
  }
  stream.signal.addEventListener('abort', end, { once: true })
  return {
    async *[Symbol.asyncIterator]() {
      while (!stream.signal.aborted) {
        if (waiting.length > 0) yield waiting.shift()
        else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    },
  }
}
