import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { migrate } from '../src/db/migrate.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { bulkRun } from '../src/features/bulk-job/bulk-run.ts'
import { emailSend } from '../src/features/mail/send-email.ts'
import { passwordRecover } from '../src/features/password/send-recovery-links.ts'
import type { Job } from '../src/queue/job.ts'
import { installQueue } from '../src/queue/queue.ts'

export interface Cluster {
  /** Of the maintenance database; `template` names the one to copy. */
  readonly url: string
  stop(): Promise<void>
}

/** Databases of this prefix belong to the tests; an earlier run's are removed. */
export const TEST_PREFIX = 'delega_test_'
export const TEMPLATE = `${TEST_PREFIX}template`

/** What verbs of many nouns enqueue: every test database takes these, and nobody does them unless a test's own queue does. */
export const usualJobs: readonly Job<object>[] = [emailSend, passwordRecover, bulkRun]

/** TEST_DATABASE_URL, else a temporary cluster where PostgreSQL is installed, else undefined. */
export async function startPostgres(): Promise<Cluster | undefined> {
  const given = process.env.TEST_DATABASE_URL
  const cluster = given ? { url: given, stop: async () => {} } : await temporaryCluster()
  if (cluster) await makeTemplate(cluster.url)
  return cluster
}

async function makeTemplate(url: string) {
  const admin = postgres(url, { max: 1, onnotice: () => {} })
  const old = await admin`select datname from pg_database where datname like ${`${TEST_PREFIX}%`}`
  for (const { datname } of old) await admin.unsafe(`drop database if exists "${datname}" with (force)`)
  await admin.unsafe(`create database "${TEMPLATE}"`)
  await admin.end()
  const template = new URL(url)
  template.pathname = `/${TEMPLATE}`
  const database = await openPostgres(template.href, 1)
  await migrate(database)
  await installQueue(database, usualJobs)
  await database.close()
}

/** PostgreSQL refuses to run as root, so root hands it to nobody. */
async function temporaryCluster(): Promise<Cluster | undefined> {
  const bin = programs()
  if (!bin) return undefined
  const asNobody: { uid?: number; gid?: number } = process.getuid?.() === 0 ? idsOfNobody() : {}
  const folder = mkdtempSync(join(tmpdir(), 'delega-pg-'))
  if (asNobody.uid !== undefined) chownSync(folder, asNobody.uid, asNobody.gid!)
  const place = join(folder, 'cluster')
  const options = { ...asNobody, cwd: folder, stdio: 'ignore', env: { PATH: process.env.PATH, LC_ALL: 'C' } } as const
  execFileSync(join(bin, 'initdb'), ['-D', place, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options)
  const port = await freePort()
  const settings = ['fsync=off', 'full_page_writes=off', 'max_connections=60', `unix_socket_directories=${folder}`]
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', place, '-p', String(port), '-h', '127.0.0.1', ...settings.flatMap((setting) => ['-c', setting])],
    options,
  )
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    if (server.exitCode === null && server.kill('SIGINT')) await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop }
}

async function answering(url: string) {
  for (let attempt = 1; ; attempt++) {
    const client = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await client`select 1`
      return
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end({ timeout: 1 })
    }
  }
}

/** The folder with the newest initdb and postgres. Debian keeps them out of the PATH. */
function programs(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

const idsOfNobody = () => ({
  uid: Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' })),
  gid: Number(execFileSync('id', ['-g', 'nobody'], { encoding: 'utf8' })),
})

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
