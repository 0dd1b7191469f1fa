import type { OperatorClass } from '../access/vocabulary.ts'
import { type Step, toldOf } from './delegation-stories.ts'
import type { MadeClient } from './make-clients.ts'
import type { Owner } from './make-owners.ts'
import type { MadeOperator } from './make-studios.ts'
import type { Seeded } from './seeded.ts'

/** Who did something, and on which ground it was allowed: as the audit keeps it. */
export interface Actor {
  readonly name: string
  readonly personId: string | null
  readonly studioId: string | null
  readonly ground: (classes: readonly OperatorClass[], granted: readonly string[]) => Record<string, unknown>
}

export const system: Actor = { name: 'Delega', personId: null, studioId: null, ground: () => ({ side: 'system' }) }

export const asOwner = ({ name, personId }: Owner): Actor => ({
  name,
  personId,
  studioId: null,
  ground: () => ({ side: 'client', owner: true }),
})

export const asOperator = ({ demo, personId, studioId }: MadeOperator): Actor => ({
  name: demo.name,
  personId,
  studioId,
  ground: (classes, granted) => {
    const own = classes.filter((name) => demo.classes.includes(name))
    return {
      side: 'studio',
      ...(demo.administrator && { administrator: true }),
      ...(demo.supervisor && { supervisor: true }),
      ...(own.length > 0 && { classes: own }),
      linked: !demo.supervisor && !demo.administrator,
      granted,
    }
  },
})

/** What the client had granted so many days ago. */
export function grantedAt(client: MadeClient, daysAgo: number): readonly string[] {
  const steps: readonly Step[] = toldOf(client.demo.story).flatMap(({ steps }) => steps)
  const last = steps.filter((step) => step.daysAgo >= daysAgo).at(-1)
  return last?.state === 'ACTIVE' ? last.words : []
}

export interface Cast {
  readonly operators: readonly MadeOperator[]
  readonly owners: ReadonlyMap<string, Owner>
}

export const administratorOf = ({ operators }: Cast, studio: MadeClient['studio']): MadeOperator =>
  operators.find(({ demo }) => demo.studio === studio && demo.administrator)!

/** Who worked on the client's invoices: the studio where it was granted, and mostly then; else the owner. */
export function whoWorked(
  cast: Cast,
  client: MadeClient,
  word: 'EDIT' | 'SEND',
  daysAgo: number,
  random: Seeded,
): Actor {
  const owner = asOwner(cast.owners.get(client.id)!)
  if (!grantedAt(client, daysAgo).includes(word) || random.chance(0.2)) return owner
  if (client.studio === 'TESSARI') return asOperator(administratorOf(cast, 'TESSARI'))
  const username = client.demo.units.includes('VA') ? 'CARVAL' : client.demo.units.includes('MI') ? 'MARROS' : 'GIUCON'
  return asOperator(cast.operators.find(({ demo }) => demo.username === username)!)
}
