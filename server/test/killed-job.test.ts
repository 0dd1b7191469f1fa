import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { asker, cookieOf, killAll, startProgram } from './program.ts'
import { vatNumber } from './world.ts'

const data = mkdtempSync(join(tmpdir(), 'delega killed job '))
afterAll(() => {
  killAll()
  rmSync(data, { recursive: true, force: true })
})

const ROWS = 150
const password = 'Un-segreto-lungo-2026'
const JOB = '{ jobs(first: 1) { nodes { id state total done succeeded failed } } }'
type Ask = ReturnType<typeof asker>
const jobOf = async (ask: Ask) => (await ask(JOB)).answer.data.jobs.nodes[0]

/** The job once it is so; a second is how long nothing may happen. */
async function waitFor(ask: Ask, isSo: (job: { done: number; state: string }) => boolean) {
  for (let tries = 0; tries < 1200; tries++) {
    const job = await jobOf(ask)
    if (isSo(job)) return job
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('The job does not move')
}

it('goes on where a kill -9 stopped it: each row once, none forgotten', { timeout: 180_000 }, async () => {
  const first = await startProgram(data, { DELEGA_DEMO: 'off' })
  const register = `mutation ($input: StudioRegisterInput!) { studioRegister(input: $input) { userErrors { code path } } }`
  const input = {
    studioName: 'Studio',
    vatNumber: vatNumber(),
    name: 'Elena Ferri',
    username: 'ELEFER',
    email: 'elena@example.it',
    password,
  }
  const { answer, cookies } = await asker(first.url)(register, { input })
  expect(answer.data.studioRegister.userErrors).toEqual([])
  const ask = asker(first.url, cookieOf(cookies))
  const list = `nome;piva\n${Array.from({ length: ROWS }, (_, i) => `Cliente ${i};${vatNumber()}`).join('\n')}\n`
  const file = { fileName: 'clienti.csv', contentBase64: Buffer.from(list).toString('base64') }
  await ask('mutation ($input: ClientsImportInput!) { clientsImport(input: $input) { job { id } } }', {
    input: { file },
  })
  await waitFor(ask, ({ done }) => done > 20)
  first.child.kill('SIGKILL')
  await new Promise((done) => first.child.once('exit', done))

  const second = await startProgram(data, { DELEGA_DEMO: 'off' })
  const { cookies: again } = await asker(second.url)(
    'mutation ($password: String!) { signIn(username: "ELEFER", password: $password) { userErrors { code } } }',
    { password },
  )
  const resumed = asker(second.url, cookieOf(again))
  const job = await waitFor(resumed, ({ state }) => state === 'DONE')
  expect(job).toMatchObject({ total: ROWS, done: ROWS, succeeded: ROWS, failed: 0 })
  const { answer: counted } = await resumed('{ clients(first: 1) { totalCount } }')
  expect(counted.data.clients.totalCount).toBe(ROWS)
  second.child.kill('SIGTERM')
})
