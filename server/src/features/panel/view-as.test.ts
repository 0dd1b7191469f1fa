import { sql } from 'drizzle-orm'
import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { type Action, rowOf } from '../../access/policy.ts'
import { loadViewer } from '../../access/viewer.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { buildApiSchema } from '../../graphql/schema.ts'
import { resolvers } from '../../resolvers.ts'
import { recordAudit } from '../audit/record-audit.ts'

const BEGIN = `mutation ($id: ID!) { viewAsBegin(principalId: $id) {
  viewer { name app viewedBy { name } actingFor { id } } userErrors { code } } }`
const END = 'mutation { viewAsEnd { viewer { name viewedBy { name } } } }'

let db: Database
let world: World
let studioId: string
let unit: string
let acme: string
let anna: Persona & { operatorId: string }
let laura: Persona & { operatorId: string }
let owner: Persona
let user: Persona & { clientUserId: string }
let delegationId: string
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Ferri' })
  unit = await world.unit({ studioId })
  acme = await world.client({ studioId, units: [unit], name: 'ACME S.r.l.' })
  delegationId = await world.delegation({ studioId, clientId: acme, words: ['READ', 'EDIT'] })
  const other = await world.client({ studioId, words: ['READ'] })
  for (const clientId of [acme, other]) {
    await world.invoice({ clientId, status: 'REJECTED' })
    await world.received({ clientId })
  }
  anna = await world.operator({ studioId, administrator: true, name: 'Anna' })
  laura = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE', 'RECEIVED'], name: 'Laura' })
  owner = await world.clientUser({ clientId: acme, owner: true, name: 'Olga' })
  user = await world.clientUser({ clientId: acme, words: ['READ', 'EDIT'], name: 'Ugo' })
})
afterAll(() => db.close())

const look = (persona: Persona, id: string) => world.ask(persona, BEGIN, { id })
const nameOf = async (persona: Persona) => (await world.get(persona, '{ viewer { name } }')).viewer.name

const SEEN = `{ menu { key count }
  dashboard { clientCount clientsWithoutUnit receivedToRead todoCount todo { kind subjectId } monthStates { state count total }
    months { month count } clientsByDelegation { state count } }
  clients { nodes { id name owners companyData { city } } totalCount }
  invoices { nodes { id state buyerName } totalCount(exact: true) }
  receivedInvoices { nodes { id state } totalCount(exact: true) }
  viewer { name username app owner words client { id } operator { id } studio { id } } }`

describe('what is seen is what the other sees', () => {
  const isTokens = ({ key }: { key: string }) => key === 'apiTokens'
  const seenBy = async (persona: Persona) => {
    const { menu, ...rest } = await world.get(persona, SEEN)
    return { menu: menu.filter((entry: { key: string }) => !isTokens(entry)), ...rest }
  }

  test('of an operator, by the administrator; its tokens apart', async () => {
    await world.delegation({
      studioId,
      clientId: await world.client({ studioId, units: [unit] }),
      state: 'PENDING_STUDIO',
    })
    const other = await world.operator({ studioId, administrator: true, name: 'Altro' })
    for (const principal of [laura, other]) {
      await look(anna, principal.operatorId)
      expect(await seenBy(anna)).toEqual(await seenBy(principal))
      await world.get(anna, END)
    }
  })

  test('of another user, by the owner', async () => {
    const { data } = await look(owner, user.clientUserId)
    expect(data.viewAsBegin.viewer).toEqual({ name: 'Ugo', app: 'PORTAL', viewedBy: { name: 'Olga' }, actingFor: null })
    expect(await seenBy(owner)).toEqual(await seenBy(user))
  })

  test('of the accountant, by the owner: the panel as a supervisor with every class would find it', async () => {
    const { data } = await look(owner, delegationId)
    expect(data.viewAsBegin.viewer).toEqual({
      name: 'Studio Ferri',
      app: 'PORTAL',
      viewedBy: { name: 'Olga' },
      actingFor: { id: acme },
    })
    const classes = ['ISSUED_MANAGE', 'ISSUED_READ', 'RECEIVED', 'EINVOICE_ADMIN'] as const
    const supervisor = await world.operator({ studioId, supervisor: true, classes })
    await world.act(supervisor, acme)
    const { viewer: _, ...seen } = await seenBy(owner)
    const { viewer: __, ...theirs } = await seenBy(supervisor)
    expect(seen).toEqual(theirs)
    expect(seen.clients.totalCount).toBe(1)
  })
})

test('nothing personal is shown, and of the accountant’s studio nothing but its work for the company', async () => {
  const codeOf = async (persona: Persona, document: string) =>
    (await world.ask(persona, document)).errors?.[0]?.extensions.code
  await look(anna, laura.operatorId)
  expect(await codeOf(anna, '{ apiTokens { id } }')).toBe('FORBIDDEN')
  expect(await codeOf(anna, '{ operators { id } }')).toBeUndefined()
  await look(owner, delegationId)
  for (const document of [
    '{ apiTokens { id } }',
    '{ operators { id } }',
    '{ operatingUnits { id } }',
    '{ studio { id } }',
  ])
    expect([document, await codeOf(owner, document)]).toEqual([document, 'FORBIDDEN'])
  const { client } = await world.get(owner, `{ client(id: "${acme}") { units { id } delegation { studio { name } } } }`)
  expect(client).toEqual({ units: [], delegation: { studio: { name: 'Studio Ferri' } } })
})

describe('nothing can be changed', () => {
  let schema: GraphQLSchema
  beforeAll(() => {
    schema = buildApiSchema(resolvers)
  })
  const mutations = () => Object.values(schema.getMutationType()!.getFields())
  const values: Readonly<Record<string, unknown>> = {
    ID: '01a1ffaa-7e1c-70e3-af83-da0b045034fa',
    String: 'text',
    Int: 1,
    Float: 1,
    Boolean: true,
    Date: '2026-11-21',
    DateTime: '2026-11-21T10:00:00Z',
    Decimal: '1',
  }
  /** Something of this type: so much that the operation is asked at all. */
  const sampleOf = (type: GraphQLInputType): unknown => {
    if (isNonNullType(type)) return sampleOf(type.ofType)
    if (isListType(type)) return []
    if (isEnumType(type)) return type.getValues()[0]!.name
    if (!isInputObjectType(type)) return values[type.name] ?? 'text'
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
    return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]))
  }
  const ask = (persona: Persona, { name, args, type }: ReturnType<typeof mutations>[number]) => {
    const required = args.filter((arg) => isNonNullType(arg.type))
    const declared = required.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
    const given = required.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
    const head = required.length ? [`(${declared})`, `(${given})`] : ['', '']
    const selection = isCompositeType(getNamedType(type)) ? '{ __typename }' : ''
    return world.ask(
      persona,
      `mutation ${head[0]} { ${name}${head[1]} ${selection} }`,
      Object.fromEntries(required.map((arg) => [arg.name, sampleOf(arg.type)])),
    )
  }
  const isOpen = ({ name }: { name: string }) =>
    rowOf(name as Action).is === 'public' || ['viewAsEnd', 'signOut'].includes(name)

  test.each(['an operator', 'a user', 'the accountant'])('as %s, by any mutation there is', async (as) => {
    const persona = as === 'an operator' ? anna : owner
    await look(persona, as === 'an operator' ? laura.operatorId : as === 'a user' ? user.clientUserId : delegationId)
    const closed = mutations().filter((field) => !isOpen(field))
    expect(closed.length).toBeGreaterThan(40)
    for (const field of closed) {
      const { errors } = await ask(persona, field)
      const missing = errors?.[0]?.extensions.missing as { reason: string }[] | undefined
      expect([field.name, errors?.[0]?.extensions.code, missing?.[0]?.reason]).toEqual([
        field.name,
        'FORBIDDEN',
        'VIEWING_AS',
      ])
    }
  })

  test('nor is any offered', async () => {
    const queries = Object.keys(schema.getQueryType()!.getFields())
    const offered = async (persona: Persona) => {
      const { clients, invoices, delegations } = await world.get(
        persona,
        '{ clients { nodes { allowedActions } } invoices { nodes { allowedActions } } delegations { allowedActions } }',
      )
      const all = [...clients.nodes, ...invoices.nodes, ...delegations] as { allowedActions: string[] }[]
      return all.flatMap(({ allowedActions }) => allowedActions)
    }
    expect(await offered(laura)).toContain('invoiceDraftCreate')
    await look(anna, laura.operatorId)
    const reads = await offered(anna)
    expect(reads.length).toBeGreaterThan(0)
    expect(reads.filter((action) => rowOf(action as Action).is !== 'read')).toEqual([])
    expect(queries).toContain('invoices')
  })
})

describe('nobody else is looked as', () => {
  const codeOf = async (persona: Persona, id: string) => (await look(persona, id)).errors?.[0]?.extensions.code

  test('than one’s own people and delegates', async () => {
    const elsewhere = await world.studio()
    const company = await world.client({ studioId })
    const strangers = [
      (await world.operator({ studioId: elsewhere })).operatorId,
      (await world.owner(company)).clientUserId,
      await world.delegation({ studioId, clientId: company }),
      await world.delegation({ studioId: elsewhere, clientId: acme, state: 'REVOKED' }),
      acme,
      '01a1ffaa-7e1c-70e3-af83-da0b045034fa',
      'no id',
    ]
    for (const id of [...strangers, anna.operatorId, user.clientUserId, delegationId])
      expect([id, await codeOf(anna, id)]).toEqual([id, 'NOT_FOUND'])
    for (const id of [...strangers, laura.operatorId]) expect([id, await codeOf(owner, id)]).toEqual([id, 'NOT_FOUND'])
    expect(await nameOf(anna)).toBe('Anna')
    expect(await nameOf(owner)).toBe('Olga')
  })

  test('by whoever is neither administrator nor owner, by token, while looking, or while acting', async () => {
    expect(await codeOf(laura, anna.operatorId)).toBe('FORBIDDEN')
    expect(await codeOf(await world.operator({ studioId, supervisor: true }), laura.operatorId)).toBe('FORBIDDEN')
    expect(await codeOf(user, delegationId)).toBe('FORBIDDEN')
    expect(await codeOf(await world.token(anna, ['clients:read']), laura.operatorId)).toBe('FORBIDDEN')
    await world.act(anna, acme)
    expect((await look(anna, laura.operatorId)).data.viewAsBegin.userErrors).toEqual([{ code: 'ACTING_FOR_CLIENT' }])
    await world.get(anna, 'mutation { actAsEnd { viewer { id } } }')
    expect(await codeOf(anna, laura.operatorId)).toBeUndefined()
    expect(await codeOf(anna, laura.operatorId)).toBe('FORBIDDEN')
  })
})

test('an administrator demoted meanwhile sees itself again, and may act anew', async () => {
  await look(anna, laura.operatorId)
  expect(await nameOf(anna)).toBe('Laura')
  await db.rows(sql`update operator set administrator = false where id = ${anna.operatorId}::uuid`)
  expect(await nameOf(anna)).toBe('Anna')
  expect((await world.get(anna, '{ clients { totalCount } }')).clients.totalCount).toBe(0)
  expect((await world.get(anna, END)).viewAsEnd.viewer).toEqual({ name: 'Anna', viewedBy: null })
})

test('a revoked delegation can still be left', async () => {
  await look(owner, delegationId)
  await db.rows(sql`update delegation set state = 'REVOKED' where id = ${delegationId}::uuid`)
  expect((await world.get(owner, END)).viewAsEnd.viewer).toEqual({ name: 'Olga', viewedBy: null })
})

test('beginning and end are kept under the name of whoever really looks', async () => {
  const principals = [
    [anna, laura.operatorId, { kind: 'operator', as: 'Laura' }],
    [owner, user.clientUserId, { kind: 'person', as: 'Ugo' }],
    [owner, delegationId, { kind: 'delegation', as: 'Studio Ferri' }],
  ] as const
  for (const [persona, id, { kind, as }] of principals) {
    await look(persona, id)
    await world.get(persona, END)
    const rows = await db.rows(
      sql`select action, actor_name, subject_kind, after, ground->>'administrator' administrator, ground->>'owner' "owner" from audit
        where person_id = ${persona.personId}::uuid order by sequence desc limit 2`,
    )
    const ground = persona === anna ? { administrator: 'true', owner: null } : { administrator: null, owner: 'true' }
    const row = { actor_name: persona.name, subject_kind: kind, after: { as }, ...ground }
    expect(rows).toEqual([
      { ...row, action: 'viewAsEnd' },
      { ...row, action: 'viewAsBegin' },
    ])
  }
})

test('whatever is recorded meanwhile names whoever really looks', async () => {
  await look(anna, laura.operatorId)
  const looking = (await loadViewer(db, { sessionToken: anna.sessionToken! }, world.now))!
  await transaction(db, (tx) =>
    recordAudit(tx, looking, { action: 'client', kind: 'client', id: acme, clientId: acme }),
  )
  const [row] = await db.rows(sql`select actor_name, person_id from audit where subject_id = ${acme}::uuid`)
  expect(row).toEqual({ actor_name: 'Anna', person_id: anna.personId })
})

test('who looks is known in one statement', async () => {
  await look(anna, laura.operatorId)
  const statements = await statementsOf(db, () => world.get(anna, '{ viewer { name viewedBy { name } } }'))
  expect(statements).toHaveLength(1)
})
