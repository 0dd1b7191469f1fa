import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { actions, hasRootField } from '../../access/policy.ts'
import type { Database } from '../../db/database.ts'
import { assertExplained } from './permission-catalogue.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const CAN = 'query ($checks: [AccessCheck!]!) { viewerCan(checks: $checks) }'
const can = async (who: Persona, checks: [string, (string | null)?][]) =>
  (await world.get(who, CAN, { checks: checks.map(([action, resourceId]) => ({ action, resourceId })) })).viewerCan

test('answers in the order asked, and of hidden and missing rows alike, with a statement for each kind', async () => {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
  const clientId = await world.client({ studioId, units: [unit], words: ['READ', 'EDIT'] })
  const hidden = await world.client({ studioId, words: ['READ', 'EDIT'] })
  const draft = await world.invoice({ clientId })
  const issued = await world.invoice({ clientId, status: 'ISSUED' })
  const missing = '01a1ffaa-7e1c-70e3-af83-da0b045034fa'
  const checks: [string, (string | null)?][] = [
    ['invoiceDraftUpdate', draft],
    ['invoiceDraftUpdate', issued],
    ['invoiceSend', issued],
    ['invoiceIssue', clientId],
    ['invoiceSend', clientId],
    ['client', clientId],
    ['client', hidden],
    ['client', missing],
    ['client', 'no id'],
    ['client', clientId.toUpperCase()],
    ['invoiceDraftCreate', hidden],
    ['operatorCreate'],
    ['invoices'],
    ['signOut', missing],
  ]
  const expected = [true, false, false, true, false, true, false, false, false, true, false, false, true, true]
  expect(await can(operator, checks)).toEqual(expected)
  const few = await statementsOf(db, () => can(operator, checks))
  const many = await statementsOf(db, () => can(operator, [...checks, ...checks, ...checks]))
  expect(many).toHaveLength(few.length)
  // The viewer's, and one each for clients and invoices, and for what was no invoice as its client.
  expect(few).toHaveLength(4)
})

test('more than 100 checks, and operations that nobody can call, are bad input', async () => {
  const owner = await world.owner(await world.client())
  const ask = (checks: object[]) => world.ask(owner, CAN, { checks })
  const check = { action: 'invoices', resourceId: owner.clientId }
  expect((await ask(Array(100).fill(check))).data.viewerCan).toEqual(Array(100).fill(true))
  for (const checks of [Array(101).fill(check), [{ action: 'noticeReceive' }], [{ action: '__proto__' }]])
    expect((await ask(checks)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

test('the policy is told to administrators, with a row for each operation', async () => {
  const studioId = await world.studio()
  const POLICY =
    '{ policy { version rules { action isOperation studioSide needs owner token states } coverage { actions rootFields } } }'
  const { policy } = await world.get(await world.operator({ studioId, administrator: true }), POLICY)
  expect(policy.version).toMatch(/^[0-9a-f]{64}$/)
  expect(policy.coverage).toEqual({ actions: actions.length, rootFields: actions.filter(hasRootField).length })
  expect(policy.rules.find((rule: { action: string }) => rule.action === 'invoiceSend')).toEqual({
    action: 'invoiceSend',
    isOperation: true,
    studioSide: 'ISSUED_MANAGE or EINVOICE_ADMIN',
    needs: ['SEND'],
    owner: true,
    token: 'invoices:send',
    states: ['ISSUED', 'SEND_FAILED'],
  })
  for (const who of [await world.operator({ studioId, supervisor: true }), await world.owner(await world.client())])
    expect((await world.ask(who, POLICY)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})

test('a word without both texts does not start', () => {
  expect(() => assertExplained()).not.toThrow()
  const said = { it: 'a', en: 'a' }
  const word = (name: object, help: object) => ({ words: { READ: { name, help } } }) as never
  expect(() => assertExplained(word(said, said))).not.toThrow()
  expect(() => assertExplained(word(said, { it: 'a', en: ' ' }))).toThrow('words.READ')
  expect(() => assertExplained(word({ it: '', en: 'a' }, said))).toThrow('words.READ')
})
