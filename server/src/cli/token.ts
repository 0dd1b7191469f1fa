import type { Command } from 'commander'
import { transaction } from '../db/transaction.ts'
import { viewerOfPerson } from '../features/session/viewer-of-person.ts'
import { createToken } from '../features/token/create-token.ts'
import { addDays, dayOf, isDay } from '../lib/days.ts'
import { findPerson } from './find-person.ts'
import { CommandRefused, print, type WithDatabase } from './opened.ts'

interface Options {
  readonly scopes: string
  readonly expires?: string
  readonly name: string
}
const USUAL_DAYS = 90

export function registerTokenCommand(program: Command, withDatabase: WithDatabase) {
  program
    .command('token <user>')
    .description('a token that acts as this user, cut down to its scopes; its secret is shown once')
    .requiredOption('--scopes <list>', 'separated by commas, as invoices:read,invoices:write')
    .option('--expires <day>', `last day, as 2027-01-31; if absent, ${USUAL_DAYS} days from today`)
    .option('--name <text>', 'what it is for', 'command line')
    .action((user: string, { scopes, expires, name }: Options) =>
      withDatabase(async ({ database, now }) => {
        const expiresOn = expires ?? addDays(dayOf(now), USUAL_DAYS)
        if (!isDay(expiresOn)) throw new CommandRefused(`--expires must be a day, as 2027-01-31, not '${expiresOn}'`)
        const list = scopes.split(',').map((scope) => scope.trim())
        const secret = await transaction(database, async (tx) => {
          const viewer = await viewerOfPerson(tx, await findPerson(tx, user), now)
          if (!viewer) throw new CommandRefused(`The user ${user} is disabled or expired`)
          if (viewer.renewal) throw new CommandRefused(`The user ${user} must change its password first`)
          const made = await createToken(tx, viewer, { name, scopes: list.filter(Boolean), expiresOn })
          if (made.userErrors[0]) throw new CommandRefused(made.userErrors[0].message)
          return made.secret!
        })
        print({ token: secret, 'last day': expiresOn })
      }),
    )
}
