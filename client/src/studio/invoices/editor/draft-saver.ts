import type { CombinedError } from '@urql/core'
import type { UserError } from '../../../shared/api/problem.ts'

/** What one attempt at saving came to. */
export interface Answer {
  saved?: { id: string; version: number; savedAt: string }
  userErrors?: readonly UserError[]
  error?: CombinedError
}

export interface SaverState {
  status: 'saving' | 'saved' | 'dirty' | 'failed' | 'conflict'
  id?: string
  version?: number
  savedAt?: string
  /** What the server could not even keep as a draft. */
  userErrors: readonly UserError[]
}

interface Ways<Input> {
  create: (input: Input, key: string) => Promise<Answer>
  update: (id: string, version: number, input: Input) => Promise<Answer>
  /** A failure that trying again may mend; everything else waits for the next change. */
  isPassing: (error: CombinedError) => boolean
  isConflict: (error: CombinedError) => boolean
  onState: (state: SaverState) => void
  onError: (error: CombinedError) => void
  newKey: () => string
}

const PAUSE_MS = 800
const RETRY_MS = 5000

/** Saves a draft by itself: a pause after typing, one request at a time, always the newest text. */
export function draftSaver<Input>(ways: Ways<Input>, initial: Pick<SaverState, 'id' | 'version' | 'savedAt'>) {
  let state: SaverState = { status: 'saved', userErrors: [], ...initial }
  let wanted: Input | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  // A creation whose answer was lost is repeated as it was, under its key: else there would be two drafts.
  let creation: { key: string; input: Input } | undefined

  const become = (change: Partial<SaverState>) => {
    state = { ...state, ...change }
    ways.onState(state)
  }
  const schedule = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), delay)
  }
  const send = (input: Input): Promise<Answer> => {
    if (state.id !== undefined && state.version !== undefined) return ways.update(state.id, state.version, input)
    creation ??= { key: ways.newKey(), input }
    return ways.create(creation.input, creation.key)
  }
  const attempt = async () => {
    const input = wanted
    if (input === undefined || state.status === 'conflict') return
    const repeated = creation
    wanted = undefined
    become({ status: 'saving', userErrors: [] })
    const answer = await send(input)
    if (answer.saved) {
      creation = undefined
      if (repeated && repeated.input !== input) wanted ??= input
      become({ status: wanted === undefined ? 'saved' : 'dirty', ...answer.saved })
    } else if (answer.error) {
      wanted ??= input
      const isPassing = ways.isPassing(answer.error)
      if (!isPassing) creation = undefined
      become({ status: ways.isConflict(answer.error) ? 'conflict' : 'failed' })
      if (isPassing) schedule(RETRY_MS)
      ways.onError(answer.error)
    } else {
      creation = undefined
      become({ status: 'dirty', userErrors: answer.userErrors ?? [] })
    }
  }
  const run = async (): Promise<void> => {
    clearTimeout(timer)
    await running
    const mine = attempt()
    running = mine
    await mine
    if (running === mine) running = undefined
    if (wanted !== undefined && state.status === 'dirty') schedule(PAUSE_MS)
  }

  return {
    /** This is what is to be saved, soon. */
    offer(input: Input) {
      wanted = input
      if (state.status === 'conflict') return
      if (state.status !== 'saving') become({ status: 'dirty' })
      schedule(PAUSE_MS)
    },
    /** Saves what is left, now; the draft as it is stored, or nothing when that failed. */
    async flush(): Promise<{ id: string; version: number } | undefined> {
      do await run()
      while (wanted !== undefined && state.status === 'dirty')
      const { id, version, status } = state
      return status === 'saved' && id !== undefined && version !== undefined ? { id, version } : undefined
    },
    stop: () => clearTimeout(timer),
  }
}
