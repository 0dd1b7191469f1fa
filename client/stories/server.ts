import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface Running {
  readonly url: string
  stop(): Promise<void>
}

/** The product as a newcomer starts it: its own process, its own folder, the demo studio. */
export async function startDelega(): Promise<Running> {
  // While stories are being written: against a server that runs already.
  const running = process.env.STORIES_URL
  if (running) return { url: running, stop: async () => {} }
  const port = await freePort()
  const data = mkdtempSync(join(tmpdir(), 'delega-story-'))
  const env = {
    ...withoutVite(),
    PORT: String(port),
    DELEGA_DATA: data,
    SDI_SIMULATOR_DELAY_MS: '1500',
    LOG_LEVEL: 'warn',
  }
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  await saysReady(child)
  return {
    url: `http://localhost:${port}`,
    async stop() {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

const saysReady = (child: ChildProcess) =>
  new Promise<void>((ready, fail) => {
    let said = ''
    const hear = (text: Buffer) => {
      said += text
      if (said.includes('Delega is ready')) ready()
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    child.once('exit', () => fail(new Error(`Delega did not start:\n${said}`)))
  })

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

/** vitest sets BASE_URL to '/' and NODE_ENV to 'test', which mean something else to the program. */
function withoutVite() {
  const { BASE_URL: _, NODE_ENV: __, ...env } = process.env
  return env
}
