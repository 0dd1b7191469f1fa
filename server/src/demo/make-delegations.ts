import { eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { delegation } from '../db/tables/delegation.ts'
import type { Actor, Cast } from './actors.ts'
import { administratorOf, asOperator, asOwner, system } from './actors.ts'
import { sharedClient } from './clients.ts'
import type { Clock } from './clock.ts'
import { type Step, type Told, toldOf } from './delegation-stories.ts'
import type { MadeClient } from './make-clients.ts'
import type { MadeStudios } from './make-studios.ts'
import type { Seeded } from './seeded.ts'
import type { DemoDeed } from './write-audit.ts'

/** Each delegation from its first day on: the database keeps a period for every change. */
export async function makeDelegations(
  tx: Db,
  clock: Clock,
  studios: MadeStudios,
  clients: readonly MadeClient[],
  cast: Cast,
  root: Seeded,
): Promise<DemoDeed[]> {
  const shared = clients.find(({ demo }) => demo.name === sharedClient)!
  const all = [
    ...clients.flatMap((client) => toldOf(client.demo.story).map((told) => ({ client, told, studio: client.studio }))),
    { client: shared, told: toldOf('READ_ONLY')[0]!, studio: 'TESSARI' as const },
  ].map((each, index) =>
    tell(clock, studios[each.studio].id, each.client, each.told, each.studio, cast, root.for(String(index))),
  )
  await tx.insert(delegation).values(all.map(({ first }) => first))
  for (const { first, changes } of all)
    for (const change of changes) await tx.update(delegation).set(change).where(eq(delegation.id, first.id!))
  return all.flatMap(({ deeds }) => deeds)
}

function tell(
  clock: Clock,
  studioId: string,
  client: MadeClient,
  told: Told,
  studio: MadeClient['studio'],
  cast: Cast,
  random: Seeded,
) {
  const { id: clientId, demo } = client
  const steps = told.steps.map((step) => {
    const by = actorOf(step, clientId, studio, cast)
    return { step, by, at: clock.at(clock.day(-step.daysAgo), random.between(60, 480)) }
  })
  const [first, ...rest] = steps
  const id = random.id(first!.at)
  const isRecorded = told.origin === 'STUDIO_RECORD'
  const acceptedDaysAgo = told.steps.find(({ state }) => state === 'ACTIVE')?.daysAgo ?? first!.step.daysAgo
  const columns = ({ step, by, at }: (typeof steps)[number]) => ({
    state: step.state,
    words: [...step.words],
    suspendedBy: step.state === 'SUSPENDED' ? step.by : null,
    changedAt: at,
    changedBy: by.personId,
  })
  return {
    first: {
      id,
      studioId,
      clientId,
      origin: told.origin,
      validFrom: clock.day(told.validFrom ?? -acceptedDaysAgo),
      validTo: told.validTo === undefined ? null : clock.day(told.validTo),
      purpose: isRecorded ? null : 'Tenuta della contabilità e fatturazione elettronica',
      mandateHolder: isRecorded ? demo.owner.join(' ') : null,
      mandateSignedOn: isRecorded ? clock.day(-acceptedDaysAgo - 2) : null,
      createdAt: first!.at,
      ...columns(first!),
    },
    changes: rest.map((each, index) => ({ ...columns(each), version: index + 2 })),
    deeds: steps.flatMap(({ step, by, at }, index): DemoDeed[] => {
      if (!step.action) return []
      const before = steps[index - 1]?.step
      return [
        {
          at,
          by,
          action: step.action,
          kind: 'delegation',
          id,
          clientId,
          ...(before && { before: { state: before.state, words: before.words } }),
          after: { state: step.state, words: step.words },
        },
      ]
    }),
  }
}

const actorOf = ({ by }: Step, clientId: string, studio: MadeClient['studio'], cast: Cast): Actor => {
  if (by === 'SYSTEM') return system
  return by === 'CLIENT' ? asOwner(cast.owners.get(clientId)!) : asOperator(administratorOf(cast, studio))
}
