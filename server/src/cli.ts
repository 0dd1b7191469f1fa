import { Command } from 'commander'
import { readConfig } from './config.ts'
import { CannotStart } from './db/cannot-start.ts'
import { migrate } from './db/migrate.ts'
import { openDatabase } from './open-database.ts'

const program = new Command('delega').description('What is done without a browser: migrations, first accounts, tokens')

program
  .command('migrate')
  .description('bring the database to this version of the program')
  .action(async () => {
    const database = await openDatabase(readConfig())
    try {
      const applied = await migrate(database)
      console.log(
        applied.length > 0 ? applied.map((name) => `applied ${name}`).join('\n') : 'The database is up to date',
      )
    } finally {
      await database.close()
    }
  })

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error)
  process.exitCode = 1
}
