import type { Db } from '../db/database.ts'
import { apiToken } from '../db/tables/api-token.ts'
import { partnerApp } from '../db/tables/partner-app.ts'
import { hashOfSecret } from '../features/session/secret-hash.ts'
import { newSecret } from '../lib/ids.ts'
import { administratorOf, type Cast } from './actors.ts'
import type { Clock } from './clock.ts'
import type { Seeded } from './seeded.ts'

/** A program that works for the first studio, so that its clients see one. Its secret is known to nobody. */
export async function makePartnerApps(tx: Db, clock: Clock, cast: Cast, random: Seeded): Promise<void> {
  const { id: operatorId, personId, studioId } = administratorOf(cast, 'FERRI')
  const createdAt = clock.at(clock.day(-90), random.between(60, 480))
  const id = random.id(createdAt)
  const name = 'Gestionale Alfa'
  await tx.insert(partnerApp).values({
    id,
    name,
    publisher: 'Software Alfa S.r.l.',
    website: 'https://gestionale-alfa.example.it',
    studioId,
    createdAt,
    createdBy: personId,
  })
  const secret = `dlg_${newSecret()}`
  await tx.insert(apiToken).values({
    id: random.id(createdAt),
    name,
    hash: hashOfSecret(secret),
    prefix: secret.slice(0, 8),
    personId,
    operatorId,
    studioId,
    partnerAppId: id,
    scopes: ['clients:read', 'invoices:read'],
    expiresOn: clock.day(180),
    createdAt,
    lastUsedAt: clock.at(clock.day(-3), random.between(60, 480)),
  })
}
