import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { openFolder } from './db/embedded.ts'
import { openPostgres } from './db/postgres.ts'

/** The database of these settings, as it is: migrations come after. */
export const openDatabase = ({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database> =>
  databaseUrl ? openPostgres(databaseUrl) : openFolder(dataFolder)
