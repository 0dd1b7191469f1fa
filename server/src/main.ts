// First: the decorators of every class of the API write into it as they are loaded.
import 'reflect-metadata'
import { stdout } from 'node:process'
import { createApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { CannotStart } from './db/cannot-start.ts'
import type { Database } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { signInTable } from './demo/sign-in-table.ts'
import { registerJobs, resumeJobs } from './features.ts'
import { openDatabase } from './open-database.ts'
import { createQueue } from './queue/queue.ts'

const say = (line = '') => void stdout.write(`${line}\n`)

async function serve(config: Config) {
  const closers: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const close of closers.reverse().splice(0)) await close()
  }
  stopOnSignals(stop)
  try {
    say(config.databaseUrl ? 'Connecting to PostgreSQL …' : `Opening the embedded database in ${config.dataFolder} …`)
    const database = await openDatabase(config)
    closers.push(() => database.close())

    const applied = await migrate(database)
    say(applied.length > 0 ? `Applied ${applied.length} migrations` : 'The database is up to date')

    if (config.isDemo) say('Looking whether the demo studio is needed …')
    const demo = config.isDemo ? await demoIn(database) : undefined

    const app = await makeApp(config, database, closers)
    await listen(app.http, config)
    say()
    say(`Delega is ready at ${config.baseUrl}`)
    say(`  studio    ${config.baseUrl}/studio`)
    say(`  portal    ${config.baseUrl}/portal`)
    say(`  API       ${config.baseUrl}/graphql`)
    say(`  docs      ${config.baseUrl}/docs`)
    if (demo) say(`\n${signInTable(demo.signIns)}`)
  } catch (error) {
    await stop().catch(() => {})
    throw error
  }
}

/** Loaded only where it is wanted: a production server does not carry it. */
async function demoIn(database: Database) {
  const { loadDemo } = await import('./demo/load-demo.ts')
  return loadDemo(database, { now: new Date(), say })
}

type Closers = (() => Promise<void>)[]

async function makeApp(config: Config, database: Database, closers: Closers) {
  const queue = createQueue(database, {
    onError: (error, job) => app.http.log.error({ err: error, job }, 'job failed'),
  })
  const app = await createApp({ config, database, isQueueReady: queue.isReady })
  registerJobs(queue, { database, config })
  await queue.start()
  await resumeJobs({ database, config })
  closers.push(() => queue.stop())
  // First of all at the end: nothing new comes in while the rest finishes.
  closers.push(() => app.close())
  return app
}

async function listen(http: Awaited<ReturnType<typeof createApp>>['http'], { host, port }: Config) {
  try {
    await http.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new CannotStart(`Port ${port} is in use: stop what uses it, or choose another with PORT`)
    if (code === 'EACCES') throw new CannotStart(`Port ${port} is not permitted: choose one above 1023 with PORT`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new CannotStart(`HOST ${host} is no address of this machine`)
    throw error
  }
}

function stopOnSignals(stop: () => Promise<void>) {
  let isStopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // The second Ctrl-C means now.
      if (isStopping) process.exit(1)
      isStopping = true
      say('Stopping …')
      stop().then(
        () => process.exit(0),
        (error) => fail(error),
      )
    })
  }
}

function fail(error: unknown): never {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exit(1)
}

try {
  await serve(readConfig())
} catch (error) {
  fail(error)
}
