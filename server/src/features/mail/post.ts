import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'

export interface Letter {
  /** The same at every attempt: its Message-ID comes of it. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly writtenAt: Date
  /** Answers go to the studio in whose name it is written. */
  readonly onBehalfOf?: { readonly name: string; readonly email: string | null }
}
/** Done once the server has accepted it; fails with what the server, or the way to it, complained of. */
export type Post = (letter: Letter) => Promise<void>

type Settings = Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataFolder'>

/** Nothing in a letter names a file or an address to fetch: hostile values get at neither. */
const closed = { disableFileAccess: true, disableUrlAccess: true } as const
const CONNECT_MS = 10_000
const IDLE_MS = 15_000
const MOST_MS = 45_000

/** To the server of SMTP_URL, or without one into the outbox: a folder of files as any mail program opens them. */
export const createPost = (settings: Settings): Post =>
  settings.smtpUrl ? toServer(settings.smtpUrl, settings) : intoFolder(settings)

/** A connection of its own for each: they are few, and one that hangs holds up no other. */
function toServer(smtpUrl: string, settings: Settings): Post {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const isSecure = protocol === 'smtps:'
  const user = decodeURIComponent(username)
  const host = hostname.replace(/^\[|\]$/g, '')
  const options = {
    host,
    port: port ? Number(port) : isSecure ? 465 : 587,
    secure: isSecure,
    // A password never goes over a line that others can read.
    requireTLS: user !== '' && !isLoopback(host),
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
    ...closed,
  }
  return async (letter) => {
    const transport = createTransport(options)
    let tooLong: NodeJS.Timeout | undefined
    const giveUp = new Promise<never>((_, fail) => {
      tooLong = setTimeout(() => fail(new Error('The mail server took too long.')), MOST_MS)
    })
    try {
      await Promise.race([transport.sendMail(composed(letter, settings)), giveUp])
    } finally {
      clearTimeout(tooLong)
      transport.close()
    }
  }
}

function intoFolder(settings: Settings): Post {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows', ...closed })
  const folder = join(settings.dataFolder, 'outbox')
  return async (letter) => {
    const { message } = await transport.sendMail(composed(letter, settings))
    const path = join(folder, `${letter.id}.eml`)
    await mkdir(folder, { recursive: true })
    // Renamed into place: whoever looks into the folder finds whole letters. Only the owner: they carry links that open.
    await writeFile(`${path}.new`, message, { mode: 0o600 })
    await rename(`${path}.new`, path)
  }
}

function composed({ id, to, subject, text, html, writtenAt, onBehalfOf }: Letter, { mailFrom }: Settings) {
  const { name, address } = mailFrom
  return {
    messageId: `<${id}@${address.split('@')[1]}>`,
    date: writtenAt,
    from: { name: onBehalfOf?.name ?? name, address },
    ...(onBehalfOf?.email && { replyTo: { name: onBehalfOf.name, address: onBehalfOf.email } }),
    // As an object: an address in a text could be a list of them.
    to: { name: '', address: to },
    subject,
    text,
    html,
    // So that absence notes are not sent back (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.')
