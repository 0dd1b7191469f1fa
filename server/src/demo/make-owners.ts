import type { Db } from '../db/database.ts'
import { clientUser } from '../db/tables/client.ts'
import { person } from '../db/tables/person.ts'
import { normalUsername, proposeUsername } from '../features/person/usernames.ts'
import type { Clock } from './clock.ts'
import type { MadeClient } from './make-clients.ts'
import { makePerson } from './make-studios.ts'
import type { Seeded } from './seeded.ts'
import { demoClientUsers, demoSignIns } from './sign-ins.ts'

export interface Owner {
  readonly personId: string
  readonly name: string
}

/** Every company has an owner. Those of the table of sign-ins have a password, the others never signed in. */
export async function makeOwners(
  tx: Db,
  clock: Clock,
  clients: readonly MadeClient[],
  random: Seeded,
): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner>()
  const users: (typeof clientUser.$inferInsert)[] = []
  for (const demo of demoClientUsers) {
    const { id: clientId, row } = clients.find(({ demo: { name } }) => name === demo.client)!
    const personId = await makePerson(tx, clock, demo)
    const { owner, words = [], name } = demo
    users.push({ id: random.id(row.createdAt), clientId, personId, owner, words: [...words], createdAt: row.createdAt })
    if (owner) owners.set(clientId, { personId, name })
  }
  const taken = new Set(demoSignIns.map(({ username }) => username))
  const others = clients
    .filter(({ id }) => !owners.has(id))
    .map(({ id: clientId, demo, row: { createdAt } }) => {
      const name = demo.owner.join(' ')
      const username = freeUsername(name, taken)
      return { clientId, name, username, personId: random.id(createdAt), userId: random.id(createdAt), createdAt }
    })
  await tx.insert(person).values(
    others.map(({ personId, name, username, createdAt }) => ({
      id: personId,
      name,
      username: normalUsername(username),
      displayUsername: username,
      email: `${username.toLowerCase()}@example.it`,
      passwordSetOn: clock.today,
      createdAt,
      updatedAt: createdAt,
    })),
  )
  for (const { clientId, personId, userId, name, createdAt } of others) {
    users.push({ id: userId, clientId, personId, owner: true, createdAt })
    owners.set(clientId, { personId, name })
  }
  await tx.insert(clientUser).values(users)
  return owners
}

function freeUsername(name: string, taken: Set<string>): string {
  const proposed = proposeUsername(name)
  let username = proposed
  for (let number = 1; taken.has(username); number++) username = `${proposed}${number}`
  taken.add(username)
  return username
}
