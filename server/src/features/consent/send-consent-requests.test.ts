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

const SEND = `mutation ($input: ConsentRequestInput!, $key: String) { consentRequestSend(input: $input, idempotencyKey: $key) {
  sentCount results { reason client { name } consent { state sendCount sentAt } } userErrors { code path } } }`
const CANDIDATES = `query ($input: ConsentRequestInput!, $filter: ConsentCandidateFilter, $sort: ConsentSort, $first: Int, $after: String, $last: Int) {
  consentCandidates(input: $input, filter: $filter, sort: $sort, first: $first, after: $after, last: $last) { smartAccess willBeAsked counts { class count willBeAsked }
    candidates { totalCount pageInfo { hasNextPage endCursor } nodes { class willBeAsked reason askableFrom client { name code } } } } }`
const SETTINGS = `mutation ($on: Boolean, $version: Int!) { studioSettingsUpdate(input: { smartAccess: $on }, expectedVersion: $version) {
  settings { smartAccess version } userErrors { code } } }`
const smart = { TAKINGS: { code: 'CORRISPETTIVI_SMART' } }

/** A client of each kind, by its name: N(ever asked), U(nanswered), A(dhered), R(efused long ago), L(ately withdrawn), C(ancelled), O(rdinary). */
async function office({ on = true } = {}) {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  if (on) await world.get(administrator, SETTINGS, { on, version: 1 })
  const clients: Record<string, string> = {}
  const states = { N: null, U: 'SENT', A: 'ADHERED', R: 'REFUSED', L: 'WITHDRAWN', C: 'CANCELLED', O: null }
  for (const [name, state] of Object.entries(states)) {
    const clientId = await world.client({ studioId, name, ...(name !== 'O' && { services: smart }) })
    clients[name] = clientId
    if (state) await world.consent({ studioId, clientId, state })
  }
  const answeredOn = (name: string, day: string) =>
    db.rows(
      sql`update consent set answered_at = ${`${day}T12:00:00Z`}::timestamptz where client_id = ${clients[name]}::uuid`,
    )
  await answeredOn('R', '2026-10-22')
  await answeredOn('L', '2026-10-23')
  return { studioId, administrator, clients }
}
type Client = { client: { name: string } }
const names = (rows: Client[]) => rows.map(({ client }) => client.name)
const send = async (who: Persona, input: object, key?: string) =>
  (await world.get(who, SEND, { input, key })).consentRequestSend
const reasons = (rows: (Client & { reason: string | null })[]) =>
  Object.fromEntries(rows.map(({ client, reason }) => [client.name, reason]))

describe('whom a request reaches', () => {
  const all = { N: null, U: null, A: 'HAS_ADHERED', R: 'HAS_SAID_NO', L: 'HAS_SAID_NO', C: 'WAS_CANCELLED' }
  it('is shown before it is sent, and is the same then (WK-024, WK-025)', async () => {
    const { administrator } = await office()
    const { consentCandidates: shown } = await world.get(administrator, CANDIDATES, { input: { mode: 'ALL' } })
    expect(reasons(shown.candidates.nodes)).toEqual(all)
    expect(shown).toMatchObject({ smartAccess: true, willBeAsked: 2, candidates: { totalCount: 6 } })
    expect(shown.counts).toEqual(
      ['NEVER_ASKED', 'UNANSWERED', 'ADHERED', 'REFUSED', 'WITHDRAWN', 'CANCELLED'].map((name, i) => ({
        class: name,
        count: 1,
        willBeAsked: i < 2 ? 1 : 0,
      })),
    )
    const sent = await send(administrator, { mode: 'ALL' })
    expect(sent).toMatchObject({ sentCount: 2, userErrors: [] })
    expect(reasons(sent.results)).toEqual(all)
    const [never, unanswered] = sent.results
    expect([never.consent.sendCount, unanswered.consent.sendCount]).toEqual([1, 2])
    expect(unanswered.consent).toMatchObject({ state: 'SENT', sentAt: world.now.toISOString() })
  })

  it('are refusals only if that is said, and 30 days after them', async () => {
    const { administrator, clients } = await office()
    const input = { mode: 'ALL', includeRefused: true }
    const { consentCandidates: shown } = await world.get(administrator, CANDIDATES, { input })
    const said = (name: string) => shown.candidates.nodes.find(({ client }: Client) => client.name === name)
    expect(said('R')).toMatchObject({ reason: null, askableFrom: '2026-11-21' })
    expect(said('L')).toMatchObject({ reason: 'SAID_NO_LATELY', askableFrom: '2026-11-22' })
    expect(reasons((await send(administrator, input)).results)).toEqual({ ...all, R: null, L: 'SAID_NO_LATELY' })
    const { rows } = await db.executeSql('select state, answered_at, text_hash from consent where client_id = $1', [
      clients.R,
    ])
    expect(rows).toEqual([{ state: 'SENT', answered_at: null, text_hash: null }])
  })

  it('may be one client (WK-003), also one whose request was cancelled; never one without a SMART service', async () => {
    const { administrator, clients } = await office()
    const input = { mode: 'SELECTED', clientIds: [clients.C, clients.O, clients.A] }
    const { sentCount, results } = await send(administrator, input)
    expect(sentCount).toBe(1)
    expect(reasons(results)).toEqual({ C: null, O: 'NO_SMART_SERVICE', A: 'HAS_ADHERED' })
  })

  it('are all that a filter shows, however many; and each reason is counted', async () => {
    const { administrator } = await office()
    const input = { mode: 'SELECTED', matching: { answerState: 'NONE' } }
    const REASONS = `query ($input: ConsentRequestInput!) { consentCandidates(input: $input) { willBeAsked reasons { reason count }
      candidates { nodes { requestState answerState client { name } services { service { code } } } } } }`
    const { consentCandidates: shown } = await world.get(administrator, REASONS, { input })
    expect(shown).toMatchObject({ willBeAsked: 3, reasons: [{ reason: 'NOT_SELECTED', count: 3 }] })
    expect(shown.candidates.nodes.slice(0, 3)).toEqual([
      {
        client: { name: 'N' },
        requestState: 'NOT_SENT',
        answerState: 'NONE',
        services: [{ service: { code: 'CORRISPETTIVI_SMART' } }],
      },
      {
        client: { name: 'U' },
        requestState: 'SENT',
        answerState: 'NONE',
        services: [{ service: { code: 'CORRISPETTIVI_SMART' } }],
      },
      {
        client: { name: 'A' },
        requestState: 'SENT',
        answerState: 'ADHERED',
        services: [{ service: { code: 'CORRISPETTIVI_SMART' } }],
      },
    ])
    expect(reasons((await send(administrator, input)).results)).toEqual({ N: null, U: null, C: null })
  })

  it('are paged and filtered by code and class without changing who is asked', async () => {
    const { administrator } = await office()
    const input = { mode: 'ALL' }
    const page = async (variables: object) =>
      (await world.get(administrator, CANDIDATES, { input, ...variables })).consentCandidates
    const first = (await page({ first: 4 })).candidates
    expect([names(first.nodes).join(''), first.pageInfo.hasNextPage]).toEqual(['NUAR', true])
    const next = (await page({ first: 4, after: first.pageInfo.endCursor })).candidates
    expect([names(next.nodes).join(''), next.pageInfo.hasNextPage]).toEqual(['LC', false])
    expect(names((await page({ last: 2 })).candidates.nodes).join('')).toBe('LC')
    const { code } = first.nodes[1].client
    const some = await page({ filter: { clientCode: code.slice(1) } })
    expect([names(some.candidates.nodes), some.willBeAsked]).toEqual([['U'], 2])
    const filtered = async (filter: object) => names((await page({ filter })).candidates.nodes).join('')
    expect(await filtered({ class: 'ADHERED' })).toBe('A')
    expect(await filtered({ requestState: 'NOT_SENT' })).toBe('N')
    expect(await filtered({ requestState: 'CANCELLED', answerState: 'NONE' })).toBe('C')
    expect(await filtered({ requestState: 'SENT', answerState: 'NONE' })).toBe('U')
    const sorted = async (variables: object) => names((await page(variables)).candidates.nodes).join('')
    expect(await sorted({ sort: 'NAME' })).toBe('ACLNRU')
    // The latest first; who never answered last.
    expect((await sorted({ sort: 'ANSWERED_AT' })).slice(0, 2)).toBe('LR')
    expect((await sorted({ sort: 'SENT_AT' })).at(-1)).toBe('N')
    const { candidates: two } = await page({ sort: 'NAME', first: 2 })
    expect(await sorted({ sort: 'NAME', first: 2, after: two.pageInfo.endCursor })).toBe('LN')
    expect(await sorted({ sort: 'ANSWERED_AT', last: 1 })).not.toBe('L')
  })
})

describe('sending', () => {
  it('needs the studio’s setting (WK-022), which an administrator changes', async () => {
    const { administrator, studioId } = await office({ on: false })
    expect((await send(administrator, { mode: 'ALL' })).userErrors).toEqual([{ code: 'SMART_ACCESS_OFF', path: null }])
    const operator = await world.operator({ studioId, classes: ['CLIENT_ADMIN'] })
    const denied = await world.ask(operator, SETTINGS, { on: true, version: 1 })
    expect(denied.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'ADMINISTRATOR_ONLY' }] })
    const { studioSettingsUpdate } = await world.get(administrator, SETTINGS, { on: true, version: 1 })
    expect(studioSettingsUpdate.settings).toEqual({ smartAccess: true, version: 2 })
    const stale = await world.ask(administrator, SETTINGS, { on: false, version: 1 })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
    expect((await world.get(operator, '{ studio { settings { smartAccess } } }')).studio.settings.smartAccess).toBe(
      true,
    )
    expect((await send(administrator, { mode: 'ALL' })).sentCount).toBe(2)
  })

  it('is the administrator’s, in person (WK-004, WK-047)', async () => {
    const { administrator, studioId, clients } = await office()
    const input = { mode: 'ALL' }
    const refusal = async (who: Persona, document: string) =>
      (await world.ask(who, document, { input })).errors?.[0]?.extensions
    const supervisor = await world.operator({ studioId, supervisor: true, classes: ['CLIENT_ADMIN'] })
    const token = await world.token(administrator, ['clients:read', 'consents:read'])
    for (const document of [SEND, CANDIDATES]) {
      expect(await refusal(supervisor, document)).toMatchObject({ missing: [{ reason: 'ADMINISTRATOR_ONLY' }] })
      expect(await refusal(token, document)).toMatchObject({ missing: [{ reason: 'NEVER_BY_TOKEN' }] })
      expect(await refusal(await world.owner(clients.N!), document)).toMatchObject({ code: 'FORBIDDEN' })
    }
  })

  it('changes nothing where an id is not a client of the studio, whether it exists or not', async () => {
    const { administrator, clients } = await office()
    const wrong = async (...ids: string[]) => send(administrator, { mode: 'SELECTED', clientIds: [clients.N, ...ids] })
    const hidden = await wrong(await world.client({ services: smart }), 'nothing')
    expect(hidden.userErrors).toEqual([
      { code: 'CLIENT_UNKNOWN', path: ['clientIds', '1'] },
      { code: 'CLIENT_UNKNOWN', path: ['clientIds', '2'] },
    ])
    expect((await send(administrator, { mode: 'SELECTED' })).userErrors).toEqual([
      { code: 'REQUIRED', path: ['clientIds'] },
    ])
    expect((await db.executeSql('select from consent where client_id = $1', [clients.N])).rows).toEqual([])
  })

  it('to many takes as few statements as to one', async () => {
    const { administrator, studioId } = await office()
    const count = async () => (await statementsOf(db, () => send(administrator, { mode: 'ALL' }))).length
    const few = await count()
    for (let i = 0; i < 5; i++) await world.client({ studioId, services: smart })
    expect(await count()).toBe(few)
  })

  it('repeated under its key sends nothing, and answers the same', async () => {
    const { administrator, clients } = await office()
    const first = await send(administrator, { mode: 'ALL' }, 'once')
    expect(await send(administrator, { mode: 'ALL' }, 'once')).toEqual(first)
    const { rows } = await db.executeSql('select send_count from consent where client_id = $1', [clients.U])
    expect(rows).toEqual([{ send_count: 2 }])
    const deeds = await db.executeSql(
      `select after from audit where client_id = $1 and action = 'consentRequestSend'`,
      [clients.U],
    )
    expect(deeds.rows).toEqual([{ after: { state: 'SENT', sendCount: 2 } }])
  })
})

describe('the grid of requests', () => {
  const LIST = `query ($filter: ConsentFilter, $sort: ConsentSort, $first: Int, $after: String) { consentRequests(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { endCursor } nodes { client { name code } requestState answerState studio { name } } } }`
  it('filters by code, request and answer, and pages', async () => {
    const { administrator } = await office()
    const list = async (filter: object, rest: object = {}) =>
      (await world.get(administrator, LIST, { filter, ...rest })).consentRequests
    const whole = await list({})
    expect([names(whole.nodes).sort().join(''), whole.totalCount]).toEqual(['ACLRU', 5])
    expect(names((await list({ requestState: 'CANCELLED' })).nodes)).toEqual(['C'])
    expect(names((await list({ answerState: 'REFUSED', requestState: 'SENT' })).nodes)).toEqual(['R'])
    expect(names((await list({ answerState: 'NONE' })).nodes).sort()).toEqual(['C', 'U'])
    const { code, name } = whole.nodes[0].client
    expect(names((await list({ clientCode: code.slice(2) })).nodes)).toEqual([name])
    const first = await list({}, { first: 3 })
    const next = await list({}, { first: 3, after: first.pageInfo.endCursor })
    expect([...names(first.nodes), ...names(next.nodes)]).toEqual(names(whole.nodes))
    for (const [sort, order] of Object.entries({ NAME: 'ACLRU', CODE: 'UARLC', ANSWERED_AT: 'LR' })) {
      const one = await list({}, { sort, first: 2 })
      const rest = await list({}, { sort, first: 3, after: one.pageInfo.endCursor })
      expect([...names(one.nodes), ...names(rest.nodes)].join('').slice(0, order.length), sort).toBe(order)
    }
  })

  it('holds what one may see: by unit, or one’s own, also of a studio without a delegation', async () => {
    const { studioId, clients } = await office()
    const unit = await world.unit({ studioId })
    await world.linkClient(clients.A!, unit, studioId)
    const operator = await world.operator({ studioId, units: [unit] })
    const list = async (who: Persona) => (await world.get(who, LIST)).consentRequests
    expect(names((await list(operator)).nodes)).toEqual(['A'])
    const owner = await world.owner(clients.U!)
    expect(await list(owner)).toMatchObject({ totalCount: 1, nodes: [{ client: { name: 'U' }, answerState: 'NONE' }] })
    expect((await world.get(owner, '{ studio { name } }')).studio).toBeNull()
  })
})
