import { existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'delega-config-'))

it('decides everything where nothing is set, and keeps its secret to itself', () => {
  const DELEGA_DATA = folder()
  const config = readConfig({ DELEGA_DATA })
  expect(config).toMatchObject({ port: 4000, isDemo: true, baseUrl: 'http://localhost:4000', logLevel: 'info' })
  expect(config.databaseUrl).toBeUndefined()
  expect(statSync(join(DELEGA_DATA, 'secret')).mode & 0o777).toBe(0o600)
  expect(readConfig({ DELEGA_DATA }).secret).toBe(config.secret)
})

it('believes no proxy but those that it is told of', () => {
  const DELEGA_DATA = folder()
  const proxies = (TRUST_PROXY?: string) => readConfig({ DELEGA_DATA, TRUST_PROXY }).trustedProxies
  expect([proxies(), proxies('off')]).toEqual([[], []])
  expect(proxies('loopback, 10.0.0.0/8,fd00::1')).toEqual(['loopback', '10.0.0.0/8', 'fd00::1'])
})

it('limits the rate unless told not to', () => {
  const DELEGA_DATA = folder()
  const limits = (settings: object) => readConfig({ DELEGA_DATA, ...settings }).rateLimits
  expect(limits({})).toEqual({ signedIn: 300_000, anonymous: 10_000 })
  expect(limits({ RATE_LIMIT: '5000' })).toEqual({ signedIn: 5000, anonymous: 10_000 })
  expect(limits({ RATE_LIMIT: 'off', RATE_LIMIT_ANONYMOUS: '5000' })).toBeUndefined()
})

it('writes no secret where one is given', () => {
  const DELEGA_DATA = folder()
  expect(readConfig({ DELEGA_DATA, DELEGA_SECRET: 'given' }).secret).toBe('given')
  expect(existsSync(join(DELEGA_DATA, 'secret'))).toBe(false)
})

it.each([
  [{ PORT: 'abc' }, /PORT must be a whole number/],
  [{ PORT: '70000' }, /PORT must be a whole number/],
  [{ DATABASE_URL: 'mysql://u:secret@h/d' }, /^DATABASE_URL must look like (?!.*secret)/],
  [{ DELEGA_DEMO: 'maybe' }, /DELEGA_DEMO must be one of on, off/],
  [{ BASE_URL: 'example.com' }, /BASE_URL must be/],
  [{ TRUST_PROXY: 'everybody' }, /TRUST_PROXY must be off, or addresses/],
  [{ TRUST_PROXY: '10.0.0.0/99' }, /TRUST_PROXY must be/],
  [{ RATE_LIMIT: 'much' }, /RATE_LIMIT must be a whole number/],
  [{ RATE_LIMIT_ANONYMOUS: '0' }, /RATE_LIMIT_ANONYMOUS must be a whole number/],
  [{ SMTP_URL: 'http://u:hidden@h' }, /^SMTP_URL must look like (?!.*hidden)/],
  [{ SMTP_URL: 'smtp://h?tls=off', MAIL_FROM: 'a@b' }, /^SMTP_URL must/],
  [{ SMTP_URL: 'smtp://h' }, /set MAIL_FROM/],
  [{ MAIL_FROM: 'nobody' }, /MAIL_FROM must look like/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
  [{ DELEGA_DATA: '/dev/null/x' }, /cannot be written/],
])('refuses %o with one sentence', (settings, sentence) => {
  expect(() => readConfig({ DELEGA_DATA: folder(), ...settings })).toThrow(sentence)
})
