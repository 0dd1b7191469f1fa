import type { Word } from '../access/vocabulary.ts'
import type { Db } from '../db/database.ts'
import { clientSeats, serviceOrder } from '../db/tables/account.ts'
import { clientUser } from '../db/tables/client.ts'
import { person } from '../db/tables/person.ts'
import { asOwner, type Cast } from './actors.ts'
import type { Clock } from './clock.ts'
import type { MadeClient } from './make-clients.ts'
import type { Seeded } from './seeded.ts'
import type { DemoDeed } from './write-audit.ts'

interface Story {
  readonly bought: number
  /** Bought so many days ago, for a year. */
  readonly daysAgo: number
  /** Besides those of the table of sign-ins. Without a password: they never signed in. */
  readonly users: readonly { name: string; username: string; words: readonly Word[]; disabled?: true }[]
}

const stories: Readonly<Record<string, Story>> = {
  'Officine Lambro S.r.l.': {
    bought: 4,
    daysAgo: 150,
    users: [
      { name: 'Davide Riva', username: 'davideriva', words: ['READ', 'SEND'] },
      { name: 'Teresa Longhi', username: 'teresalonghi', words: ['READ', 'PAY_READ'], disabled: true },
    ],
  },
  // Every seat is taken: one more needs one more seat.
  'Trattoria del Naviglio S.n.c.': {
    bought: 1,
    daysAgo: 40,
    users: [{ name: 'Elisa Moretti', username: 'elisamoretti', words: ['READ', 'EDIT'] }],
  },
}

/** Seats that two companies bought, and who sits on them. */
export async function makeSeats(
  tx: Db,
  clock: Clock,
  clients: readonly MadeClient[],
  cast: Cast,
  root: Seeded,
): Promise<DemoDeed[]> {
  const deeds: DemoDeed[] = []
  for (const [name, { bought, daysAgo, users }] of Object.entries(stories)) {
    const { id: clientId } = clients.find(({ demo }) => demo.name === name)!
    const random = root.for(name)
    const by = asOwner(cast.owners.get(clientId)!)
    const at = clock.at(clock.day(-daysAgo), 120)
    const validTo = clock.day(364 - daysAgo)
    await tx.insert(clientSeats).values({ clientId, bought, validFrom: clock.day(-daysAgo), validTo })
    const order = { id: random.id(at), clientId, kind: 'seatsChange', item: 'SEATS', quantity: bought, validTo }
    await tx.insert(serviceOrder).values({ ...order, createdAt: at, createdBy: by.personId })
    deeds.push({ at, by, action: 'seatsChange', kind: 'client', id: clientId, clientId, after: { bought, validTo } })
    for (const [index, { name, username, words, disabled = false }] of users.entries()) {
      const createdAt = clock.at(clock.day(-daysAgo), 130 + 10 * index)
      const [personId, id] = [random.id(createdAt), random.id(createdAt)]
      const email = `${username}@example.it`
      const account = { name, username, displayUsername: username, email, disabled, mustChangePassword: true }
      const since = { passwordSetOn: clock.today, createdAt, updatedAt: createdAt }
      await tx.insert(person).values({ id: personId, ...account, ...since })
      await tx.insert(clientUser).values({ id, clientId, personId, words: [...words], createdAt })
      const after = { name, username, email, words, expiresOn: null }
      deeds.push({ at: createdAt, by, action: 'additionalUserCreate', kind: 'clientUser', id, clientId, after })
    }
  }
  return deeds
}
