import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createApp } from '../src/app.ts'
import type { Database } from '../src/db/database.ts'
import { registerJobs } from '../src/features.ts'
import { createQueue } from '../src/queue/queue.ts'
import type { Persona } from './ask.ts'
import { testConfig } from './config.ts'
import type { World } from './world.ts'

/** The whole server on a port of its own, as programs of partners find it. Its background work is done when the queue is drained. */
export async function listen(db: Database, now: Date) {
  const app = await createApp({ config: testConfig, database: db, clock: () => now })
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.http.server.address() as AddressInfo
  const queue = createQueue(db, { onError: () => {}, clock: () => now })
  registerJobs(queue, { database: db, config: testConfig })
  await queue.start({ workers: false })
  const close = async () => {
    await app.close()
    await queue.stop()
  }
  return { url: `http://127.0.0.1:${port}`, queue, close }
}
export type Server = Awaited<ReturnType<typeof listen>>

/** The secret of a token, made as a person makes it. */
export async function makeToken(world: World, issuer: Persona, scopes: readonly string[]): Promise<string> {
  const { apiTokenCreate } = await world.get(
    issuer,
    'mutation ($input: ApiTokenCreateInput!) { apiTokenCreate(input: $input) { secret userErrors { code message } } }',
    { input: { name: 'partner', scopes, expiresOn: '2026-12-31' } },
  )
  if (!apiTokenCreate.secret) throw new Error(JSON.stringify(apiTokenCreate.userErrors))
  return apiTokenCreate.secret
}

/** Runs a program to its end, with nothing of our own environment but the path. */
export const run = (command: string, args: readonly string[], environment: Record<string, string> = {}, cwd?: string) =>
  new Promise<{ code: number | null; output: string; errors: string }>((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { PATH: process.env.PATH, ...environment } })
    let output = ''
    let errors = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (errors += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output, errors }))
  })
