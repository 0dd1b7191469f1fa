import type { Db } from '../db/database.ts'
import { creditEntry } from '../db/tables/account.ts'
import type { Clock } from './clock.ts'
import type { MadeClient } from './make-clients.ts'
import { FERRI_ID } from './make-studios.ts'
import type { Seeded } from './seeded.ts'

const BONUS = 10
/** Who signed up with whose code: the studio's own, or that of another company. */
const stories = [
  { company: 'Officine Lambro S.r.l.', adviser: 'STUDIO', daysAgo: 160 },
  { company: 'Trattoria del Naviglio S.n.c.', adviser: 'Officine Lambro S.r.l.', daysAgo: 45 },
] as const

/** Credits of those who signed up with a code, and of whoever advised them (FC-009). */
export async function makeCredits(tx: Db, clock: Clock, clients: readonly MadeClient[], root: Seeded): Promise<void> {
  const idOf = (name: string) => clients.find(({ demo }) => demo.name === name)!.id
  for (const { company, adviser, daysAgo } of stories) {
    const random = root.for(company)
    const createdAt = clock.at(clock.day(-daysAgo), 90)
    const account = { clientId: idOf(company), studioId: null }
    const other =
      adviser === 'STUDIO' ? { clientId: null, studioId: FERRI_ID } : { clientId: idOf(adviser), studioId: null }
    const entry = { amount: BONUS, createdAt }
    await tx.insert(creditEntry).values([
      {
        ...entry,
        id: random.id(createdAt),
        ...account,
        kind: 'REFERRAL_WELCOME',
        otherStudioId: other.studioId,
        otherClientId: other.clientId,
      },
      { ...entry, id: random.id(createdAt), ...other, kind: 'REFERRAL_REWARD', otherClientId: account.clientId },
    ])
  }
}
