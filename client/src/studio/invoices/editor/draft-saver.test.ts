import { CombinedError } from '@urql/core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, draftSaver, type SaverState } from './draft-saver.ts'

const offline = new CombinedError({ networkError: new Error('offline') })
const stale = new CombinedError({ graphQLErrors: [{ message: 'stale', extensions: { code: 'CONFLICT' } }] })

/** A server that keeps one draft, and answers as the test wishes. */
function server(wishes: ('lose' | 'offline' | 'stale')[] = []) {
  const kept: { text: string; version: number }[] = []
  const keys = new Map<string, number>()
  const requests: string[] = []
  const states: SaverState[] = []
  const saved = (id: number): Answer => ({ saved: { id: String(id), version: kept[id]!.version, savedAt: 'now' } })
  const answer = async (store: () => Answer): Promise<Answer> => {
    const wish = wishes.shift()
    if (wish === 'offline') return { error: offline }
    if (wish === 'stale') return { error: stale }
    const stored = store()
    return wish === 'lose' ? { error: offline } : stored
  }
  let made = 0
  const saver = draftSaver<string>(
    {
      create: (text, key) => {
        requests.push(`create ${text}`)
        return answer(() => {
          const id = keys.get(key) ?? kept.push({ text, version: 1 }) - 1
          keys.set(key, id)
          return saved(id)
        })
      },
      update: (id, version, text) => {
        requests.push(`update ${text}`)
        return answer(() => {
          const draft = kept[Number(id)]!
          if (draft.version !== version) return { error: stale }
          Object.assign(draft, { text, version: version + 1 })
          return saved(Number(id))
        })
      },
      isPassing: (error) => error === offline,
      isConflict: (error) => error === stale,
      onState: (state) => states.push(state),
      onError: () => undefined,
      newKey: () => `key${++made}`,
    },
    {},
  )
  return { saver, kept, requests, last: () => states.at(-1)?.status }
}

describe('saving a draft by itself', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    return () => vi.useRealTimers()
  })

  it('waits for a pause and saves the newest text, once', async () => {
    const { saver, requests, last } = server()
    saver.offer('a')
    saver.offer('ab')
    await vi.advanceTimersByTimeAsync(2000)
    expect(requests).toEqual(['create ab'])
    expect(last()).toBe('saved')
  })

  it('changes what it has made, under its version', async () => {
    const { saver, kept, requests } = server()
    saver.offer('a')
    await saver.flush()
    saver.offer('b')
    await saver.flush()
    expect(requests).toEqual(['create a', 'update b'])
    expect(kept).toEqual([{ text: 'b', version: 2 }])
  })

  it('makes one draft when the answer to its creation was lost', async () => {
    const { saver, kept, last } = server(['lose'])
    saver.offer('a')
    await vi.advanceTimersByTimeAsync(1000)
    expect(last()).toBe('failed')
    saver.offer('ab')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept).toEqual([{ text: 'ab', version: 2 }])
    expect(last()).toBe('saved')
  })

  it('tries again after a failure that passes', async () => {
    const { saver, kept, last } = server(['offline', 'offline'])
    saver.offer('a')
    await vi.advanceTimersByTimeAsync(12_000)
    expect(kept).toEqual([{ text: 'a', version: 1 }])
    expect(last()).toBe('saved')
  })

  it('stops at a conflict instead of overwriting', async () => {
    const { saver, requests, last } = server([])
    saver.offer('a')
    await saver.flush()
    const other = server(['stale'])
    other.saver.offer('x')
    expect(await other.saver.flush()).toBeUndefined()
    other.saver.offer('y')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(other.requests).toEqual(['create x'])
    expect(other.last()).toBe('conflict')
    expect([requests, last()]).toEqual([['create a'], 'saved'])
  })
})
