import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const DIRECTORY = `query ($search: String, $first: Int, $after: String) { studioDirectory(search: $search, first: $first, after: $after) {
  totalCount nodes { id name vatNumber city province website text delegationState } pageInfo { hasNextPage endCursor } } }`
const SET = `mutation ($listed: Boolean!, $text: String, $version: Int!) { accountantProfileSet(isListed: $listed, text: $text, expectedVersion: $version) {
  profile { code isListed text version } userErrors { code path } } }`

/** A studio of this name with its administrator; listed where there is a city. */
async function studio(name: string, city: string | null = null) {
  const studioId = await world.studio({ name })
  if (city) await db.executeSql('update studio set is_listed = true, city = $2 where id = $1', [studioId, city])
  const [row] = await db.rows<{ vat: string; code: string }>(
    sql`select vat_number vat, code from studio where id = ${studioId}::uuid`,
  )
  return { studioId, ...row!, administrator: await world.operator({ studioId, administrator: true }) }
}

describe('the directory of accountants', () => {
  it('tells of listed studios only, by name, city and whole VAT number (FC-002)', async () => {
    const [rossi, verdi, hidden] = [
      await studio('Studio Rossi', 'Pavia'),
      await studio('Verdi & Soci 100%', 'Cuneo'),
      await studio('Studio Nascosto'),
    ]
    const owner = await world.owner(await world.client())
    const found = async (search: string) =>
      (await world.get(owner, DIRECTORY, { search })).studioDirectory.nodes.map((each: { name: string }) => each.name)
    expect(await found('rossi')).toEqual(['Studio Rossi'])
    expect(await found('CUNEO')).toEqual(['Verdi & Soci 100%'])
    expect(await found('100%')).toEqual(['Verdi & Soci 100%'])
    expect(await found('_')).toEqual([])
    expect(await found(`IT${rossi.vat}`)).toEqual(['Studio Rossi'])
    expect(await found(rossi.vat.slice(0, 8))).toEqual([])
    expect(await found(hidden.vat)).toEqual([])
    expect(await found('Nascosto')).toEqual([])
    await db.executeSql("update studio set state = 'CLOSED' where id = $1", [verdi.studioId])
    expect(await found('cuneo')).toEqual([])
  })

  it('is entered and left at once, by an administrator (FC-001)', async () => {
    const { administrator, code, studioId } = await studio('Studio Bianchi')
    const owner = await world.owner(await world.client())
    const set = async (variables: Record<string, unknown>) =>
      (await world.get(administrator, SET, { version: 1, ...variables })).accountantProfileSet
    const isFound = async () =>
      (await world.get(owner, DIRECTORY, { search: 'Bianchi' })).studioDirectory.totalCount === 1
    expect(await isFound()).toBe(false)
    expect((await set({ listed: true, text: 'x'.repeat(1001) })).userErrors).toEqual([
      { code: 'TOO_LONG', path: ['text'] },
    ])
    expect(await set({ listed: true, text: ' Agricoltura \n' })).toEqual({
      profile: { code, isListed: true, text: 'Agricoltura', version: 2 },
      userErrors: [],
    })
    expect(await isFound()).toBe(true)
    expect((await set({ listed: false, version: 2 })).profile).toMatchObject({ isListed: false, text: 'Agricoltura' })
    expect(await isFound()).toBe(false)
    const stale = await world.ask(administrator, SET, { listed: true, version: 2 })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' })
    const supervisor = await world.operator({ studioId, supervisor: true })
    const refused = await world.ask(supervisor, SET, { listed: true, version: 3 })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'ADMINISTRATOR_ONLY' }] })
  })

  it('shows its own profile to the studio, and to no company', async () => {
    const { studioId, code, administrator } = await studio('Studio Neri', 'Lodi')
    const owner = await world.owner(await world.client({ studioId, words: ['READ'] }))
    const document = '{ studio { name accountantProfile { code } } }'
    expect((await world.get(administrator, document)).studio.accountantProfile).toEqual({ code })
    expect((await world.get(owner, document)).studio).toEqual({ name: 'Studio Neri', accountantProfile: null })
  })

  it('says how the company stands with each, page by page, in one statement and one for the count', async () => {
    const clientId = await world.client()
    const owner = await world.owner(clientId)
    const [a, b] = [await studio('Pagina A', 'Nuoro'), await studio('Pagina B', 'Nuoro')]
    await studio('Pagina C', 'Nuoro')
    await world.card(a.studioId, clientId)
    await world.card(b.studioId, clientId)
    await world.delegation({ studioId: a.studioId, clientId, state: 'ACTIVE' })
    await world.delegation({ studioId: b.studioId, clientId, state: 'REVOKED' })
    const page = async (after?: string) =>
      (await world.get(owner, DIRECTORY, { search: 'nuoro', first: 2, after })).studioDirectory
    let first = await page()
    // The viewer, the page, its count.
    expect(
      await statementsOf(db, async () => {
        first = await page()
      }),
    ).toHaveLength(3)
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [
        { name: 'Pagina A', delegationState: 'ACTIVE' },
        { name: 'Pagina B', delegationState: null },
      ],
      pageInfo: { hasNextPage: true },
    })
    expect((await page(first.pageInfo.endCursor)).nodes).toMatchObject([{ name: 'Pagina C' }])
  })

  it('is no list for tokens or additional users without CONFIGURE', async () => {
    const clientId = await world.client()
    const reason = async (who: Persona) => (await world.ask(who, DIRECTORY)).errors?.[0]?.extensions.missing
    expect(await reason(await world.additionalUser(clientId, ['READ']))).toMatchObject([{ reason: 'WORD_NOT_GIVEN' }])
    const token = await world.token(await world.owner(clientId), ['clients:read'])
    expect(await reason(token)).toMatchObject([{ reason: 'NEVER_BY_TOKEN' }])
  })
})
