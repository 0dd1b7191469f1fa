import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { asker, cookieOf, killAll, startProgram } from './program.ts'

const data = mkdtempSync(join(tmpdir(), 'delega killed '))
afterAll(() => {
  killAll()
  rmSync(data, { recursive: true, force: true })
})

async function signIn(url: string) {
  const { cookies } = await asker(url)(
    'mutation { signIn(username: "MARROS", password: "Delega-demo-2026") { viewer { id } userErrors { code } } }',
  )
  return asker(url, cookieOf(cookies))
}

it('has everything it answered after a kill -9', { timeout: 180_000 }, async () => {
  const first = await startProgram(data)
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

  const second = await startProgram(data)
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
