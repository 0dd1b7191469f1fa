import 'reflect-metadata'
import { Command } from 'commander'
import { CommandRefused } from './cli/opened.ts'
import { registerPasswordCommand } from './cli/password.ts'
import { registerStudioCommand } from './cli/studio.ts'
import { registerTokenCommand } from './cli/token.ts'
import { withDatabase } from './cli/with-database.ts'
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

const opened = withDatabase({ readConfig, openDatabase })
registerStudioCommand(program, opened)
registerPasswordCommand(program, opened)
registerTokenCommand(program, opened)

try {
  await program.parseAsync()
} catch (error) {
  console.error(error instanceof CannotStart || error instanceof CommandRefused ? error.message : error)
  process.exitCode = 1
}
