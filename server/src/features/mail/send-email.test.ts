import { readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { type Email, queueEmail } from './queue-email.ts'
import { sealLink } from './sealed-link.ts'
import { sendEmail } from './send-email.ts'
import { mailServer, smtpError } from './testing/mail-server.ts'
import { forwardJobs, messages, sendDue } from './testing/posting.ts'

let db: Database
let world: World
let dataFolder: string
beforeAll(async () => {
  db = await testDatabase()
  dataFolder = await mkdtemp(join(tmpdir(), 'delega mail '))
})
beforeEach(async () => {
  world = createWorld(db)
  // The queue goes by the database's clock: what waits for its next attempt is to wait by both.
  world.now = new Date()
  await db.executeSql(`delete from email_message; delete from pgboss.job where name = 'email.send'`)
})
afterAll(async () => {
  await db.close()
  await rm(dataFolder, { recursive: true })
})

const email = (changes: Partial<Email> = {}): Email => ({
  kind: 'PASSWORD_RECOVERY',
  to: { email: 'anna@example.com', name: 'Anna Bianchi', language: 'it' },
  values: { minutes: '30' },
  now: world.now,
  ...changes,
})
const write = async (changes: Partial<Email> = {}) => transaction(db, (tx) => queueEmail(tx, email(changes)))
const configured = (smtpUrl?: string) => ({ ...world.config, dataFolder, ...(smtpUrl && { smtpUrl }) })
const send = (smtpUrl?: string) => sendDue({ db, config: configured(smtpUrl), now: world.now })
const later = (minutes: number) => {
  world.now = new Date(world.now.getTime() + minutes * 60_000)
}

describe('an e-mail', () => {
  it('arrives once, in both forms, under a Message-ID of its own', async () => {
    const server = await mailServer()
    await write({ secretLink: await sealLink('/recover#abc', world.config) })
    await send(server.url)
    await send(server.url)
    expect(server.mails).toHaveLength(1)
    const [message] = await messages(db)
    expect(message).toMatchObject({ state: 'SENT', attempts: 1, sentAt: world.now, secretLink: null, failure: null })
    const { from, to, source } = server.mails[0]!
    expect([from, to]).toEqual(['delega@localhost', ['anna@example.com']])
    expect(source).toContain(`Message-ID: <${message!.id}@localhost>`)
    expect(source).toContain('Subject: Recupero della password')
    expect(source).toContain('Auto-Submitted: auto-generated')
    expect(source).toContain('http://localhost/recover#abc')
    expect(source).toMatch(/text\/plain[\s\S]+text\/html/)
  })

  it('is not written where the transaction of what it tells fails', async () => {
    const failing = transaction(db, async (tx) => {
      await queueEmail(tx, email())
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await messages(db)).toEqual([])
  })

  it('about the same thing is written once', async () => {
    await write({ onceKey: 'expiry of x' })
    await write({ onceKey: 'expiry of x' })
    await write({ onceKey: 'expiry of y' })
    expect(await messages(db)).toHaveLength(2)
  })

  it('keeps its secret link encrypted, and forgets it once sent', async () => {
    const server = await mailServer()
    await write({ secretLink: await sealLink('/recover#abcdef', world.config) })
    const [waiting] = await messages(db)
    expect(waiting!.body).toContain('{{link}}')
    expect(JSON.stringify(waiting)).not.toContain('abcdef')
    await send(server.url)
    expect((await messages(db))[0]!.secretLink).toBeNull()
  })

  it('goes into the outbox folder where there is no server, as a file that only its owner reads', async () => {
    await write({ secretLink: await sealLink('/recover#abc', world.config) })
    await send()
    const [message] = await messages(db)
    expect(message!.state).toBe('SENT')
    const outbox = join(dataFolder, 'outbox')
    expect(readdirSync(outbox)).toEqual([`${message!.id}.eml`])
    const path = join(outbox, `${message!.id}.eml`)
    expect(readFileSync(path, 'utf8')).toContain('To: anna@example.com')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('goes in the name of its studio, to which answers go', async () => {
    const server = await mailServer()
    const studioId = await world.studio({ name: 'Studio "Ferri", Rossi & C.' })
    await db.executeSql(`update studio set email = 'ferri@example.com' where id = '${studioId}'`)
    await write({ studioId })
    await send(server.url)
    const { source } = server.mails[0]!
    expect(source).toContain('From: "Studio \\"Ferri\\", Rossi & C." <delega@localhost>')
    expect(source).toContain('Reply-To: "Studio \\"Ferri\\", Rossi & C." <ferri@example.com>')
    expect(source).toContain('Studio &quot;Ferri&quot;, Rossi &amp; C.')
  })
})

describe('a server that refuses', () => {
  it('for now is asked again, later and later, and the mail arrives', async () => {
    let asked = 0
    const server = await mailServer({
      accept: () => {
        if (++asked < 3) throw smtpError(451, 'try again later')
      },
    })
    await write()
    await send(server.url)
    expect((await messages(db))[0]).toMatchObject({ state: 'QUEUED', attempts: 1, sendingSince: null })
    expect((await messages(db))[0]!.failure).toContain('try again later')
    await send(server.url)
    expect(asked).toBe(1)
    for (let i = 0; i < 2; i++) {
      await forwardJobs(db)
      await send(server.url)
    }
    expect(server.mails).toHaveLength(1)
    expect((await messages(db))[0]).toMatchObject({ state: 'SENT', attempts: 3, failure: null })
  })

  it('for good is not asked again, and its words are kept', async () => {
    const server = await mailServer({
      onRcptTo: (_, __, done) => done(smtpError(550, 'no such mailbox')),
    })
    await write({ secretLink: await sealLink('/recover#abc', world.config) })
    await send(server.url)
    const [message] = await messages(db)
    expect(message).toMatchObject({ state: 'FAILED', attempts: 1, sentAt: null, secretLink: null })
    expect(message!.failure).toContain('no such mailbox')
    await forwardJobs(db)
    await send(server.url)
    expect((await messages(db))[0]!.attempts).toBe(1)
  })

  it('is given up after the last attempt', async () => {
    const server = await mailServer()
    await server.close()
    await write()
    for (let i = 0; i < 12; i++) {
      await send(server.url)
      await forwardJobs(db)
    }
    const [message] = await messages(db)
    expect(message).toMatchObject({ state: 'FAILED', attempts: 8 })
    expect(message!.failure).toContain('ECONNREFUSED')
  })
})

describe('a process that dies', () => {
  const dying = () => new Promise<never>(() => {})

  it('before the server has it is followed by one that sends', async () => {
    const server = await mailServer()
    await write()
    const [message] = await messages(db)
    // Never comes back: as if it had been killed on the way.
    void sendEmail(db, { post: dying, config: world.config, now: world.now }, { messageId: message!.id })
    await expect.poll(async () => (await messages(db))[0]!.sendingSince).not.toBeNull()
    const [failure] = await send(server.url)
    expect(String(failure)).toContain('is being sent by another process')
    expect(server.mails).toHaveLength(0)
    later(2)
    await forwardJobs(db)
    await send(server.url)
    expect(server.mails).toHaveLength(1)
    expect((await messages(db))[0]).toMatchObject({ state: 'SENT', attempts: 2 })
  })

  it('after the server has it leads to a second one, under the same Message-ID', async () => {
    const server = await mailServer()
    await write()
    const [message] = await messages(db)
    const post = async () => {
      await import('./post.ts').then(({ createPost }) => createPost(configured(server.url))(letter(message!.id)))
      await dying()
    }
    void sendEmail(db, { post, config: world.config, now: world.now }, { messageId: message!.id })
    await expect.poll(() => server.mails.length).toBe(1)
    later(2)
    await send(server.url)
    expect(server.mails).toHaveLength(2)
    const ids = server.mails.map(({ source }) => /^Message-ID: .*$/m.exec(source)![0])
    expect(new Set(ids).size).toBe(1)
  })
})

const letter = (id: string) => ({
  id,
  to: 'anna@example.com',
  subject: 's',
  text: 't',
  html: 'h',
  writtenAt: world.now,
})

describe('the way to a server', () => {
  const auth: SMTPServerOptions = {
    onAuth: ({ username, password }, _, done) =>
      password === 'p@ss word' ? done(null, { user: username }) : done(smtpError(535, 'wrong')),
  }

  it('does not send where the certificate is none that is trusted, and keeps trying', async () => {
    const server = await mailServer({ secure: true, disabledCommands: [], ...auth })
    await write()
    await send(server.url.replace('smtp:', 'smtps:'))
    expect(server.mails).toHaveLength(0)
    expect((await messages(db))[0]).toMatchObject({ state: 'QUEUED', attempts: 1 })
    expect((await messages(db))[0]!.failure).toMatch(/certificate/i)
  })

  it('signs in, and a wrong password is not held against the message', async () => {
    const server = await mailServer({ disabledCommands: ['STARTTLS'], ...auth })
    const withUser = (password: string) => server.url.replace('//', `//post%40studio:${encodeURIComponent(password)}@`)
    await write()
    await send(withUser('wrong'))
    const [message] = await messages(db)
    expect(message).toMatchObject({ state: 'QUEUED', attempts: 1 })
    expect(message!.failure).not.toContain('wrong%')
    await forwardJobs(db)
    await send(withUser('p@ss word'))
    expect(server.mails.map(({ user }) => user)).toEqual(['post@studio'])
  })
})
