import type { Config } from '../config.ts'
import { CannotStart } from '../db/cannot-start.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import type { WithDatabase } from './opened.ts'

interface Means {
  readonly readConfig: () => Config
  readonly openDatabase: (config: Config) => Promise<Database>
}

export const withDatabase =
  ({ readConfig, openDatabase }: Means): WithDatabase =>
  async (work) => {
    const config = readConfig()
    const database = await openDatabase(config).catch((error) => {
      throw explained(error, config)
    })
    try {
      await migrate(database)
      await work({ database, config, now: new Date() })
    } finally {
      await database.close()
    }
  }

/** The embedded database has one user at a time; mostly that is the server itself. */
const explained = (error: unknown, { databaseUrl }: Config): unknown =>
  error instanceof CannotStart && !databaseUrl && error.message.includes('in use')
    ? new CannotStart(
        `${error.message}. If that is the server: stop it, run this command again, then start it again; with a PostgreSQL (DATABASE_URL) it could keep running`,
      )
    : error
