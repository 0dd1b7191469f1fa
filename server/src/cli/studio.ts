import type { Command } from 'commander'
import { transaction } from '../db/transaction.ts'
import { createStudio, type NewStudio, studioProblems } from '../features/installation/register-studio.ts'
import { CommandRefused, print, type WithDatabase } from './opened.ts'

interface Options {
  readonly name: string
  readonly vat: string
  readonly administrator: string
  readonly email: string
  readonly user?: string
}

export function registerStudioCommand(program: Command, withDatabase: WithDatabase) {
  program
    .command('studio')
    .description('studios of this installation')
    .command('create')
    .description('a studio with its administrator, whose password is shown once')
    .requiredOption('--name <text>', 'the studio’s name')
    .requiredOption('--vat <number>', 'its VAT number, eleven digits')
    .requiredOption('--administrator <name>', 'first and last name of its administrator')
    .requiredOption('--email <address>', 'of the administrator')
    .option('--user <name>', 'the administrator’s user name; if absent, proposed from the name')
    .action((options: Options) =>
      withDatabase(async ({ database, now }) => {
        const wanted: NewStudio = {
          studioName: options.name,
          vatNumber: options.vat,
          name: options.administrator,
          email: options.email,
          ...(options.user !== undefined && { username: options.user }),
        }
        const { username, oneTimePassword } = await transaction(database, async (tx) => {
          const [problem] = await studioProblems(tx, wanted)
          if (problem) throw new CommandRefused(`${problem.path?.at(-1)}: ${problem.message}`)
          return createStudio(tx, wanted, now)
        })
        print({ user: username, password: `${oneTimePassword}   (to be changed at the first sign-in)` })
      }),
    )
}
