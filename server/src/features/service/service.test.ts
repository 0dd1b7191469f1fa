import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { readServices } from './service.queries.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const SERVICES = 'services { area state validTo readOnlyUntil service { code smart } }'
const SET = `mutation ($id: ID!, $area: Area!, $code: String, $validTo: Date) {
  clientServiceSet(clientId: $id, area: $area, serviceCode: $code, validTo: $validTo) { client { ${SERVICES} } userErrors { code path } } }`
const CARD = `query ($id: ID!) { client(id: $id) { ${SERVICES} } }`
const INVOICES = 'query ($id: ID!) { invoices(clientId: $id) { nodes { id } } }'

async function office() {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const clientId = await world.client({ studioId, units: [unit], words: ['READ', 'CONFIGURE'] })
  const person = (classes: ('CLIENT_ADMIN' | 'ISSUED_READ' | 'CLIENT_OPERATOR')[]) =>
    world.operator({ studioId, units: [unit], classes })
  return {
    studioId,
    clientId,
    keeper: await person(['CLIENT_ADMIN', 'ISSUED_READ']),
    other: await person(['CLIENT_OPERATOR']),
  }
}
interface Shown {
  area: string
}
const set = async (who: Persona, id: string, area: string, code: string | null, validTo: string | null = null) =>
  (await world.get(who, SET, { id, area, code, validTo })).clientServiceSet
const areaOf = (services: Shown[], area: string) => services.find((each) => each.area === area)

describe('the service of an area', () => {
  it('is replaced by another, one at a time, and the periods tell by which the client worked', async () => {
    const { clientId, keeper } = await office()
    const before = (await world.get(keeper, CARD, { id: clientId })).client.services
    expect(before.map((each: Shown & { state: string }) => [each.area, each.state])).toEqual([
      ['ISSUED', 'ACTIVE'],
      ['RECEIVED', 'ACTIVE'],
      ['TAKINGS', 'OFF'],
    ])
    const { client, userErrors } = await set(keeper, clientId, 'ISSUED', 'SMART_HUB', '2027-01-31')
    expect(userErrors).toEqual([])
    expect(areaOf(client.services, 'ISSUED')).toEqual({
      area: 'ISSUED',
      state: 'ACTIVE',
      validTo: '2027-01-31',
      readOnlyUntil: '2027-05-01',
      service: { code: 'SMART_HUB', smart: true },
    })
    expect(areaOf(client.services, 'RECEIVED')).toMatchObject({ service: { code: 'FATTURA', smart: false } })
    const { rows } = await db.executeSql(
      `select service_code, removed_at is not null gone from client_service where client_id = $1 and area = 'ISSUED' order by created_at, removed_at`,
      [clientId],
    )
    expect(rows).toHaveLength(2)
    expect(rows).toContainEqual({ service_code: 'FATTURA', gone: true })
    const deeds = await db.executeSql(`select before, after from audit where client_id = $1`, [clientId])
    expect(deeds.rows).toEqual([
      {
        before: { area: 'ISSUED', serviceCode: 'FATTURA', validTo: null },
        after: { area: 'ISSUED', serviceCode: 'SMART_HUB', validTo: '2027-01-31' },
      },
    ])
    await set(keeper, clientId, 'ISSUED', 'SMART_HUB', '2027-01-31')
    expect((await db.executeSql(`select from audit where client_id = $1`, [clientId])).rows).toHaveLength(1)
  })

  it('ends yesterday: 90 days to look at, then nothing; what needs no service goes on', async () => {
    const { clientId, keeper } = await office()
    const { client } = await set(keeper, clientId, 'ISSUED', null)
    expect(areaOf(client.services, 'ISSUED')).toMatchObject({ state: 'READ_ONLY', validTo: '2026-11-20' })
    expect((await set(keeper, clientId, 'TAKINGS', null)).userErrors).toEqual([])
    const there = createWorld(db, { now: world.now })
    expect((await there.ask(keeper, INVOICES, { id: clientId })).errors).toBeUndefined()
    there.now = new Date(world.now.getTime() + 90 * 86_400_000)
    const denied = await there.ask(keeper, INVOICES, { id: clientId })
    expect(denied.errors?.[0]?.extensions).toMatchObject({
      missing: [{ condition: 'service', reason: 'SERVICE_ENDED' }],
    })
    // The operation itself needs no service, or nobody could ever set one again.
    const { clientServiceSet } = await there.get(keeper, SET, { id: clientId, area: 'ISSUED', code: 'FATTURA' })
    expect(areaOf(clientServiceSet.client.services, 'ISSUED')).toMatchObject({ state: 'ACTIVE', validTo: null })
    expect((await there.ask(keeper, INVOICES, { id: clientId })).errors).toBeUndefined()
  })

  it('is refused where the code, the area or the day is wrong', async () => {
    const { clientId, keeper } = await office()
    expect((await set(keeper, clientId, 'ISSUED', 'NOTHING')).userErrors).toEqual([
      { code: 'SERVICE_UNKNOWN', path: ['serviceCode'] },
    ])
    expect((await set(keeper, clientId, 'TAKINGS', 'FATTURA')).userErrors).toEqual([
      { code: 'SERVICE_NOT_FOR_AREA', path: ['serviceCode'] },
    ])
    expect((await set(keeper, clientId, 'ISSUED', 'FATTURA', '2026-11-20')).userErrors).toEqual([
      { code: 'INVALID_VALIDITY_RANGE', path: ['validTo'] },
    ])
  })

  it('needs the class and CONFIGURE on the studio side, CONFIGURE on the client’s', async () => {
    const { studioId, clientId, keeper, other } = await office()
    const denied = async (who: Persona, id: string) =>
      (await world.ask(who, SET, { id, area: 'ISSUED', code: 'FATTURA' })).errors?.[0]?.extensions
    expect(await denied(other, clientId)).toMatchObject({ missing: [{ reason: 'MISSING_CLASS' }] })
    const administrator = await world.operator({ studioId, administrator: true })
    const reader = await world.client({ studioId, words: ['READ'] })
    expect(await denied(administrator, reader)).toMatchObject({ missing: [{ reason: 'WORD_NOT_GRANTED' }] })
    expect(await denied(keeper, reader)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await set(await world.owner(clientId), clientId, 'TAKINGS', 'CORRISPETTIVI')).userErrors).toEqual([])
  })

  it('may be one that was added to the catalogue as data alone (WK-051)', async () => {
    const { clientId, keeper } = await office()
    await db.rows(
      sql`insert into service (code, name_it, name_en, areas, smart) values ('CASSA_SMART', 'Cassa SMART', 'SMART till', '{TAKINGS}', true)`,
    )
    expect(await readServices(db)).toContainEqual({
      code: 'CASSA_SMART',
      name: { it: 'Cassa SMART', en: 'SMART till' },
      areas: ['TAKINGS'],
      smart: true,
    })
    const { client } = await set(keeper, clientId, 'TAKINGS', 'CASSA_SMART')
    expect(areaOf(client.services, 'TAKINGS')).toMatchObject({ service: { code: 'CASSA_SMART', smart: true } })
    const { smartServices } = await world.get(
      await world.owner(clientId),
      '{ smartServices { nodes { services { service { code } } } } }',
    )
    expect(smartServices.nodes).toEqual([{ services: [{ service: { code: 'CASSA_SMART' } }] }])
  })

  it('reads the services of a whole list in two statements beside the list’s', async () => {
    const studioId = await world.studio()
    for (let i = 0; i < 5; i++) await world.client({ studioId })
    const administrator = await world.operator({ studioId, administrator: true })
    const count = async (fields: string) => {
      let statements = 0
      const stop = db.onStatement(() => void statements++)
      await world.get(administrator, `{ clients { nodes { id ${fields} } } }`)
      stop()
      return statements
    }
    expect((await count(SERVICES)) - (await count(''))).toBe(2)
    expect((await count('modules { state } consent { state }')) - (await count(''))).toBe(2)
  })
})
