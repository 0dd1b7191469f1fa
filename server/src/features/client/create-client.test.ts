import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPostgres, postgresDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

const CREATE = `mutation ($input: ClientCreateInput!) { clientCreate(input: $input) { client { id code } userErrors { code } } }`
const HIRE = `mutation ($input: OperatorCreateInput!) { operatorCreate(input: $input) { operator { code } userErrors { code } } }`
const OPERATOR = { name: 'Ida Neri', email: 'ida@example.it' }

describe.skipIf(!hasPostgres())('creating at once (needs PostgreSQL)', () => {
  let db: Database
  let world: World
  beforeAll(async () => {
    db = await postgresDatabase(8)
    world = createWorld(db)
  })
  afterAll(() => db.close())

  it('gives every client a number of its own, and every operator, without waiting for each other for ever', async () => {
    const studioId = await world.studio()
    const unitId = await world.unit({ studioId })
    const administrator = await world.operator({ studioId, administrator: true })
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        i % 4
          ? world.get(administrator, CREATE, { input: { name: `Client ${i}`, vatNumber: vatNumber(), unitId } })
          : world.get(administrator, HIRE, { input: { ...OPERATOR, unitIds: [unitId] } }),
      ),
    )
    const codes = answers.map(
      ({ clientCreate, operatorCreate }) => (clientCreate?.client ?? operatorCreate.operator).code,
    )
    expect(new Set(codes).size).toBe(16)
    expect(codes.filter((code) => code.length === 6).sort()).toEqual(
      Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(6, '0')),
    )
  })

  it('makes one company of one VAT number, whichever of two studios is first', async () => {
    const number = vatNumber()
    const studios = await Promise.all([1, 2, 3].map(() => world.studio()))
    const administrators = await Promise.all(
      studios.map((studioId) => world.operator({ studioId, administrator: true })),
    )
    const answers = await Promise.all(
      [...administrators, administrators[0]!].map((who) =>
        world.get(who, CREATE, { input: { name: 'Una', vatNumber: number } }),
      ),
    )
    const made = answers.flatMap(({ clientCreate }) => (clientCreate.client ? [clientCreate.client.id] : []))
    expect(made).toHaveLength(3)
    expect(new Set(made).size).toBe(1)
    expect(answers.flatMap(({ clientCreate }) => clientCreate.userErrors)).toEqual([{ code: 'CLIENT_EXISTS' }])
  })
})
