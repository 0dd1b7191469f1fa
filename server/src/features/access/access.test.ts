import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody, type Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { loadViewer, systemViewer } from '../../access/viewer.ts'
import {
  allScopes,
  areaNames,
  conditionNames,
  moduleNames,
  operatorClassNames,
  wordNames,
} from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { type Deed, recordAudit } from '../audit/record-audit.ts'

let db: Database
let world: World
let studioId: string
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Bianchi' })
})
afterAll(() => db.close())

test('the catalogue explains every word, class, scope and condition, to anybody, in both languages', async () => {
  const entry = '{ key name { it en } help { it en } }'
  const { permissionCatalogue } = await world.get(
    nobody,
    `{ permissionCatalogue { words ${entry} classes ${entry} scopes ${entry} conditions ${entry} modules ${entry} areas ${entry} reasons services { code name { it en } smart } } }`,
  )
  const keys = (list: { key: string }[]) => list.map(({ key }) => key)
  expect(keys(permissionCatalogue.words)).toEqual(wordNames)
  expect(keys(permissionCatalogue.classes)).toEqual(operatorClassNames)
  expect(keys(permissionCatalogue.scopes)).toEqual(allScopes)
  expect(keys(permissionCatalogue.conditions)).toEqual(Object.keys(conditionNames))
  expect(permissionCatalogue.classes).toHaveLength(14)
  expect(permissionCatalogue.reasons).toContain('WORD_NOT_GRANTED')
  const { reasons: _, services, ...explained } = permissionCatalogue
  expect(services).toContainEqual({
    code: 'FATTURA',
    name: { it: 'Fattura elettronica', en: 'E-invoicing' },
    smart: false,
  })
  expect(keys(explained.modules)).toEqual(moduleNames)
  expect(keys(explained.areas)).toEqual(areaNames)
  for (const { name, help } of Object.values(explained).flat() as { name: object; help: object }[]) {
    expect(
      Object.values({ ...name })
        .concat(Object.values({ ...help }))
        .every(Boolean),
    ).toBe(true)
  }
})

describe('an explanation', () => {
  const EXPLAIN = `query ($action: String!, $id: ID) { explainAccess(action: $action, resourceId: $id) {
    action allowed checkedAt decisionId verdicts { condition holds facts missing { condition reason needs whoCanFix fixMutation message } } } }`
  const explain = (persona: Persona, action: string, id?: string) => world.ask(persona, EXPLAIN, { action, id })

  test('says what holds, what is missing and who can mend it', async () => {
    const unit = await world.unit({ studioId })
    const clientId = await world.client({ studioId, units: [unit], words: ['READ', 'EDIT'] })
    const persona = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
    const { data } = await explain(persona, 'invoiceSend', clientId)
    const failing = data.explainAccess.verdicts.filter((v: { holds: boolean }) => !v.holds)
    expect(data.explainAccess).toMatchObject({
      action: 'invoiceSend',
      allowed: false,
      checkedAt: world.now.toISOString(),
    })
    expect(failing).toMatchObject([
      {
        condition: 'grant',
        facts: ['READ', 'EDIT'],
        missing: { reason: 'WORD_NOT_GRANTED', needs: ['SEND'], whoCanFix: 'CLIENT_OWNER' },
      },
    ])
    expect((await explain(persona, 'invoiceDraftCreate', clientId)).data.explainAccess.allowed).toBe(true)
    expect((await explain(persona, 'operatorCreate')).data.explainAccess.allowed).toBe(false)
  })

  test('answers for a hidden row exactly as for a missing one', async () => {
    const unit = await world.unit({ studioId })
    const hidden = await world.client({ studioId, words: ['READ'] })
    const invoice = await world.invoice({ clientId: hidden })
    const persona = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
    for (const [action, id] of [
      ['client', hidden],
      ['invoiceSend', hidden],
      ['invoiceSend', invoice],
    ] as const) {
      const ofHidden = await explain(persona, action, id)
      const ofMissing = await explain(persona, action, '01a1ffaa-7e1c-70e3-af83-da0b045034fa')
      expect(ofHidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
      expect(ofHidden).toEqual(ofMissing)
      expect(ofHidden).toEqual(await explain(persona, action, 'no id'))
    }
  })

  test.each(['nothing', 'toString', '__proto__', 'noticeReceive', ''])(
    'of the operation %s is bad input',
    async (action) => {
      const owner = await world.owner(await world.client())
      expect((await explain(owner, action, owner.clientId)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    },
  )
})

describe('the audit log', () => {
  const LOG = `query ($clientId: ID!, $first: Int, $after: String) { auditLog(clientId: $clientId, first: $first, after: $after) {
    nodes { action actorName studioName byToken subjectKind before after ground } pageInfo { hasNextPage endCursor } totalCount } }`
  const deed = async (persona: Persona, what: Partial<Deed> & { clientId: string }) => {
    const credential = persona.sessionToken ? { sessionToken: persona.sessionToken } : { tokenHash: persona.tokenHash! }
    const viewer = (await loadViewer(db, credential, world.now))!
    await transaction(db, (tx) =>
      recordAudit(tx, viewer, { action: 'clientUpdate', kind: 'client', id: what.clientId, ...what }),
    )
  }
  const read = async (persona: Persona, clientId: string, args = {}) =>
    (await world.get(persona, LOG, { clientId, ...args })).auditLog
  const told = ({ nodes }: { nodes: { actorName: string; studioName: string | null; subjectKind: string }[] }) =>
    nodes.map(({ actorName, studioName, subjectKind }) => [actorName, studioName, subjectKind].join(' / '))

  test('names to each side what it may know, newest first', async () => {
    const other = await world.studio({ name: 'Studio Verdi' })
    const clientId = await world.client({ studioId, words: ['READ'] })
    await world.card(other, clientId)
    const ours = await world.delegation({ studioId, clientId, state: 'REVOKED' })
    const theirs = await world.delegation({ studioId: other, clientId, words: ['READ'] })
    const administrator = await world.operator({ studioId, administrator: true, name: 'Anna' })
    const foreigner = await world.operator({ studioId: other, administrator: true, name: 'Vera' })
    const owner = await world.clientUser({ clientId, owner: true, name: 'Olga' })
    await deed(administrator, { clientId, after: { name: 'A' } })
    await deed(foreigner, { clientId, after: { name: 'B' } })
    await deed(owner, { clientId, action: 'delegationGrantSet', kind: 'delegation', id: ours })
    await deed(owner, { clientId, action: 'delegationRevoke', kind: 'delegation', id: theirs })
    await deed(owner, { clientId, action: 'signIn', kind: 'person', id: owner.personId })
    await deed(await world.token(administrator, ['clients:read']), { clientId })
    await transaction(db, (tx) =>
      recordAudit(tx, systemViewer(world.now), { action: 'noticeReceive', kind: 'invoice', id: clientId, clientId }),
    )

    const ourView = await read(administrator, clientId)
    expect(told(ourView)).toEqual([
      'Delega /  / invoice',
      'Anna / Studio Bianchi / client',
      'Olga /  / delegation',
      'another studio /  / client',
      'Anna / Studio Bianchi / client',
    ])
    expect(ourView.totalCount).toBe(5)
    expect(ourView.nodes[1].byToken).toBe(true)
    expect(ourView.nodes[3]).toMatchObject({ ground: { side: 'studio' }, after: { name: 'B' } })
    expect(JSON.stringify(ourView)).not.toMatch(/Vera|Verdi/)
    const ownerView = await read(owner, clientId)
    expect(ownerView.totalCount).toBe(7)
    expect(told(ownerView)).toContain('Vera / Studio Verdi / client')
  })

  test('pages without gap or repetition, in two statements and one for the count', async () => {
    const clientId = await world.client({ studioId, words: ['READ'] })
    const administrator = await world.operator({ studioId, administrator: true })
    for (let i = 0; i < 5; i++) await deed(administrator, { clientId, after: { i } })
    const seen: number[] = []
    let after: string | null = null
    do {
      const { nodes, pageInfo } = await read(administrator, clientId, { first: 2, after })
      seen.push(...nodes.map((node: { after: { i: number } }) => node.after.i))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(seen).toEqual([4, 3, 2, 1, 0])
    const query = `{ auditLog(clientId: "${clientId}") { nodes { id } } }`
    // One of them builds the viewer.
    expect(await statementsOf(db, () => world.get(administrator, query))).toHaveLength(3)
    expect(await statementsOf(db, () => read(administrator, clientId))).toHaveLength(4)
    const { errors } = await world.ask(administrator, LOG, { clientId, after: 'WyJ4Il0x' })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('is closed without the card, the flag or the word', async () => {
    const clientId = await world.client({ studioId })
    const code = async (persona: Persona) => (await world.ask(persona, LOG, { clientId })).errors?.[0]?.extensions.code
    expect(await code(await world.operator({ studioId, administrator: true }))).toBe('FORBIDDEN')
    expect(await code(await world.operator({ studioId, classes: ['ISSUED_MANAGE'] }))).toBe('FORBIDDEN')
    expect(await code(await world.operator({ studioId: await world.studio(), administrator: true }))).toBe('NOT_FOUND')
    expect(await code(await world.additionalUser(clientId, ['READ']))).toBe('FORBIDDEN')
    expect(await code(await world.additionalUser(clientId, ['READ', 'CONFIGURE']))).toBeUndefined()
    expect(await code(await world.owner(await world.client()))).toBe('NOT_FOUND')
  })
})
