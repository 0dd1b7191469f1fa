import type { Db } from '../db/database.ts'
import { clientBankAccount, clientContact, clientPec } from '../db/tables/client-card.ts'
import { insertAll } from './insert-all.ts'
import type { MadeClient } from './make-clients.ts'
import type { Seeded } from './seeded.ts'

const people = [
  'Alessandra Fontana',
  'Bruno Caputo',
  'Cinzia Marchetti',
  'Davide Longhi',
  'Elena Sartori',
  'Fabrizio Orlando',
  'Giulia Benedetti',
  'Ivano Pellegrini',
  'Lorena Vitali',
  'Matteo Gallo',
  'Nicoletta Serra',
  'Paolo Guerra',
]
const roles = ['Amministrazione', 'Acquisti', 'Segreteria', 'Logistica', 'Direzione']

/** What hangs on the cards: people to call, certified mail boxes, bank accounts. The default ones are those of the company's data. */
export async function makeContacts(tx: Db, clients: readonly MadeClient[], root: Seeded): Promise<void> {
  const contacts: (typeof clientContact.$inferInsert)[] = []
  const pecs: (typeof clientPec.$inferInsert)[] = []
  const accounts: (typeof clientBankAccount.$inferInsert)[] = []
  for (const { id: clientId, demo, row } of clients) {
    const random = root.for(demo.name)
    const { createdAt } = row
    for (const name of random.some(people, random.between(0, 3))) {
      const email = `${name.toLowerCase().replace(' ', '.')}@${row.contactEmail!.split('@')[1]}`
      const phone = `+393${random.between(2, 9)}${random.digits(8)}`
      contacts.push({ id: random.id(createdAt), clientId, name, role: random.pick(roles), email, phone, createdAt })
    }
    pecs.push({ id: random.id(createdAt), clientId, address: row.pec!, isDefault: true, createdAt })
    if (random.chance(0.2)) {
      const address = `fatture.${row.pec}`
      pecs.push({ id: random.id(createdAt), clientId, address, isDefault: false, createdAt })
    }
    const account = { iban: row.iban!, bank: row.bank ?? null, isDefault: true }
    accounts.push({ id: random.id(createdAt), clientId, ...account, createdAt })
  }
  await insertAll(tx, clientContact, contacts)
  await insertAll(tx, clientPec, pecs)
  await insertAll(tx, clientBankAccount, accounts)
}
