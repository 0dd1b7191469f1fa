import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { statesOf } from '../../access/conditions.ts'
import { plans } from '../../access/decide.ts'
import type { Action } from '../../access/policy.ts'
import type { Database } from '../../db/database.ts'
import { audit } from '../../db/tables/audit.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { addDays, startOf } from '../../lib/days.ts'
import { type Stage, stageOf, stateAfter, transitions } from './delegation.states.ts'
import { endDelegations } from './end-delegations.ts'

let db: Database
let world: World
let studioId: string
let administrator: Persona
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const stages: readonly Stage[] = [
  'PENDING_CLIENT',
  'PENDING_STUDIO',
  'ACTIVE',
  'SUSPENDED by STUDIO',
  'SUSPENDED by CLIENT',
  'SUSPENDED by SYSTEM',
  'REVOKED',
  'REFUSED',
  'WITHDRAWN',
  'EXPIRED',
  'ENDED',
]
const moves: readonly Action[] = [
  'delegationAccept',
  'delegationRefuse',
  'delegationWithdraw',
  'delegationGrantSet',
  'delegationSuspend',
  'delegationResume',
  'delegationRevoke',
]
const sides = ['STUDIO', 'CLIENT'] as const
const INPUTS: Partial<Record<Action, string>> = { delegationGrantSet: ', input: { words: [READ, EDIT] }' }

const bySomebody = transitions.filter((row) => row.by !== 'SYSTEM')
const ofTheSystem = transitions.filter((row) => row.by === 'SYSTEM')

const make = async (stage: Stage) => {
  const clientId = await world.client({ studioId })
  const [state, , suspendedBy = null] = stage.split(' ')
  const id = await world.delegation({ studioId, clientId, state: state!, suspendedBy })
  return { id, owner: await world.owner(clientId) }
}
const ask = (who: Persona, action: Action, id: string) =>
  world.ask(
    who,
    `mutation ($id: ID!) { ${action}(id: $id, expectedVersion: 1${INPUTS[action] ?? ''}) { delegation { state suspendedBy version periods { state } } userErrors { code } } }`,
    { id },
  )

describe('the states of a delegation', () => {
  for (const { action, from, by, to } of bySomebody.filter((row) => row.from !== null)) {
    it(`${from}: ${action} by ${by} leads to ${to}`, async () => {
      const { id, owner } = await make(from!)
      const { data, errors } = await ask(by === 'STUDIO' ? administrator : owner, action, id)
      expect(errors).toBeUndefined()
      const { delegation, userErrors } = data[action]
      expect(userErrors).toEqual([])
      expect(delegation).toMatchObject({ state: to, version: 2, suspendedBy: to === 'SUSPENDED' ? by : null })
      expect(delegation.periods[0].state).toBe(to)
    })
  }

  it('the system ends what has passed its last day, writes so, and nothing else', async () => {
    const made = await Promise.all(stages.map(async (stage) => ({ stage, ...(await make(stage)) })))
    const on = world.today
    await db.rows(
      sql`update delegation set valid_to = ${on}::date where id = any(${sql.param(made.map(({ id }) => id))}::uuid[])`,
    )
    const stageNow = async (id: string) => {
      const [row] = await db.select().from(delegation).where(eq(delegation.id, id))
      return stageOf(row!)
    }
    await endDelegations(db, world.now)
    for (const { id, stage } of made) expect(await stageNow(id), 'on the last day').toBe(stage)
    await endDelegations(db, startOf(addDays(on, 1)))
    for (const { id, stage } of made) {
      const moved = ofTheSystem.find((row) => row.from === stage)
      expect(await stageNow(id)).toBe(moved?.to ?? stage)
      const deeds = await db
        .select()
        .from(audit)
        .where(and(eq(audit.subjectId, id), eq(audit.action, 'delegationEnd')))
      expect(deeds).toMatchObject(
        moved ? [{ actorName: 'Delega', personId: null, before: { state: stage }, after: { state: moved.to } }] : [],
      )
    }
  })

  it('does nothing from any other state', async () => {
    let refused = 0
    for (const stage of stages) {
      const { id, owner } = await make(stage)
      for (const by of sides) {
        for (const action of moves) {
          if (transitions.some((row) => row.action === action && row.from === stage && row.by === by)) continue
          const { errors } = await ask(by === 'STUDIO' ? administrator : owner, action, id)
          expect(errors?.[0]?.extensions.code, `${stage} ${action} by ${by}`).toBe('FORBIDDEN')
          refused++
        }
      }
      const { rows } = await db.executeSql(
        'select state, suspended_by "suspendedBy", version from delegation where id = $1',
        [id],
      )
      expect(rows).toMatchObject([{ version: 1 }])
      expect(stageOf(rows[0] as never)).toBe(stage)
    }
    expect(refused).toBe(stages.length * sides.length * moves.length - bySomebody.filter((row) => row.from).length)
  })

  it('agrees with the policy, which says who may and when', () => {
    for (const action of moves) {
      const { rule } = plans[action]
      for (const by of sides) {
        const allowed =
          by === 'STUDIO' && rule.by === 'NEVER' ? [] : (statesOf(rule, by === 'STUDIO' ? 'studio' : 'client') ?? [])
        const led = transitions.filter((row) => row.action === action && row.by === by).map((row) => row.from)
        expect([...led].sort(), `${action} by ${by}`).toEqual([...allowed].sort())
      }
    }
  })

  it('knows no way that is not in the table', () => {
    expect(() => stateAfter('delegationResume', 'REVOKED', 'CLIENT')).toThrow('leads nowhere')
  })
})
