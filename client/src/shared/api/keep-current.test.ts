import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { keepCurrent, type Stream } from './keep-current.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that is open, with the streams it opened so far. */
function opened({ isMoving = false } = {}) {
  const streams: (Stream & { closed: boolean })[] = []
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState })
  const ask = vi.fn()
  const open = (stream: Stream) => {
    const made = Object.assign(stream, { closed: false })
    streams.push(made)
    return () => {
      made.closed = true
    }
  }
  const stop = keepCurrent({ open, ask, isMoving: () => isMoving }, page)
  const show = (visibilityState: DocumentVisibilityState) => {
    page.visibilityState = visibilityState
    page.dispatchEvent(new Event('visibilitychange'))
  }
  return { streams, ask, stop, show }
}

it('asks once for all changes that come together, and not because the first stream stands', () => {
  const { streams, ask } = opened()
  streams[0]!.opened()
  expect(ask).not.toHaveBeenCalled()
  for (let i = 0; i < 100; i++) streams[0]!.changed()
  vi.advanceTimersByTime(1000)
  expect(ask).toHaveBeenCalledOnce()
})

it('asks when the first stream stands where something was under way', () => {
  const { streams, ask } = opened({ isMoving: true })
  streams[0]!.opened()
  expect(ask).toHaveBeenCalledOnce()
})

it('asks in a slow rhythm where no stream can be opened, and for what was missed once one can', () => {
  const { streams, ask } = opened()
  for (let i = 0; i < 4; i++) {
    streams.at(-1)!.ended()
    vi.advanceTimersByTime(20_000)
  }
  expect([ask.mock.calls.length, streams.length]).toEqual([4, 5])
  streams.at(-1)!.opened()
  expect(ask).toHaveBeenCalledTimes(5)
  vi.advanceTimersByTime(100_000)
  expect([ask.mock.calls.length, streams.length]).toEqual([5, 5])
})

it('holds no stream while nobody looks, and asks again when somebody does', () => {
  const { streams, ask, show, stop } = opened()
  streams[0]!.opened()
  streams[0]!.changed()
  show('hidden')
  vi.advanceTimersByTime(100_000)
  expect([streams[0]!.closed, streams.length, ask.mock.calls.length]).toEqual([true, 1, 0])
  show('visible')
  streams[1]!.opened()
  expect(ask).toHaveBeenCalledOnce()
  stop()
  expect(streams[1]!.closed).toBe(true)
  show('visible')
  expect(streams).toHaveLength(2)
})
