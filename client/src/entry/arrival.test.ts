import { describe, expect, it } from 'vitest'
import { destinationOf } from './arrival.ts'

describe('where one goes after signing in', () => {
  it('is the app of the viewer', () => {
    expect(destinationOf({ app: 'STUDIO' }, '')).toBe('/studio/')
    expect(destinationOf({ app: 'PORTAL' }, '')).toBe('/portal/')
  })

  it('is the page that asked for it', () => {
    expect(destinationOf({ app: 'STUDIO' }, '?next=%2Fstudio%2Fclients%3Fq%3Dacme')).toBe('/studio/clients?q=acme')
  })

  it.each(['/portal/', 'https://evil.example/studio/', '//evil.example', '/studio//evil', '/studio/\\evil'])(
    'is never %s for an operator of the studio',
    (next) => {
      expect(destinationOf({ app: 'STUDIO' }, `?next=${encodeURIComponent(next)}`)).toBe('/studio/')
    },
  )
})
