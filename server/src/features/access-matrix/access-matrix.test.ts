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

const MATRIX = `query ($clientId: ID!, $first: Int, $after: String) { accessMatrix(clientId: $clientId) {
  demandsSecondFactor userCount principals(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    id kind name code issuerName closed operatorCount
    through { units { id name } classes flags words scopes delegation { state validFrom validTo } }
    operations { noun allowed withSecondFactor closed missing { condition reason whoCanFix fixMutation } }
      refusals { operations missing { reason } } } } } }`
const FILE = `query ($clientId: ID!, $day: Date!) { accessMatrixFile(clientId: $clientId, day: $day) { fileName mediaType contentBase64 sizeBytes sha256 } }`
const matrix = async (asker: Persona, clientId: string, rest = {}) =>
  (await world.get(asker, MATRIX, { clientId, first: 100, ...rest })).accessMatrix
interface Node {
  id: string
  kind: string
  name: string
  operations: {
    noun: string
    allowed: string[]
    withSecondFactor: string[]
    closed: string[]
    missing: unknown
  }[]
  refusals: { operations: string[]; missing: { reason: string } }[]
}
const of = (node: Node, noun: string) => node.operations.find((group) => group.noun === noun)!

async function scene() {
  const studioId = await world.studio({ name: 'Studio Rossi' })
  const unitId = await world.unit({ studioId, name: 'Milano' })
  const clientId = await world.client({ studioId, units: [unitId], words: ['READ', 'EDIT'], name: 'Alfa' })
  const administrator = await world.operator({ studioId, administrator: true, name: 'Anna' })
  const operator = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [unitId], name: 'Bruno' })
  const outside = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], name: 'Carla' })
  const gone = await world.operator({ studioId, units: [unitId], name: 'Dario', disabled: true })
  const owner = await world.owner(clientId)
  const user = await world.additionalUser(clientId, ['READ'])
  return { studioId, unitId, clientId, administrator, operator, outside, gone, owner, user }
}
let s: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  world = createWorld(db)
  s = await scene()
})

describe('a studio', () => {
  it('sees its operators, through what each may do and what each lacks first; of the client’s users the number', async () => {
    const { nodes } = (await matrix(s.administrator, s.clientId)).principals
    expect(nodes.map(({ kind, name }: Node) => `${kind} ${name}`)).toEqual([
      'OPERATOR Anna',
      'OPERATOR Bruno',
      'OPERATOR Carla',
      'OPERATOR Dario',
    ])
    const [anna, bruno, carla, dario] = nodes
    expect(bruno.through).toEqual({
      units: [{ id: s.unitId, name: 'Milano' }],
      classes: ['ISSUED_MANAGE'],
      flags: [],
      words: ['READ', 'EDIT'],
      scopes: [],
      delegation: { state: 'ACTIVE', validFrom: '2024-01-01', validTo: null },
    })
    expect(of(bruno, 'INVOICE').allowed).toContain('invoiceDraftCreate')
    expect(of(bruno, 'INVOICE')).toMatchObject({
      closed: ['invoiceSend'],
      missing: { condition: 'grant', reason: 'WORD_NOT_GRANTED', fixMutation: 'delegationGrantSet' },
    })
    expect(bruno.refusals.find(({ operations }: Node['refusals'][0]) => operations.includes('invoiceSend'))).toEqual({
      operations: ['invoiceSend'],
      missing: { reason: 'WORD_NOT_GRANTED' },
    })
    expect(of(bruno, 'RECEIVED_INVOICE')).toMatchObject({ allowed: [], missing: { reason: 'MISSING_CLASS' } })
    expect(anna.through.flags).toEqual(['ADMINISTRATOR'])
    expect(of(anna, 'RECEIVED_INVOICE').allowed).toContain('receivedInvoiceImport')
    expect(of(anna, 'DELEGATION').closed).not.toContain('delegationGrantSet')
    expect(of(carla, 'INVOICE')).toMatchObject({ allowed: [], missing: { reason: 'NO_UNIT' } })
    expect(dario.closed).toBe('DISABLED')
    expect(dario.operations.flatMap(({ allowed }: Node['operations'][0]) => allowed)).toEqual([])
    const text = JSON.stringify(await matrix(s.administrator, s.clientId))
    expect(text).not.toContain(s.user.clientUserId)
    expect((await matrix(s.administrator, s.clientId)).userCount).toBe(2)
  })

  it('sees its tokens, which can do no more than whoever made them and their scopes', async () => {
    const { tokenId } = await world.token(s.operator, ['clients:read', 'invoices:read'])
    await world.token(s.owner, ['clients:read'])
    const { nodes } = (await matrix(s.administrator, s.clientId)).principals
    const tokens = nodes.filter(({ kind }: Node) => kind === 'TOKEN')
    expect(tokens).toHaveLength(1)
    expect(tokens[0]).toMatchObject({ id: tokenId, issuerName: 'Bruno' })
    expect(of(tokens[0], 'INVOICE').allowed).toContain('invoices')
    expect(of(tokens[0], 'INVOICE')).toMatchObject({ missing: { reason: 'MISSING_SCOPE' } })
  })

  it('pages by name without loss', async () => {
    const first = (await matrix(s.administrator, s.clientId, { first: 3 })).principals
    expect(first.totalCount).toBe(4)
    expect(first.pageInfo.hasNextPage).toBe(true)
    const rest = await matrix(s.administrator, s.clientId, { first: 3, after: first.pageInfo.endCursor })
    expect([...first.nodes, ...rest.principals.nodes].map(({ name }: Node) => name)).toEqual([
      'Anna',
      'Bruno',
      'Carla',
      'Dario',
    ])
  })

  it('asks the same number of statements for four operators and for forty', async () => {
    const ask = () => statementsOf(db, () => matrix(s.administrator, s.clientId))
    const few = await ask()
    for (let i = 0; i < 36; i++)
      await world.operator({ studioId: s.studioId, classes: ['ISSUED_MANAGE'], units: [s.unitId] })
    expect((await ask()).length).toBe(few.length)
  })
})

describe('the client’s own side', () => {
  it('sees its users by name and each studio as a firm', async () => {
    const { tokenId } = await world.token(s.owner, ['clients:read', 'invoices:read'])
    await world.token(s.operator, ['clients:read'])
    const found = await matrix(s.owner, s.clientId)
    const { nodes } = found.principals
    expect(nodes.map(({ kind }: Node) => kind)).toEqual(['USER', 'USER', 'TOKEN', 'STUDIO'])
    const [token, firm] = [nodes[2], nodes[3]]
    expect(token.id).toBe(tokenId)
    expect(firm).toMatchObject({ id: s.studioId, name: 'Studio Rossi', operatorCount: 2 })
    expect(firm.through).toMatchObject({ units: [], classes: [], flags: [], words: ['READ', 'EDIT'] })
    expect(of(firm, 'INVOICE')).toMatchObject({ closed: ['invoiceSend'], missing: { reason: 'WORD_NOT_GRANTED' } })
    const user = nodes.find(({ id }: Node) => id === s.user.clientUserId)
    expect(of(user, 'INVOICE').allowed).toContain('invoices')
    expect(of(user, 'INVOICE').missing).toMatchObject({ reason: 'WORD_NOT_GIVEN' })
    const text = JSON.stringify(found)
    for (const hidden of ['Anna', 'Bruno', 'Carla', s.operator.operatorId, s.unitId]) expect(text).not.toContain(hidden)
  })

  it('learns of a firm no more than what lies with itself', async () => {
    await db.rows(
      sql`update operator_class set removed_at = now() where operator_id in (${s.operator.operatorId}, ${s.outside.operatorId})`,
    )
    await db.rows(sql`update operator set administrator = false where id = ${s.administrator.operatorId}::uuid`)
    const { nodes } = (await matrix(s.owner, s.clientId)).principals
    const firm = nodes.find(({ kind }: Node) => kind === 'STUDIO')
    expect(of(firm, 'RECEIVED_INVOICE')).toMatchObject({ allowed: [], missing: null })
  })
})

it('marks what opens with the second factor only', async () => {
  await db.rows(sql`update client set demands_second_factor = true where id = ${s.clientId}::uuid`)
  const asker = await world.clientUser({ clientId: s.clientId, owner: true, secondFactor: true })
  const found = await matrix(asker, s.clientId)
  expect(found.demandsSecondFactor).toBe(true)
  const user = found.principals.nodes.find(({ id }: Node) => id === s.user.clientUserId)
  expect(of(user, 'INVOICE').withSecondFactor).toContain('invoices')
  expect(of(user, 'CLIENT').withSecondFactor).not.toContain('client')
})

describe('is asked', () => {
  const outcome = async (asker: Persona, clientId: string) =>
    (await world.ask(asker, MATRIX, { clientId })).errors?.[0]?.extensions.code ?? 'OK'
  it('by whom the policy names, and a hidden client is like a missing one', async () => {
    const supervisor = await world.operator({ studioId: s.studioId, supervisor: true })
    const stranger = await world.operator({ studioId: await world.studio(), administrator: true })
    const configuring = await world.additionalUser(s.clientId, ['READ', 'CONFIGURE'])
    expect(await outcome(nobody, s.clientId)).toBe('UNAUTHENTICATED')
    expect(await outcome(supervisor, s.clientId)).toBe('OK')
    expect(await outcome(configuring, s.clientId)).toBe('OK')
    for (const asker of [s.operator, s.user]) expect(await outcome(asker, s.clientId)).toBe('FORBIDDEN')
    const missing = '01a1ffaa-7e1c-70e3-af83-da0b045034fa'
    expect([await outcome(stranger, s.clientId), await outcome(stranger, missing)]).toEqual(['NOT_FOUND', 'NOT_FOUND'])
    expect(await outcome(await world.token(s.administrator, ['clients:read']), s.clientId)).toBe('FORBIDDEN')
    expect(await outcome(await world.token(s.administrator, ['clients:read', 'audit:read']), s.clientId)).toBe('OK')
    const past = await world.ask(supervisor, FILE, { clientId: s.clientId, day: world.today })
    expect(past.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})

it('leaves as a file that a spreadsheet opens, with nothing in it that it would run', async () => {
  await db.rows(sql`update person set name = '=HYPERLINK("x");1' where id = ${s.operator.personId}::uuid`)
  await db.rows(sql`update operating_unit set name = '@Milano' where id = ${s.unitId}::uuid`)
  const { accessMatrixFile: file } = await world.get(s.administrator, FILE, { clientId: s.clientId, day: world.today })
  const content = Buffer.from(file.contentBase64, 'base64')
  const text = content.toString('utf8')
  expect(file).toMatchObject({ fileName: `accessi_${s.clientId}_2026-11-21.csv`, sizeBytes: content.length })
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain(`"'=HYPERLINK(""x"");1"`)
  expect(text).toMatch(/^OPERATOR;.*;INVOICE;invoices;sì;;'@Milano;ISSUED_MANAGE;;READ, EDIT;;ACTIVE;2024-01-01;$/m)
  expect(text).toMatch(/;invoiceSend;no;WORD_NOT_GRANTED;/)
  const cells = text.slice(1).split(/\r\n|;/)
  expect(cells.filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([])
})
