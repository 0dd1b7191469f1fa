import { sql } from 'drizzle-orm'
import { transaction } from '../src/db/transaction.ts'
import { setPassword } from '../src/features/credential/set-password.ts'
import type { Context } from '../src/graphql/context.ts'
import { createContext } from '../src/graphql/context.ts'
import { newId } from '../src/lib/ids.ts'
import { nobody, type Persona } from './ask.ts'
import type { World } from './world.ts'

export const PASSWORD = 'correct horse battery'
export const withoutWaiting = { refusalMs: 0, stepMs: 0 }

/** A context as a request's, outside any request. */
export const contextOf = (world: World): { context: Context; cookies: string[] } =>
  createContext({ db: world.db as never, now: world.now, requestId: newId(), config: world.config })

export async function givePassword(world: World, persona: Persona, { mustChange = false } = {}): Promise<string> {
  await transaction(world.db, (tx) =>
    setPassword(tx, { personId: persona.personId!, password: PASSWORD, mustChange, now: world.now }),
  )
  const [row] = await world.db.rows<{ username: string }>(
    sql`select username from person where id = ${persona.personId!}::uuid`,
  )
  return row!.username
}

/** What a browser sends back of a `Set-Cookie`. */
export const cookieOf = (header: string | undefined): string => header!.split(';', 1)[0]!

const SIGN_IN = `mutation ($username: String!, $password: String!) {
  signIn(username: $username, password: $password) { viewer { username app } userErrors { code message path } } }`
export const askSignIn = (world: World, username: string, password: string) =>
  world.ask(nobody, SIGN_IN, { username, password })

/** What a browser sends after these answers: the newest of each name, without those that were taken back. */
export const cookiesOf = (...headers: readonly string[]): string => {
  const jar = new Map(headers.map((header) => [header.split('=', 1)[0], header]))
  return [...jar.values()]
    .filter((header) => !header.includes('Max-Age=0;'))
    .map(cookieOf)
    .join('; ')
}
