import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Persona } from '../../test/ask.ts'
import { testDatabase } from '../../test/database.ts'
import { createWorld, type World } from '../../test/world.ts'
import type { Database } from '../db/database.ts'

let db: Database
let world: World
let administrator: Persona
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  administrator = await world.operator({ studioId: await world.studio(), administrator: true })
})
afterAll(() => db.close())

const CREATE = `mutation ($input: OperatingUnitInput!) {
  operatingUnitCreate(input: $input) { operatingUnit { name } userErrors { code } } }`
const create = (name: string) => world.ask(administrator, CREATE, { input: { name, validFrom: world.today } })

it.each([
  ['a text without end', 'x'.repeat(10_001)],
  ['a NUL, which the database cannot keep', 'Nord\0'],
])('refuses %s, as a variable and in the text of the operation', async (_, name) => {
  const refused = { code: 'BAD_USER_INPUT' }
  expect((await create(name)).errors?.[0]?.extensions).toMatchObject({ ...refused, inputPath: ['input', 'name'] })
  const written = CREATE.replace('$input: OperatingUnitInput!', '').replace('()', '')
  const text = written.replace('$input', `{ name: ${JSON.stringify(name)}, validFrom: "${world.today}" }`)
  expect((await world.ask(administrator, text, {})).errors?.[0]?.extensions).toMatchObject(refused)
})

it('refuses a list without end', async () => {
  const unitIds = Array.from({ length: 10_001 }, () => 'x')
  const { errors } = await world.ask(
    administrator,
    'mutation ($unitIds: [ID!]!) { operatorUnitsSet(id: "x", expectedVersion: 1, unitIds: $unitIds) { userErrors { code } } }',
    { unitIds },
  )
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: ['unitIds'] })
})

it('takes what is within the bounds', async () => {
  expect((await create('Nord')).data.operatingUnitCreate).toEqual({ operatingUnit: { name: 'Nord' }, userErrors: [] })
})
