import { and, eq, sql } from 'drizzle-orm'
import type { Area, Module } from '../access/vocabulary.ts'
import type { Db } from '../db/database.ts'
import { consent } from '../db/tables/consent.ts'
import { delegation, permissionChange } from '../db/tables/delegation.ts'
import { clientModule, type clientService } from '../db/tables/service.ts'
import { studio } from '../db/tables/studio.ts'
import { ordinaryServices } from '../features/client/ordinary-services.ts'
import { agreedTo } from '../features/consent/held-consent.ts'
import { administratorOf, asOperator, asOwner, type Cast } from './actors.ts'
import type { Clock } from './clock.ts'
import type { MadeClient } from './make-clients.ts'
import type { MadeStudios } from './make-studios.ts'
import type { Seeded } from './seeded.ts'
import { type ServiceStory, serviceStories } from './service-stories.ts'
import type { DemoDeed } from './write-audit.ts'

/** The services a company begins with: e-invoicing, but for what its story says. */
export function servicesOf(clock: Clock, { id, demo, row }: Pick<MadeClient, 'id' | 'demo' | 'row'>, random: Seeded) {
  const told = serviceStories[demo.name]?.services ?? {}
  const ordinary = ordinaryServices(id, row.createdAt).filter(({ area }) => !(area in told))
  const own = Object.entries(told).map(([area, { code, validTo }]): typeof clientService.$inferInsert => ({
    id: random.id(row.createdAt),
    clientId: id,
    area: area as Area,
    serviceCode: code,
    validTo: validTo === undefined ? null : clock.day(validTo),
    createdAt: row.createdAt,
  }))
  return [...ordinary, ...own]
}

/** So long the first studio lets its requests wait: one of them is over. */
const REQUEST_DAYS = 365

interface Teller {
  readonly tx: Db
  readonly clock: Clock
  readonly studioId: string
  readonly cast: Cast
}

/** Modules, consents and an open permission change, each from its first day on, as the delegations before them. */
export async function makeServices(
  tx: Db,
  clock: Clock,
  studios: MadeStudios,
  clients: readonly MadeClient[],
  cast: Cast,
  root: Seeded,
): Promise<DemoDeed[]> {
  const { id: studioId } = studios.FERRI
  await tx.update(studio).set({ smartAccess: true, consentRequestDays: REQUEST_DAYS }).where(eq(studio.id, studioId))
  const deeds: DemoDeed[] = []
  for (const client of clients) {
    const story = serviceStories[client.demo.name]
    if (!story) continue
    const teller = { tx, clock, studioId, cast }
    const random = root.for(client.demo.name)
    if (story.modules) deeds.push(...(await activate(teller, client, story.modules, random)))
    if (story.consent) deeds.push(...(await consentTo(teller, client, story, random)))
    if (story.asked) deeds.push(await askFor(teller, client, story.asked, random))
  }
  return deeds
}

async function activate(
  { tx, clock, cast }: Teller,
  { id: clientId }: MadeClient,
  modules: NonNullable<ServiceStory['modules']>,
  random: Seeded,
): Promise<DemoDeed[]> {
  const by = asOwner(cast.owners.get(clientId)!)
  const rows = Object.entries(modules).map(([module, days]) => {
    const createdAt = clock.at(clock.day(-random.between(240, 420)), random.between(60, 480))
    const validTo = days === null ? null : clock.day(days)
    return { id: random.id(createdAt), clientId, module: module as Module, validTo, createdAt, createdBy: by.personId }
  })
  await tx.insert(clientModule).values(rows)
  return rows.map(({ module, validTo, createdAt: at }) => {
    const after = { module, validTo }
    return { at, by, action: 'moduleActivate', kind: 'client', id: clientId, clientId, after }
  })
}

async function consentTo(
  { tx, clock, studioId, cast }: Teller,
  { id: clientId }: MadeClient,
  { consent: steps = [], seenDaysAgo }: ServiceStory,
  random: Seeded,
): Promise<DemoDeed[]> {
  const told = steps.map((step) => {
    const isAsked = step.action === 'consentRequestSend' || step.action === 'consentRequestCancel'
    const by = isAsked ? asOperator(administratorOf(cast, 'FERRI')) : asOwner(cast.owners.get(clientId)!)
    return { step, isAsked, by, at: clock.at(clock.day(-step.daysAgo), random.between(60, 480)) }
  })
  const [first] = told
  const id = random.id(first!.at)
  for (const [index, { step, isAsked, by, at }] of told.entries()) {
    const changed = { state: step.state, changedAt: at, changedBy: by.personId, version: index + 1 }
    const answered = isAsked ? {} : { shownAt: told[1]!.at, answeredAt: at, ...agreedTo }
    const shownAt = seenDaysAgo === undefined ? null : clock.at(clock.day(-seenDaysAgo), random.between(60, 480))
    if (index === 0)
      await tx.insert(consent).values({ id, studioId, clientId, sentAt: at, shownAt, createdAt: at, ...changed })
    else
      await tx
        .update(consent)
        .set({ ...changed, ...answered })
        .where(eq(consent.id, id))
  }
  return told.map(({ step, by, at }, index): DemoDeed => {
    const before = steps[index - 1]
    const after = { state: step.state }
    const of = { at, by, action: step.action, kind: 'consent', id, clientId } as const
    return { ...of, ...(before && { before: { state: before.state } }), after }
  })
}

async function askFor(
  { tx, clock, studioId, cast }: Teller,
  { id: clientId }: MadeClient,
  { daysAgo, words, message }: NonNullable<ServiceStory['asked']>,
  random: Seeded,
): Promise<DemoDeed> {
  const by = asOperator(administratorOf(cast, 'FERRI'))
  const at = clock.at(clock.day(-daysAgo), random.between(60, 480))
  const [held] = await tx
    .update(delegation)
    .set({ version: sql`${delegation.version} + 1` })
    .where(and(eq(delegation.clientId, clientId), eq(delegation.studioId, studioId), eq(delegation.state, 'ACTIVE')))
    .returning({ delegationId: delegation.id })
  const { delegationId } = held!
  const asked = { id: random.id(at), state: 'OPEN', words: [...words], message }
  await tx
    .insert(permissionChange)
    .values({ ...asked, delegationId, clientId, studioId, createdAt: at, createdBy: by.personId })
  const after = { permissionChange: asked }
  return { at, by, action: 'delegationPermissionChangeRequest', kind: 'delegation', id: delegationId, clientId, after }
}
