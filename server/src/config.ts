import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { CannotStart } from './db/cannot-start.ts'

/** What the environment decides. This file is the only reader of process.env. */
export interface Config {
  readonly host: string
  readonly port: number
  /** Absolute. Holds the embedded database, the secret and the files. */
  readonly dataFolder: string
  /** Absent: the embedded database in the data folder. */
  readonly databaseUrl?: string
  /** Whether an empty database gets the demo studio. */
  readonly isDemo: boolean
  /** Where browsers find this server; without a slash at the end. */
  readonly baseUrl: string
  /** Signs sessions. The same for all processes of one installation. */
  readonly secret: string
  /** How long the simulated SdI takes for each of its answers. */
  readonly simulatorDelayMs: number
  /** Addresses and ranges of our proxies: only what they write into X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  readonly logLevel: LogLevel
  /** Points a minute for each person or token, and for each address from which nobody is signed in. Absent: no limit. */
  readonly rateLimits?: { readonly signedIn: number; readonly anonymous: number }
  /** Whether studios and companies sign up by themselves; if not, only the first studio does. */
  readonly isSignUpOpen: boolean
  /** smtp:// or smtps://, with its password. Absent: e-mail goes into the outbox folder. */
  readonly smtpUrl?: string
  /** Who writes our e-mail. */
  readonly mailFrom: MailAddress
}
export interface MailAddress {
  readonly name: string
  readonly address: string
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

type Environment = Readonly<Record<string, string | undefined>>

/** Fails with one sentence on the first setting that makes no sense. */
export function readConfig(environment: Environment = process.env): Config {
  const text = (name: string) => environment[name]?.trim() || undefined
  const port = wholeNumber('PORT', text('PORT') ?? '4000', 0, 65_535)
  const dataFolder = resolve(text('DELEGA_DATA') ?? 'data')
  const databaseUrl = databaseUrlOf(text('DATABASE_URL'))
  return {
    // Every interface, so that it works in a container; HOST=127.0.0.1 keeps it to this machine.
    host: text('HOST') ?? '0.0.0.0',
    port,
    dataFolder,
    ...(databaseUrl && { databaseUrl }),
    isDemo: oneOf('DELEGA_DEMO', text('DELEGA_DEMO') ?? 'on', ['on', 'off']) === 'on',
    baseUrl: baseUrlOf(text('BASE_URL') ?? `http://localhost:${port}`),
    secret: text('DELEGA_SECRET') ?? keptSecret(dataFolder),
    simulatorDelayMs: wholeNumber('SDI_SIMULATOR_DELAY_MS', text('SDI_SIMULATOR_DELAY_MS') ?? '4000', 0, 86_400_000),
    trustedProxies: trustedProxiesOf(text('TRUST_PROXY') ?? 'off'),
    logLevel: oneOf('LOG_LEVEL', text('LOG_LEVEL') ?? 'info', logLevels),
    isSignUpOpen: oneOf('DELEGA_SIGN_UP', text('DELEGA_SIGN_UP') ?? 'open', ['open', 'first']) === 'open',
    ...rateLimitsOf(text('RATE_LIMIT'), text('RATE_LIMIT_ANONYMOUS')),
    ...mailOf(text('SMTP_URL'), text('MAIL_FROM')),
  }
}

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < from || number > to) {
    throw new CannotStart(`${name} must be a whole number from ${from} to ${to}, not '${text}'`)
  }
  return number
}

/**
 * What people at the apps never reach: a page costs some hundred points, and 300,000 are 200 pages of 100 invoices each minute,
 * about a hundredth of one core. From an address where nobody is signed in only signing in is of use, at about 110 points.
 */
const USUAL_RATE = { signedIn: '300000', anonymous: '10000' }

function rateLimitsOf(signedIn = USUAL_RATE.signedIn, anonymous = USUAL_RATE.anonymous): Pick<Config, 'rateLimits'> {
  if (signedIn.toLowerCase() === 'off') return {}
  const points = (name: string, text: string) => wholeNumber(name, text, 1000, 1_000_000_000)
  return {
    rateLimits: {
      signedIn: points('RATE_LIMIT', signedIn),
      anonymous: points('RATE_LIMIT_ANONYMOUS', anonymous),
    },
  }
}

const ranges = ['loopback', 'linklocal', 'uniquelocal']

function trustedProxiesOf(text: string): readonly string[] {
  if (text.toLowerCase() === 'off') return []
  const proxies = text.split(',').map((part) => part.trim())
  if (proxies.every((proxy) => ranges.includes(proxy) || isAddressRange(proxy))) return proxies
  throw new CannotStart(`TRUST_PROXY must be off, or addresses of proxies as '10.0.0.5, loopback', not '${text}'`)
}

/** One address, or a range as 10.0.0.0/8. */
const isAddressRange = (text: string): boolean => {
  const [address = '', bits = '1', ...rest] = text.split('/')
  const mostBits = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!
  return rest.length === 0 && /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= mostBits
}

function oneOf<Choice extends string>(name: string, text: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === text.toLowerCase())
  if (!choice) throw new CannotStart(`${name} must be one of ${choices.join(', ')}, not '${text}'`)
  return choice
}

/** Its value may hold a password, so it is not repeated. */
function databaseUrlOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const url = tryUrl(text)
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) {
    throw new CannotStart('DATABASE_URL must look like postgres://user:password@host:5432/database')
  }
  return text
}

function mailOf(smtpUrl: string | undefined, from: string | undefined): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  if (smtpUrl === undefined) return { mailFrom: mailAddressOf(from ?? 'Delega <delega@localhost>') }
  // Its value may hold a password, so it is not repeated.
  if (!isSmtpUrl(tryUrl(smtpUrl)))
    throw new CannotStart(
      'SMTP_URL must look like smtps://user:password@mail.example.com:465 or smtp://mail.example.com',
    )
  if (from === undefined)
    throw new CannotStart("Mail servers want to know who writes: set MAIL_FROM, as 'Delega <delega@example.com>'")
  return { smtpUrl, mailFrom: mailAddressOf(from) }
}

/** Nothing behind the host: what would be overlooked there is refused. */
const isSmtpUrl = (url: URL | null): boolean =>
  url !== null &&
  ['smtp:', 'smtps:'].includes(url.protocol) &&
  url.hostname !== '' &&
  ['', '/'].includes(url.pathname) &&
  url.search === '' &&
  url.hash === '' &&
  isDecodable(url.username) &&
  isDecodable(url.password)

const isDecodable = (text: string): boolean => {
  try {
    return decodeURIComponent(text) !== undefined
  } catch {
    return false
  }
}

/** 'Name <mailbox@host>', or the address alone. */
function mailAddressOf(text: string): MailAddress {
  const [, name = '', inBrackets, alone] = /^(?:"?([^"<>]*?)"?\s*<([^<>]*)>|([^<>]*))$/.exec(text) ?? []
  const address = inBrackets ?? alone ?? ''
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(address) || /\p{Cc}/u.test(name))
    throw new CannotStart(`MAIL_FROM must look like 'Delega <delega@example.com>', not '${text}'`)
  return { name, address }
}

function baseUrlOf(text: string): string {
  const url = tryUrl(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new CannotStart(`BASE_URL must be an http or https address, not '${text}'`)
  }
  return text.replace(/\/+$/, '')
}

const tryUrl = (text: string): URL | null => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * Made at the first start and kept, so that sessions outlive a restart. Several processes over one PostgreSQL need
 * DELEGA_SECRET, or a data folder that they share: otherwise each would refuse the others' sessions.
 */
function keptSecret(dataFolder: string): string {
  const path = join(dataFolder, 'secret')
  try {
    mkdirSync(dataFolder, { recursive: true })
    try {
      writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const secret = readFileSync(path, 'utf8').trim()
    if (secret.length >= 32) return secret
  } catch {
    throw new CannotStart(`The data folder ${dataFolder} cannot be written: choose another with DELEGA_DATA`)
  }
  throw new CannotStart(`The secret in ${path} is too short: remove the file, or set DELEGA_SECRET`)
}
