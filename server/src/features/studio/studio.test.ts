import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

it('shows an operator its own studio, and a client the one it has delegated to', async () => {
  const [mine, other, old] = [
    await world.studio({ name: 'Mine' }),
    await world.studio({ name: 'Other' }),
    await world.studio({ name: 'Old' }),
  ]
  const clientId = await world.client({ studioId: mine, words: ['READ'] })
  await world.card(old, clientId)
  await world.delegation({ studioId: old, clientId, state: 'REVOKED' })
  const stranger = await world.client({ studioId: other })
  const studioOf = async (who: Parameters<World['get']>[0]) => (await world.get(who, '{ studio { name } }')).studio
  expect(await studioOf(await world.operator({ studioId: other }))).toEqual({ name: 'Other' })
  expect(await studioOf(await world.owner(clientId))).toEqual({ name: 'Mine' })
  expect(await studioOf(await world.owner(stranger))).toBeNull()
})

it('gives the viewer its studio, operator and company, but no company before its password is its own', async () => {
  const studioId = await world.studio({ name: 'Mine' })
  const clientId = await world.client({ studioId, name: 'Vetreria' })
  const query = '{ viewer { studio { name } operator { name units { name } } client { name } } }'
  const operator = await world.operator({ studioId, mustChangePassword: true })
  expect((await world.get(operator, query)).viewer).toEqual({
    studio: null,
    operator: { name: operator.name, units: [] },
    client: null,
  })
  expect((await world.get(await world.owner(clientId), query)).viewer).toEqual({
    studio: null,
    operator: null,
    client: { name: 'Vetreria' },
  })
  const locked = await world.clientUser({ clientId, owner: true, mustChangePassword: true })
  expect((await world.get(locked, query)).viewer.client).toBeNull()
})

it('tells a token which scope it lacks for a delegation’s client', async () => {
  const studioId = await world.studio()
  await world.client({ studioId, name: 'Vetreria', words: ['READ'] })
  const administrator = await world.operator({ studioId, administrator: true })
  const query = '{ delegations { studio { id } client { name } } }'
  const narrow = await world.ask(await world.token(administrator, ['delegations:read']), query)
  expect(narrow.errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
    missing: [{ reason: 'MISSING_SCOPE', needs: ['clients:read'] }],
  })
  const wide = await world.token(administrator, ['delegations:read', 'clients:read'])
  expect((await world.get(wide, query)).delegations).toEqual([
    { studio: { id: studioId }, client: { name: 'Vetreria' } },
  ])
})
