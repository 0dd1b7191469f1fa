import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Viewer } from '../access/viewer.ts'
import type { LiveStream } from '../graphql/live.ts'
import type { Changes } from '../graphql/live-changes.ts'
import { AppError } from '../lib/errors.ts'

export interface StreamLimits {
  readonly mostOfAPerson: number
  readonly mostOfAll: number
  /** After so long a stream ends, so that none is forgotten; its reader comes back. */
  readonly longestMs: number
  /** How long at most a stream outlives its session or token where nothing happens. */
  readonly lookMs: number
}
const usual: StreamLimits = { mostOfAPerson: 10, mostOfAll: 1000, longestMs: 3_600_000, lookMs: 60_000 }

interface Opening extends Pick<LiveStream, 'contextFor'> {
  readonly viewer: Viewer
  readonly response: ServerResponse
  /** Who the same request would be now. */
  readonly authenticate: () => Promise<Viewer | undefined>
}
export interface OpenStream extends LiveStream {
  close(): void
}

/** A viewer is loaded once for whatever came in meanwhile, though many streams wait for it. */
const RENEWED_FOR_MS = 1000

/** The streams that this process holds open. */
export function openStreams(changes: Changes, limits: Partial<StreamLimits> = {}) {
  const { mostOfAPerson, mostOfAll, longestMs, lookMs } = { ...usual, ...limits }
  const open = new Map<OpenStream, string>()
  const renewals = new Map<string, { asOf: number; at: number; viewer: Promise<Viewer | undefined> }>()

  const renewed = (key: string, authenticate: Opening['authenticate']) => {
    const known = renewals.get(key)
    const asOf = changes.arrived()
    const at = performance.now()
    if (known?.asOf === asOf && at - known.at < RENEWED_FOR_MS) return known.viewer
    const viewer = authenticate()
    renewals.set(key, { asOf, at, viewer })
    return viewer
  }

  return {
    count: () => open.size,
    open({ viewer, response, authenticate, contextFor }: Opening): OpenStream {
      const person = viewer.personId!
      const ofPerson = [...open.values()].filter((other) => other === person).length
      if (ofPerson >= mostOfAPerson || open.size >= mostOfAll)
        throw new AppError('RATE_LIMITED', `Too many streams are open; a person has at most ${mostOfAPerson}.`)
      const key = viewer.tokenId ?? viewer.sessionId!
      const control = new AbortController()
      const { signal } = control
      const close = () => {
        if (signal.aborted) return
        open.delete(stream)
        renewals.delete(key)
        clearTimeout(longest)
        control.abort()
        // Without the `complete` that says there is nothing more to come.
        response.destroy()
      }
      const stream: OpenStream = {
        changes,
        signal,
        close,
        drop: close,
        contextFor,
        renewedViewer: () => renewed(key, authenticate),
        async taken() {
          if (response.writableNeedDrain) await once(response, 'drain', { signal }).catch(() => {})
        },
        everyMinute(look) {
          const timer = setInterval(look, lookMs).unref()
          return () => clearInterval(timer)
        },
      }
      const longest = setTimeout(close, longestMs).unref()
      open.set(stream, person)
      response.once('close', close)
      return stream
    },
    closeAll() {
      for (const stream of [...open.keys()]) stream.close()
    },
  }
}
