import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const OPEN = `mutation ($id: ID!, $category: SupportCategory!, $subject: String!, $text: String!, $key: String) {
  supportTicketOpen(clientId: $id, category: $category, subject: $subject, text: $text, idempotencyKey: $key) {
    supportTicket { id category subject text state createdByName } userErrors { code path } } }`
const LIST = `query ($id: ID!, $first: Int, $after: String) { supportTickets(clientId: $id, first: $first, after: $after) {
  nodes { category subject } totalCount pageInfo { endCursor } } }`
const said = { subject: 'Lo SdI non risponde', text: 'La fattura 12 è in attesa da ieri.' }

const open = (who: Persona, id: string, category: string, more: object = {}) =>
  world.ask(who, OPEN, { id, category, ...said, ...more })
const tickets = async (who: Persona, id: string, more: object = {}) =>
  (await world.get(who, LIST, { id, ...more })).supportTickets
const categoriesOf = async (who: Persona, id: string) =>
  (await tickets(who, id)).nodes.map(({ category }: { category: string }) => category)

/** A client that granted these words, with every module on, and an operator of its unit. */
async function delegated(words?: readonly Word[]) {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const until = '2027-12-31'
  const modules = { DOCUMENTS: until, PAYMENTS: until, ORDERS: until }
  const clientId = await world.client({ studioId, units: [unit], modules, ...(words && { words }) })
  return { studioId, clientId, operator: await world.operator({ studioId, units: [unit] }) }
}
const words: readonly [string, Word][] = [
  ['INVOICING', 'READ'],
  ['WRITING', 'EDIT'],
  ['SENDING', 'SEND'],
  ['SETTINGS', 'CONFIGURE'],
  ['DOCUMENTS', 'DOCS_READ'],
  ['PAYMENTS', 'PAY_READ'],
  ['ORDERS', 'ORD_READ'],
]

describe('a studio asks for assistance about a client (AD-025)', () => {
  it.each(words)('about %s with the word %s, and without it is told which is missing', async (category, word) => {
    const granted = await delegated([...new Set<Word>(['READ', word])])
    const { data } = await open(granted.operator, granted.clientId, category)
    expect(data.supportTicketOpen).toMatchObject({
      supportTicket: { category, ...said, state: 'OPEN', createdByName: granted.operator.name },
      userErrors: [],
    })
    const others = words.map(([, each]) => each).filter((each) => each !== word)
    const without = await delegated(word === 'READ' ? undefined : others)
    const { errors } = await open(without.operator, without.clientId, category)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [word === 'READ' ? { reason: 'NO_DELEGATION' } : { condition: 'grant', needs: [word] }],
    })
    const kept = await db.rows(sql`select from support_ticket where client_id = ${without.clientId}::uuid`)
    expect(kept).toEqual([])
  })

  it('finds nothing of a client that it does not see, and nothing of a delegation that is over', async () => {
    const [mine, other] = [await delegated(['READ']), await delegated(['READ'])]
    const { errors } = await open(mine.operator, other.clientId, 'INVOICING')
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    await open(mine.operator, mine.clientId, 'INVOICING')
    await db.rows(sql`update delegation set state = 'REVOKED' where client_id = ${mine.clientId}::uuid`)
    for (const document of [OPEN, LIST]) {
      const variables = { id: mine.clientId, ...(document === OPEN && { category: 'INVOICING', ...said }) }
      const { errors: refused } = await world.ask(mine.operator, document, variables)
      expect(refused?.[0]?.extensions.code).toBe('FORBIDDEN')
    }
  })
})

describe('a company asks for assistance', () => {
  it('by its owner about all, by its users within their words; each reads what it could ask', async () => {
    const { clientId, operator } = await delegated(['READ', 'SEND'])
    const owner = await world.owner(clientId)
    const user = await world.additionalUser(clientId, ['READ', 'EDIT'])
    for (const [category] of words) expect((await open(owner, clientId, category)).errors).toBeUndefined()
    expect((await open(user, clientId, 'WRITING')).errors).toBeUndefined()
    expect((await open(user, clientId, 'SENDING')).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      missing: [{ condition: 'grant', needs: ['SEND'] }],
    })
    expect((await tickets(owner, clientId)).totalCount).toBe(8)
    expect(await categoriesOf(user, clientId)).toEqual(['WRITING', 'WRITING', 'INVOICING'])
    // What the company asks is not the studio's, nor the other way round.
    await open(operator, clientId, 'SENDING')
    expect(await categoriesOf(operator, clientId)).toEqual(['SENDING'])
    expect((await tickets(owner, clientId)).totalCount).toBe(8)
  })

  it('reads its requests newest first, page by page', async () => {
    const clientId = await world.client()
    const owner = await world.owner(clientId)
    for (const subject of ['one', 'two', 'three']) await open(owner, clientId, 'INVOICING', { subject })
    const first = await tickets(owner, clientId, { first: 2 })
    const rest = await tickets(owner, clientId, { first: 2, after: first.pageInfo.endCursor })
    const subjects = [...first.nodes, ...rest.nodes].map(({ subject }) => subject)
    expect(subjects).toEqual(['three', 'two', 'one'])
    expect(await statementsOf(db, () => tickets(owner, clientId))).toHaveLength(4)
  })

  it('says what is to be filled in; sent twice with one key it is one request, and it is recorded', async () => {
    const clientId = await world.client()
    const owner = await world.owner(clientId)
    const wrong = await open(owner, clientId, 'INVOICING', { subject: ' ', text: 'x'.repeat(4001) })
    expect(wrong.data.supportTicketOpen).toEqual({
      supportTicket: null,
      userErrors: [
        { code: 'REQUIRED', path: ['subject'] },
        { code: 'TOO_LONG', path: ['text'] },
      ],
    })
    const sent = [1, 2].map(() => open(owner, clientId, 'INVOICING', { key: 'once' }))
    const ids = (await Promise.all(sent)).map(({ data }) => data.supportTicketOpen.supportTicket.id)
    expect(ids[0]).toBe(ids[1])
    const audited = await db.rows(
      sql`select after->>'category' category from audit where client_id = ${clientId}::uuid and action = 'supportTicketOpen'`,
    )
    expect(audited).toEqual([{ category: 'INVOICING' }])
  })
})
