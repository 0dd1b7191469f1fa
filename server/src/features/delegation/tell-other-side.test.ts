import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { delegation } from '../../db/tables/delegation.ts'
import { addDays } from '../../lib/days.ts'
import { messages } from '../mail/testing/posting.ts'
import { endDelegations } from './end-delegations.ts'

type Somebody = Persona & { personId: string }
let db: Database
let world: World
let studioId: string
let clientId: string
let administrator: Somebody
let owner: Somebody
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  await db.executeSql('truncate email_message')
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Ferri' })
  clientId = await world.client({ studioId, name: 'Alfa' })
  administrator = await world.operator({ studioId, administrator: true })
  owner = await world.owner(clientId)
  // None of these is written to.
  await world.operator({ studioId, supervisor: true })
  await world.operator({ studioId, administrator: true, expiresOn: addDays(world.today, -1) })
  await world.clientUser({ clientId, owner: true, disabled: true })
  await world.additionalUser(clientId, ['READ', 'EDIT'])
})
afterAll(() => db.close())

const told = async () => (await messages(db)).map(({ kind, personId, subject }) => ({ kind, personId, subject }))
const move = (who: Persona, action: string, id: string, more = '') =>
  world.get(
    who,
    `mutation ($id: ID!) { ${action}(id: $id, expectedVersion: 1${more}) { delegation { state } userErrors { code } } }`,
    { id },
  )

describe('the other side is told', () => {
  it.each([
    ['PENDING_CLIENT', 'delegationWithdraw', 'STUDIO', 'DELEGATION_WITHDRAWN'],
    ['PENDING_STUDIO', 'delegationWithdraw', 'CLIENT', 'DELEGATION_WITHDRAWN'],
    ['PENDING_CLIENT', 'delegationRefuse', 'CLIENT', 'DELEGATION_REFUSED'],
    ['ACTIVE', 'delegationSuspend', 'STUDIO', 'DELEGATION_SUSPENDED'],
    ['ACTIVE', 'delegationSuspend', 'CLIENT', 'DELEGATION_SUSPENDED'],
    ['SUSPENDED', 'delegationResume', 'CLIENT', 'DELEGATION_RESUMED'],
    ['ACTIVE', 'delegationRevoke', 'CLIENT', 'DELEGATION_ENDED'],
    ['ACTIVE', 'delegationRevoke', 'STUDIO', 'DELEGATION_ENDED'],
  ])('of what %s becomes by %s of the %s: %s', async (state, action, side, kind) => {
    const id = await world.delegation({ studioId, clientId, state })
    const byStudio = side === 'STUDIO'
    await move(byStudio ? administrator : owner, action, id)
    const [mail, ...more] = await told()
    expect(more).toEqual([])
    expect(mail).toMatchObject({ kind, personId: (byStudio ? owner : administrator).personId })
    expect(mail!.subject).toContain(byStudio ? 'Studio Ferri' : 'Alfa')
  })
})

it('both sides are told that the last day of a delegation has passed, once', async () => {
  const id = await world.delegation({ studioId, clientId, validTo: addDays(world.today, -1) })
  await endDelegations(db, world.now)
  await endDelegations(db, world.now)
  const subject = 'La delega di Alfa è terminata'
  expect(await told()).toEqual([
    { kind: 'DELEGATION_EXPIRED', personId: administrator.personId, subject },
    { kind: 'DELEGATION_EXPIRED', personId: owner.personId, subject },
  ])
  const [row] = await db.select().from(delegation).where(eq(delegation.id, id))
  expect(row!.state).toBe('ENDED')
})

it('a request that nobody answered in time is told of to nobody', async () => {
  await world.delegation({ studioId, clientId, state: 'PENDING_CLIENT', validTo: addDays(world.today, -1) })
  await endDelegations(db, world.now)
  expect(await told()).toEqual([])
})
