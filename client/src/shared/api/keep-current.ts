/** How long to wait before a stream that ended is opened again: some more or less, since all readers lose theirs at once. */
const RETRY_MS = 15_000
/** A hundred invoices may change at once: one question is enough for all that came within this time. */
const COLLECT_MS = 500

export interface Stream {
  /** It stands: from now on changes are told. */
  opened(): void
  changed(): void
  /** It could not be opened, or ended. */
  ended(): void
}

interface Options {
  /** Opens it; answers the way to close it. */
  readonly open: (stream: Stream) => () => void
  readonly ask: () => void
  /** Whether something is about to change by itself: then what happened while the first stream was opened counts. */
  readonly isMoving: () => boolean
}

/**
 * Asks again whenever the stream tells of a change, and after each time without a stream, since what happened then was not
 * told; where none can be opened, in the rhythm of trying. Only while the page is looked at: a browser has few connections
 * for all its windows together.
 */
export function keepCurrent({ open, ask, isMoving }: Options, page: Page = document): () => void {
  let close = () => {}
  let retry: ReturnType<typeof setTimeout> | undefined
  let collecting: ReturnType<typeof setTimeout> | undefined
  let mayHaveMissed = false

  const stop = () => {
    close()
    clearTimeout(retry)
    clearTimeout(collecting)
    collecting = undefined
  }
  const start = () => {
    let isOver = false
    const end = open({
      opened() {
        if (mayHaveMissed || isMoving()) ask()
        mayHaveMissed = true
      },
      changed() {
        collecting ??= setTimeout(() => {
          collecting = undefined
          ask()
        }, COLLECT_MS)
      },
      ended() {
        if (isOver) return
        stop()
        mayHaveMissed = true
        ask()
        retry = setTimeout(start, RETRY_MS * (0.75 + Math.random() / 2))
      },
    })
    close = () => {
      if (isOver) return
      isOver = true
      end()
    }
  }
  const look = () => {
    stop()
    if (page.visibilityState === 'visible') start()
    else mayHaveMissed = true
  }
  page.addEventListener('visibilitychange', look)
  look()
  return () => {
    page.removeEventListener('visibilitychange', look)
    stop()
  }
}

type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
