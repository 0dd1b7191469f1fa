import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import type { App } from '../src/app.ts'
import { hashOfSecret } from '../src/features/session/secret-hash.ts'
import type { Persona } from './ask.ts'
import { testConfig } from './config.ts'
import type { World } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: the shape is what the test's own subscription asks for
type Payload = any

/** The open answer to a subscription, as a program without a library would read it. */
export interface Reading {
  readonly status: number
  readonly headers: Headers
  /** The next answer; CLOSED where the server ended it without saying that it is complete. */
  next(withinMs?: number): Promise<Payload | 'COMPLETE' | 'CLOSED' | 'NOTHING'>
  stop(): void
}

/** Where an app listens, on a port that the system chose. */
export async function listening(app: App): Promise<string> {
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(app.http.server.address() as AddressInfo).port}`
}

/** What a browser with this persona's session sends. */
export const cookieHeader = ({ sessionToken }: Persona): Record<string, string> => {
  const signature = createHmac('sha256', testConfig.secret).update(sessionToken!).digest('base64')
  return { cookie: `delega.session_token=${encodeURIComponent(`${sessionToken}.${signature}`)}` }
}

/** What a partner's program sends: the persona's token gets a secret that the test knows. */
export async function bearerHeader(world: World, { tokenId }: { tokenId: string }): Promise<Record<string, string>> {
  const secret = `dlg_${tokenId}`
  await world.db.rows(sql`update api_token set hash = ${hashOfSecret(secret)} where id = ${tokenId}::uuid`)
  return { authorization: `Bearer ${secret}` }
}

export async function subscribe(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Reading> {
  const control = new AbortController()
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    signal: control.signal,
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const answers = read(response)
  // Asked for ahead, so that an answer that comes late is not lost to the question that gave up.
  let pending: Promise<Payload> | undefined
  return {
    status: response.status,
    headers: response.headers,
    async next(withinMs = 5000) {
      pending ??= answers.next().then(({ value }) => value ?? 'CLOSED')
      let timer: NodeJS.Timeout | undefined
      const nothing = new Promise((resolve) => (timer = setTimeout(resolve, withinMs, 'NOTHING')))
      const answer = await Promise.race([pending, nothing])
      clearTimeout(timer)
      if (answer !== 'NOTHING') pending = undefined
      return answer
    },
    stop: () => control.abort(),
  }
}

async function* read(response: Response): AsyncGenerator<Payload> {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    yield await response.json()
    return
  }
  let text = ''
  try {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const [, event, data] = /^event: (.*)\ndata: ?(.*)/.exec(text.slice(0, end)) ?? []
        text = text.slice(end + 2)
        if (event === 'next') yield JSON.parse(data!)
        if (event === 'complete') yield 'COMPLETE'
      }
    }
  } catch {
    // Ended in the middle, by either side.
  }
}
