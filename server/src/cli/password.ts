import type { Command } from 'commander'
import { transaction } from '../db/transaction.ts'
import { recordReset } from '../features/password/record-reset.ts'
import { resetPassword } from '../features/password/reset-password.ts'
import { findPerson } from './find-person.ts'
import { print, type WithDatabase } from './opened.ts'

export function registerPasswordCommand(program: Command, withDatabase: WithDatabase) {
  program
    .command('password')
    .description('passwords')
    .command('reset <user>')
    .description('a new password, shown once; the user is signed out everywhere and must change it')
    .action((user: string) =>
      withDatabase(async ({ database, now }) => {
        const password = await transaction(database, async (tx) => {
          const personId = await findPerson(tx, user)
          await recordReset(tx, personId, now)
          return resetPassword(tx, personId, now)
        })
        print({ user, password: `${password}   (to be changed at the next sign-in)` })
      }),
    )
}
