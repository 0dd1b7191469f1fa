import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export interface ReceivedMail {
  readonly from: string
  readonly to: string[]
  /** As it came over the line. */
  readonly source: string
  readonly user: unknown
  readonly secure: boolean
}

/** A refusal as a server words it. */
export const smtpError = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })

interface Options extends SMTPServerOptions {
  /** Called once a whole message is there; a failure refuses it. */
  readonly accept?: (mail: ReceivedMail) => Promise<void> | void
}

/** A mail server on the loopback that keeps what it accepted. Until the test ends. */
export async function mailServer({ accept = () => {}, ...options }: Options = {}) {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    ...options,
    onData(stream, session, done) {
      const { mailFrom, rcptTo } = session.envelope
      text(stream)
        .then(async (source) => {
          const mail = {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            source,
            user: session.user,
            secure: session.secure,
          }
          await accept(mail)
          mails.push(mail)
        })
        .then(() => done(), done)
    },
  })
  // A client that breaks off, or distrusts the certificate, is what some tests are about.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((done) => server.close(done))
  onTestFinished(close)
  return { mails, port, url: `smtp://127.0.0.1:${port}`, close }
}
