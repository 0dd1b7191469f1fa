import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const data = mkdtempSync(join(tmpdir(), 'delega killed '))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(data, { recursive: true, force: true })
})

/** The program as it is started, on any free port. */
async function start(): Promise<{ child: ChildProcess; url: string }> {
  const env = {
    ...withoutVite(),
    PORT: '0',
    HOST: '127.0.0.1',
    DELEGA_DATA: data,
    LOG_LEVEL: 'info',
    SDI_SIMULATOR_DELAY_MS: '0',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], { cwd: root, env })
  children.push(child)
  let said = ''
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (text) => {
      said += text
      const at = /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)
      if (at && said.includes('Delega is ready')) done(at[1]!)
    })
    child.stderr.on('data', (text) => {
      said += text
    })
    child.once('exit', () => fail(new Error(said)))
  })
  return { child, url }
}

const asker =
  (url: string, cookie = '') =>
  async (query: string, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: the shape is what each query below asks for
    return { answer: (await response.json()) as any, cookies: response.headers.getSetCookie() }
  }
async function signIn(url: string) {
  const { cookies } = await asker(url)(
    'mutation { signIn(username: "MARROS", password: "Delega-demo-2026") { viewer { id } userErrors { code } } }',
  )
  return asker(url, cookies.map((cookie) => cookie.split(';')[0]).join('; '))
}

it('has everything it answered after a kill -9', { timeout: 180_000 }, async () => {
  const first = await start()
  const ask = await signIn(first.url)
  const { answer } = await ask('{ clients(first: 50) { nodes { id kind allowedActions } } }')
  const client = answer.data.clients.nodes.find(
    (c: { kind: string; allowedActions: string[] }) => c.kind === 'FULL' && c.allowedActions.includes('invoiceSend'),
  )

  // Drafts are written as fast as they are answered, and the process dies in the middle of it.
  const answered: string[] = []
  const writing = (async () => {
    for (let i = 0; ; i++) {
      const input = {
        documentType: 'TD01',
        date: '2026-01-31',
        purpose: `kill ${i}`,
        lines: [{ description: 'x', unitPrice: '1', vatRate: '22' }],
        counterpartyId: null,
        buyer: {
          name: 'A',
          street: 'via A 1',
          postalCode: '20121',
          city: 'Milano',
          vatCountry: 'IT',
          vatCode: '00743110157',
        },
      }
      const { answer } = await ask(
        'mutation w($clientId: ID!, $input: InvoiceDraftInput!) { invoiceDraftCreate(clientId: $clientId, input: $input) { invoice { id } userErrors { code message } } }',
        { clientId: client.id, input },
      )
      answered.push(answer.data.invoiceDraftCreate.invoice.id)
      if (answered.length === 25) first.child.kill('SIGKILL')
    }
  })().catch(() => {})
  await writing
  expect(answered.length).toBeGreaterThanOrEqual(25)

  const second = await start()
  const again = await signIn(second.url)
  for (const id of answered) {
    const { answer } = await again('query r($id: ID!) { invoice(id: $id) { id state } }', { id })
    expect(answer.data?.invoice).toEqual({ id, state: 'DRAFT' })
  }
  const { answer: ready } = await again('{ installation { registered } }')
  expect(ready.data.installation.registered).toBe(true)
  second.child.kill('SIGTERM')
  expect(await new Promise((done) => second.child.once('exit', done))).toBe(0)
})

/** vitest sets BASE_URL to '/', which means something else to the program. */
function withoutVite() {
  const { BASE_URL: _, ...env } = process.env
  return env
}
