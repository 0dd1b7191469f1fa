import { sql } from 'drizzle-orm'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hasPostgres, postgresDatabase } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'

const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {
  operatorUpdate(id: $id, expectedVersion: $version, input: $input) { operator { version } userErrors { code } } }`
const ways = [{ administrator: false }, { disabled: true }, { expiresOn: '2026-12-31' }] as const

describe.skipIf(!hasPostgres())('operators under contention (needs PostgreSQL)', () => {
  test.each(ways)('of two administrators who end each other at once by %j one stays', async (input) => {
    const db = await postgresDatabase()
    onTestFinished(() => db.close())
    const world = createWorld(db)
    for (let round = 0; round < 5; round++) {
      const studioId = await world.studio()
      const both = [
        await world.operator({ studioId, administrator: true }),
        await world.operator({ studioId, administrator: true }),
      ]
      const answers = await Promise.all(
        both.map((who, index) =>
          world.ask(who, UPDATE, { id: both[1 - index]!.operatorId, version: 1, input: { ...input } }),
        ),
      )
      const done = answers.filter(({ data }) => data?.operatorUpdate.operator)
      expect(done).toHaveLength(1)
      const left = await db.rows(
        sql`select 1 from operator o join person p on p.id = o.person_id
          where o.studio_id = ${studioId}::uuid and o.administrator and not o.disabled and p.expires_on is null`,
      )
      expect(left).toHaveLength(1)
    }
  })

  test('of two who confirm the same operator at once the second is told', async () => {
    const db = await postgresDatabase()
    onTestFinished(() => db.close())
    const world = createWorld(db)
    const studioId = await world.studio()
    const both = [
      await world.operator({ studioId, administrator: true }),
      await world.operator({ studioId, administrator: true }),
    ]
    const { operatorId: id } = await world.operator({ studioId })
    const names = ['Ada Neri', 'Ugo Neri']
    const answers = await Promise.all(
      both.map((who, index) => world.ask(who, UPDATE, { id, version: 1, input: { name: names[index] } })),
    )
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'OK').sort()).toEqual(['CONFLICT', 'OK'])
  })
})
