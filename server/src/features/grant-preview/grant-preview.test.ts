import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nobody, type Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const PREVIEW = `query ($input: GrantPreviewInput!) { grantPreview(input: $input) { userErrors { code path } preview { isEmpty
  warnings { code count } operations { noun gained { action operators users tokens clients documents } lost { action operators users tokens clients documents } } } } }`
const preview = async (asker: Persona, input: object) => (await world.get(asker, PREVIEW, { input })).grantPreview
const outcome = async (asker: Persona, input: object) => {
  const { data, errors } = await world.ask(asker, PREVIEW, { input })
  return errors?.[0]?.extensions.code ?? data.grantPreview.userErrors.map(({ code }: { code: string }) => code).join()
}
interface Operation {
  action: string
}
const found = (
  { preview: p }: { preview: { operations: { gained: Operation[]; lost: Operation[] }[] } },
  direction: 'gained' | 'lost',
  action: string,
) => p.operations.flatMap((group) => group[direction]).find((operation) => operation.action === action)

async function scene() {
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const other = await world.unit({ studioId })
  const clientId = await world.client({ studioId, units: [unitId] })
  const delegationId = await world.delegation({ studioId, clientId, words: ['READ', 'EDIT'] })
  const administrator = await world.operator({ studioId, administrator: true })
  const operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId] })
  const owner = await world.owner(clientId)
  const user = await world.additionalUser(clientId, ['READ'])
  for (const status of ['DRAFT', 'ISSUED', 'ISSUED', 'SENT']) await world.invoice({ clientId, status })
  return { studioId, unitId, other, clientId, delegationId, administrator, operator, owner, user }
}
let s: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  world = createWorld(db)
  s = await scene()
})

describe('before an owner saves words', () => {
  it('says what a further word opens, for how many operators and tokens, on how many documents', async () => {
    await world.token(s.operator, ['clients:read', 'invoices:read', 'invoices:send'])
    await world.operator({ studioId: s.studioId, classes: ['ISSUED_MANAGE'] })
    const answer = await preview(s.owner, { delegation: { id: s.delegationId, words: ['READ', 'EDIT', 'SEND'] } })
    expect(answer.userErrors).toEqual([])
    const sending = { action: 'invoiceSend', operators: 2, users: 0, tokens: 1, clients: 1, documents: 2 }
    expect(found(answer, 'gained', 'invoiceSend')).toEqual(sending)
    expect(answer.preview).toMatchObject({ isEmpty: false, warnings: [] })
    expect(answer.preview.operations.flatMap(({ lost }: { lost: unknown[] }) => lost)).toEqual([])
  })

  it('warns that without READ everything goes, and counts a request as if it were accepted', async () => {
    const answer = await preview(s.owner, { delegation: { id: s.delegationId, words: ['EDIT'] } })
    expect(answer.preview.warnings).toEqual([{ code: 'READ_WITHDRAWN', count: null }])
    expect(found(answer, 'lost', 'invoices')).toMatchObject({ operators: 2, documents: 4 })
    const clientId = await world.client({ studioId: s.studioId, units: [s.unitId] })
    const id = await world.delegation({ studioId: s.studioId, clientId, state: 'PENDING_CLIENT', words: ['READ'] })
    const owner = await world.owner(clientId)
    const asked = await preview(owner, { delegation: { id, words: ['READ'] } })
    expect(found(asked, 'gained', 'invoices')).toMatchObject({ operators: 2, clients: 1, documents: 0 })
  })

  it('is empty where nothing changes, and says of a user’s words what they open', async () => {
    const same = await preview(s.owner, { delegation: { id: s.delegationId, words: ['READ', 'EDIT'] } })
    expect(same.preview).toEqual({ isEmpty: true, warnings: [], operations: [] })
    const { user } = s
    const answer = await preview(s.owner, { clientUser: { id: user.clientUserId, words: ['READ', 'SEND'] } })
    expect(found(answer, 'gained', 'invoiceSend')).toMatchObject({ users: 1, operators: 0, clients: 1, documents: 2 })
    const nothing = await preview(s.owner, { clientUser: { id: user.clientUserId, words: [] } })
    expect(nothing.preview.warnings).toEqual([{ code: 'READ_WITHDRAWN', count: null }])
  })

  it('refuses what saving would refuse', async () => {
    const { delegationId: id, owner, user } = s
    expect(await outcome(owner, { delegation: { id, words: ['READ', 'DOCS_EDIT'] } })).toMatch(/REQUIRES_READ/)
    expect(await outcome(owner, { delegation: { id, words: ['READ', 'DOCS_READ'] } })).toBe('MODULE_NOT_ACTIVE')
    expect(await outcome(owner, { delegation: { id, words: ['READ'], validTo: '2026-11-20' } })).toBe(
      'INVALID_VALIDITY_RANGE',
    )
    expect(await outcome(owner, { clientUser: { id: user.clientUserId, words: ['EDIT'] } })).toBe('REQUIRES_READ')
    expect(await outcome(owner, { clientUser: { id: owner.clientUserId, words: ['READ'] } })).toBe('OWNER_HAS_ALL')
    await db.rows(sql`update delegation set state = 'REVOKED' where id = ${id}::uuid`)
    expect(await outcome(owner, { delegation: { id, words: ['READ'] } })).toBe('WRONG_STATE')
  })
})

describe('before an administrator saves', () => {
  it('says how many clients the supervisor flag opens, and their documents', async () => {
    for (let i = 0; i < 3; i++) {
      const clientId = await world.client({ studioId: s.studioId, words: ['READ'] })
      await world.invoice({ clientId, status: 'SENT' })
    }
    const answer = await preview(s.administrator, { operator: { id: s.operator.operatorId, supervisor: true } })
    expect(answer.preview.warnings).toEqual([{ code: 'SUPERVISOR_OPENS_CLIENTS', count: 3 }])
    expect(found(answer, 'gained', 'invoices')).toMatchObject({ operators: 1, clients: 3, documents: 3 })
    expect(found(answer, 'gained', 'auditLog')).toMatchObject({ clients: 4, documents: null })
    expect(found(answer, 'gained', 'studioHealth')).toMatchObject({ clients: null, documents: null })
  })

  it('says what goes with a class or a unit, for its tokens too', async () => {
    await world.token(s.operator, ['clients:read', 'invoices:read'])
    const { operatorId: id } = s.operator
    const classes = await preview(s.administrator, { operator: { id, classes: ['RECEIVED'] } })
    expect(found(classes, 'lost', 'invoices')).toMatchObject({ operators: 1, tokens: 1, clients: 1, documents: 4 })
    expect(found(classes, 'lost', 'invoiceIssue')).toMatchObject({ operators: 1, tokens: 0, documents: 1 })
    expect(found(classes, 'gained', 'receivedInvoices')).toMatchObject({ clients: 1, documents: 0 })
    const units = await preview(s.administrator, { operator: { id, unitIds: [s.other] } })
    expect(found(units, 'lost', 'clients')).toMatchObject({ clients: 1 })
    const same = await preview(s.administrator, { operator: { id, unitIds: [s.unitId], classes: ['ISSUED_MANAGE'] } })
    expect(same.preview.isEmpty).toBe(true)
  })

  it('refuses units that are not the studio’s or archived, and asks for something to preview', async () => {
    const id = s.operator.operatorId
    const archived = await world.unit({ studioId: s.studioId, archived: true })
    const foreign = await world.unit({ studioId: await world.studio() })
    expect(await outcome(s.administrator, { operator: { id, unitIds: [archived, foreign, 'no id'] } })).toBe(
      'UNIT_ARCHIVED,UNIT_UNKNOWN,UNIT_UNKNOWN',
    )
    expect(await outcome(s.administrator, { operator: { id } })).toBe('BAD_USER_INPUT')
    expect(await outcome(s.administrator, {})).toBe('BAD_USER_INPUT')
    expect(await outcome(s.administrator, { operator: { id, supervisor: true }, clientUser: { id, words: [] } })).toBe(
      'BAD_USER_INPUT',
    )
  })
})

it('is about one’s own only: whatever belongs to somebody else is missing', async () => {
  const stranger = await world.operator({ studioId: await world.studio(), administrator: true })
  const neighbour = await world.owner(await world.client())
  const operator = { operator: { id: s.operator.operatorId, supervisor: true } }
  const delegation = { delegation: { id: s.delegationId, words: ['READ'] } }
  const clientUser = { clientUser: { id: s.user.clientUserId, words: ['READ'] } }
  const missing = { operator: { id: '01a1ffaa-7e1c-70e3-af83-da0b045034fa', supervisor: true } }
  const answers = [
    await outcome(stranger, operator),
    await outcome(stranger, missing),
    await outcome(neighbour, delegation),
    await outcome(neighbour, clientUser),
    await outcome(s.owner, operator),
    await outcome(s.administrator, delegation),
    await outcome(s.administrator, clientUser),
    await outcome(s.owner, { delegation: { id: 'no id', words: ['READ'] } }),
  ]
  expect(new Set(answers)).toEqual(new Set(['NOT_FOUND']))
  for (const asker of [s.operator, s.user, await world.token(s.administrator, ['audit:read'])])
    expect(await outcome(asker, operator)).toBe('FORBIDDEN')
  expect(await outcome(nobody, operator)).toBe('UNAUTHENTICATED')
})

it('writes nothing, locks nothing, and asks as many statements for forty operators as for two', async () => {
  const ask = async () => [
    ...(await statementsOf(db, () =>
      preview(s.owner, { delegation: { id: s.delegationId, words: ['READ', 'SEND'] } }),
    )),
    ...(await statementsOf(db, () =>
      preview(s.administrator, {
        operator: { id: s.operator.operatorId, supervisor: true, classes: [], unitIds: [s.other] },
      }),
    )),
  ]
  const few = await ask()
  for (let i = 0; i < 38; i++) await world.operator({ studioId: s.studioId, units: [s.unitId] })
  const many = await ask()
  expect(many.length).toBe(few.length)
  for (const text of many)
    expect(text).not.toMatch(/^\s*(insert|update|delete|begin|savepoint)|for (no key )?(update|share)/i)
})
