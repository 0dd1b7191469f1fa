import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
let studioId: string
let unit: string
let administrator: Persona
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Bianchi' })
  unit = await world.unit({ studioId, name: 'Milano' })
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const EXPLAIN = `query ($action: String!, $id: ID, $for: ID) { explainAccess(action: $action, resourceId: $id, principalId: $for) {
  decisionId allowed verdicts { condition holds facts missing { condition reason needs whoCanFix whoCanFixOf fixMutation } } } }`
const explain = (asker: Persona, action: string, id: string | null, principal?: string) =>
  world.ask(asker, EXPLAIN, { action, id, for: principal })
const verdicts = async (...args: Parameters<typeof explain>) => {
  const { data, errors } = await explain(...args)
  if (errors) throw new Error(JSON.stringify(errors))
  return data.explainAccess.verdicts as { condition: string; holds: boolean; facts: string[]; missing: never }[]
}
const missing = async (...args: Parameters<typeof explain>) =>
  (await verdicts(...args)).flatMap((verdict) => verdict.missing ?? [])
const code = async (...args: Parameters<typeof explain>) => {
  const { errors } = await explain(...args)
  return errors?.[0]?.extensions.code
}

test('names the units that link, the days, the service, and whose owner can give the word', async () => {
  const clientId = await world.client({ studioId, units: [unit], words: ['READ'], name: 'ACME S.r.l.' })
  const other = await world.unit({ studioId, name: 'Roma' })
  const operator = await world.operator({ studioId, units: [unit, other], classes: ['ISSUED_MANAGE'] })
  const all = await verdicts(operator, 'invoiceSend', clientId)
  const facts = Object.fromEntries(all.map((verdict) => [verdict.condition, verdict.facts]))
  expect(facts).toMatchObject({
    class: ['ISSUED_MANAGE'],
    unit: ['Milano'],
    delegation: ['ACTIVE', '2024-01-01'],
    grant: ['READ'],
    service: ['FULL', 'FATTURA'],
  })
  expect(await missing(operator, 'invoiceSend', clientId)).toEqual([
    {
      condition: 'grant',
      reason: 'WORD_NOT_GRANTED',
      needs: ['SEND'],
      whoCanFix: 'CLIENT_OWNER',
      whoCanFixOf: 'ACME S.r.l.',
      fixMutation: 'delegationGrantSet',
    },
  ])
})

test('whoever suspended the delegation is who can resume it', async () => {
  const clientId = await world.client({ studioId, name: 'ACME' })
  const delegationId = await world.delegation({ studioId, clientId, state: 'SUSPENDED', suspendedBy: 'STUDIO' })
  expect(await missing(administrator, 'invoices', clientId)).toMatchObject([
    { reason: 'DELEGATION_SUSPENDED', whoCanFix: 'STUDIO_ADMINISTRATOR', whoCanFixOf: 'Studio Bianchi' },
  ])
  await db.execute(`update delegation set suspended_by = 'CLIENT' where id = '${delegationId}'`)
  expect(await missing(administrator, 'invoices', clientId)).toMatchObject([
    { reason: 'DELEGATION_SUSPENDED', whoCanFix: 'CLIENT_OWNER', whoCanFixOf: 'ACME' },
  ])
})

test('an administrator asks for an operator that does not see the card: the unit is what is missing', async () => {
  const clientId = await world.client({ studioId, words: ['READ', 'EDIT'] })
  const operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
  expect(await code(operator, 'invoiceDraftCreate', clientId)).toBe('NOT_FOUND')
  expect(await missing(administrator, 'invoiceDraftCreate', clientId, operator.operatorId)).toMatchObject([
    { condition: 'unit', reason: 'NO_UNIT', whoCanFix: 'STUDIO_ADMINISTRATOR', fixMutation: 'clientUnitsSet' },
  ])
  await world.linkClient(clientId, unit, studioId)
  const { data } = await explain(administrator, 'invoiceDraftCreate', clientId, operator.operatorId)
  expect(data.explainAccess.allowed).toBe(true)
  expect((await world.ask(operator, `{ client(id: "${clientId}") { id } }`)).data.client.id).toBe(clientId)
})

test('an account that is switched off or over is told first, and allows nothing', async () => {
  const clientId = await world.client({ studioId, units: [unit], words: ['READ'] })
  for (const [options, reason] of [
    [{ disabled: true }, 'ACCOUNT_DISABLED'],
    [{ expiresOn: '2026-11-20' }, 'ACCOUNT_EXPIRED'],
  ] as const) {
    const operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'], ...options })
    const { data } = await explain(administrator, 'invoices', clientId, operator.operatorId)
    expect(data.explainAccess.allowed).toBe(false)
    expect(data.explainAccess.verdicts[0]).toMatchObject({ condition: 'account', missing: { reason } })
    expect(data.explainAccess.verdicts.slice(1).every((verdict: { holds: boolean }) => verdict.holds)).toBe(true)
  }
})

test('an owner asks for its users, and for its delegate as the studio in its panel', async () => {
  const clientId = await world.client({ studioId, words: ['READ'] })
  const owner = await world.owner(clientId)
  const user = await world.additionalUser(clientId, ['READ'])
  const invoice = await world.invoice({ clientId, status: 'ISSUED' })
  expect(await missing(owner, 'invoiceSend', invoice, user.clientUserId)).toMatchObject([
    { condition: 'grant', reason: 'WORD_NOT_GIVEN', needs: ['SEND'], whoCanFix: 'CLIENT_OWNER' },
  ])
  const [row] = await db.rows<{ id: string }>(sql`select id from delegation where client_id = ${clientId}::uuid`)
  expect(await missing(owner, 'invoiceSend', invoice, row!.id)).toMatchObject([
    { condition: 'grant', reason: 'WORD_NOT_GRANTED', needs: ['SEND'] },
  ])
  expect((await explain(owner, 'invoices', invoice, row!.id)).data.explainAccess.allowed).toBe(true)
})

test('nobody else is anybody: hidden people, hidden rows and those who may not ask', async () => {
  const clientId = await world.client({ studioId, units: [unit], words: ['READ'] })
  const elsewhere = await world.client()
  const otherStudio = await world.studio()
  const operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
  const foreigner = await world.operator({ studioId: otherStudio, classes: ['ISSUED_MANAGE'] })
  const owner = await world.owner(clientId)
  const foreignOwner = await world.owner(elsewhere)
  const theirs = await world.delegation({ studioId: otherStudio, clientId: elsewhere })
  const none = '01a1ffaa-7e1c-70e3-af83-da0b045034fa'
  const toAdministrator = [foreigner.operatorId, owner.clientUserId, theirs, none, 'no id']
  const first = await explain(administrator, 'invoices', clientId, none)
  expect(first.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  for (const principal of toAdministrator)
    expect(await explain(administrator, 'invoices', clientId, principal)).toEqual(first)
  for (const principal of [foreignOwner.clientUserId, operator.operatorId, theirs])
    expect(await code(owner, 'invoices', clientId, principal)).toBe('NOT_FOUND')
  // A row the asker does not see, though it asks for somebody of its own.
  expect(await code(administrator, 'invoices', elsewhere, operator.operatorId)).toBe('NOT_FOUND')
  expect(await code(owner, 'invoices', elsewhere, owner.clientUserId)).toBe('NOT_FOUND')

  const colleague = await world.operator({ studioId, units: [unit], supervisor: true })
  const user = await world.additionalUser(clientId, ['READ', 'CONFIGURE'])
  const token = await world.token(administrator, ['audit:read', 'clients:read', 'invoices:read'])
  expect(await code(colleague, 'invoices', clientId, operator.operatorId)).toBe('FORBIDDEN')
  expect(await code(colleague, 'invoices', clientId, none)).toBe('FORBIDDEN')
  expect(await code(user, 'invoices', clientId, owner.clientUserId)).toBe('FORBIDDEN')
  expect(await code(token, 'invoices', clientId, operator.operatorId)).toBe('FORBIDDEN')
  expect(await code(token, 'invoices', clientId, token.operatorId)).toBeUndefined()
})

test('takes two statements beside the viewer’s and the one that keeps it; for another person one more', async () => {
  const clientId = await world.client({ studioId, units: [unit], words: ['READ'] })
  const operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
  const invoice = await world.invoice({ clientId, status: 'ISSUED' })
  const count = async (...args: Parameters<typeof explain>) => {
    const texts = await statementsOf(db, () => explain(...args))
    expect(texts.filter((text) => text.startsWith('insert'))).toHaveLength(1)
    return texts.length - 2
  }
  const own = await count(operator, 'invoiceSend', invoice)
  const another = await count(administrator, 'invoiceSend', invoice, operator.operatorId)
  console.log(`explaining one denial: ${own} statements, for another person ${another}`)
  expect([own, another]).toEqual([2, 3])
})
