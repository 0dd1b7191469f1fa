import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { newId } from '../../lib/ids.ts'

const CHECKLIST = '{ operatorId unitId unitName items { step done remedy { operation subjectId } } ready }'
const ONBOARD = `mutation ($input: OutsideCompanyOnboardInput!, $key: String, $trial: Boolean) {
  outsideCompanyOnboard(input: $input, idempotencyKey: $key, trial: $trial) {
    onboarding { operatorId unitId firstAccess { address username text { it en } }
      effect { clientCount clientNames reaches { action clients } } checklist ${CHECKLIST} }
    oneTimePassword userErrors { code path } } }`
const READ_CHECKLIST = `query ($operatorId: ID, $unitId: ID) { onboardingChecklist(operatorId: $operatorId, unitId: $unitId) ${CHECKLIST} }`

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(() => {
  world = createWorld(db)
})
afterAll(() => db.close())

const operator = { name: 'Vera Carli', email: 'vera@tipografia.it' }
const unit = { name: 'Tipografia Carli', validFrom: '2026-11-21' }
const onboard = async (persona: Persona, input: object, more: Record<string, unknown> = {}) =>
  (await world.get(persona, ONBOARD, { input, ...more })).outsideCompanyOnboard
const checklist = async (persona: Persona, subject: Record<string, unknown>) =>
  (await world.get(persona, READ_CHECKLIST, subject)).onboardingChecklist
const undone = (list: { items: { step: string; done: boolean }[] }) =>
  list.items.filter(({ done }) => !done).map(({ step }) => step)
/** How many rows everything has that onboarding writes to. */
const everything = async () =>
  (
    await db.rows(
      sql`select (select count(*)::int from operating_unit) units, (select count(*)::int from person) people, (select count(*)::int from operator) operators,
        (select count(*)::int from operator_unit) "operatorLinks", (select count(*)::int from client) clients, (select count(*)::int from client_unit) "clientLinks",
        (select count(*)::int from delegation) delegations, (select count(*)::int from audit) audit, (select count(*)::int from idempotency) keys`,
    )
  )[0]

test('an existing client gets its outside company in one go: exactly two classes, one unit, one client (WT-035, WT-068)', async () => {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const clientId = await world.client({ studioId, name: 'Carli S.r.l.', words: ['READ', 'EDIT'] })
  await world.client({ studioId, words: ['READ', 'EDIT'] })
  const { onboarding, oneTimePassword, userErrors } = await onboard(administrator, {
    unit,
    operator,
    clientIds: [clientId],
  })
  expect(userErrors).toEqual([])
  expect(oneTimePassword).toMatch(/\S{8,}/)
  expect(onboarding.effect).toEqual({
    clientCount: 1,
    clientNames: ['Carli S.r.l.'],
    reaches: [
      { action: 'invoices', clients: 1 },
      { action: 'invoiceDraftCreate', clients: 1 },
      { action: 'invoiceSend', clients: 0 },
      { action: 'receivedInvoices', clients: 1 },
    ],
  })
  const [made] = await db.rows(
    sql`select o.administrator, o.supervisor, p.must_change_password, array(select class from operator_class k where k.operator_id = o.id order by 1) classes
      from operator o join person p on p.id = o.person_id where o.id = ${onboarding.operatorId}::uuid`,
  )
  expect(made).toEqual({
    administrator: false,
    supervisor: false,
    must_change_password: true,
    classes: ['ISSUED_MANAGE', 'RECEIVED'],
  })
  expect(undone(onboarding.checklist)).toEqual(['FIRST_SIGN_IN'])
  const actions = await db.rows(
    sql`select action from audit where person_id = ${administrator.personId}::uuid order by id`,
  )
  expect(actions.map(({ action }) => action)).toEqual([
    'operatingUnitCreate',
    'clientUnitsSet',
    'outsideCompanyOnboard',
  ])
})

test('the instructions have address and user; the password is in nothing that is kept (WT-063)', async () => {
  const studioId = await world.studio({ name: 'Studio Ferri' })
  const administrator = await world.operator({ studioId, administrator: true })
  const clientId = await world.client({ studioId })
  const input = { unit, operator, clientIds: [clientId] }
  const { onboarding, oneTimePassword } = await onboard(administrator, input, { key: 'k' })
  const { address, username, text } = onboarding.firstAccess
  for (const sheet of [text.it, text.en]) {
    for (const part of [address, username, 'Vera Carli', 'Studio Ferri']) expect(sheet).toContain(part)
    expect(sheet).not.toContain(oneTimePassword)
  }
  const kept = await db.rows(sql`select a::text from audit a union all select i::text from idempotency i`)
  expect(JSON.stringify(kept)).not.toContain(oneTimePassword)
  const again = await onboard(administrator, input, { key: 'k' })
  expect(again.oneTimePassword).toBeNull()
  expect(again.onboarding.operatorId).toBe(onboarding.operatorId)
})

test('a new client is recorded with the mandate that the studio attests', async () => {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const client = { name: 'Carli S.r.l.', vatNumber: vatNumber() }
  const mandate = { words: ['READ', 'EDIT', 'SEND'], mandateHolder: 'Dott. Ferri', mandateSignedOn: '2026-11-20' }
  const { onboarding, userErrors } = await onboard(administrator, { unit, operator, client, mandate })
  expect(userErrors).toEqual([])
  expect(onboarding.effect.reaches).toContainEqual({ action: 'invoiceSend', clients: 1 })
  const [row] = await db.rows(
    sql`select d.state, d.origin, d.words from delegation d join client c on c.id = d.client_id where c.vat_number = ${client.vatNumber}`,
  )
  expect(row).toEqual({ state: 'ACTIVE', origin: 'STUDIO_RECORD', words: ['READ', 'EDIT', 'SEND'] })
})

test('a trial answers the same and leaves nothing; no password and no id comes of it', async () => {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const clientId = await world.client({ studioId, words: ['READ', 'EDIT'] })
  const before = await everything()
  const tried = await onboard(administrator, { unit, operator, clientIds: [clientId] }, { trial: true, key: 'k' })
  expect(await everything()).toEqual(before)
  expect(tried.oneTimePassword).toBeNull()
  expect(tried.onboarding).toMatchObject({ operatorId: null, unitId: null, effect: { clientCount: 1 } })
  const done = await onboard(administrator, { unit, operator, clientIds: [clientId] }, { key: 'k' })
  expect(done.onboarding.effect).toEqual(tried.onboarding.effect)
  expect(done.onboarding.firstAccess.username).toBe(tried.onboarding.firstAccess.username)
})

test('where one part is wrong nothing is left of the others, and the complaint stands under the part', async () => {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const clientId = await world.client({ studioId })
  const archived = await world.unit({ studioId, archived: true })
  await world.unit({ studioId, externalCode: '7' })
  const mandate = { words: [], mandateHolder: '', mandateSignedOn: '2026-11-20' }
  const client = { name: 'Nuova' }
  const wrong: [object, string[]][] = [
    [{ operator, clientIds: [clientId] }, ['ONE_UNIT unitId']],
    [{ unitId: archived, unit, operator, clientIds: [clientId] }, ['ONE_UNIT unitId']],
    [{ unitId: archived, operator, clientIds: [clientId] }, ['UNIT_ARCHIVED unitId']],
    [
      { unit: { ...unit, externalCode: '7' }, operator, clientIds: [clientId] },
      ['EXTERNAL_CODE_TAKEN unit.externalCode'],
    ],
    [
      { unit: { ...unit, validTo: '2026-01-01' }, operator, clientIds: [clientId] },
      ['INVALID_VALIDITY_RANGE unit.validTo'],
    ],
    [{ unit, operator }, ['CLIENT_REQUIRED clientIds']],
    [{ unit, operator, clientIds: Array(21).fill(clientId) }, ['TOO_MANY clientIds']],
    [{ unit, operator, clientIds: [clientId], mandate }, ['CLIENT_REQUIRED mandate']],
    [{ unit, operator, client: { ...client, vatNumber: '1' } }, ['INVALID_VAT_NUMBER client.vatNumber']],
    [{ unit, operator, client: { ...client, unitId: archived } }, ['ONE_UNIT client.unitId']],
    [{ unit, operator, client, mandate }, ['REQUIRED mandate.mandateHolder', 'REQUIRES_READ mandate.words']],
    [
      { unit, operator: { name: ' ', email: 'x' }, client },
      ['REQUIRED operator.name', 'EMAIL_MALFORMED operator.email'],
    ],
  ]
  const before = await everything()
  for (const [input, codes] of wrong) {
    const { onboarding, oneTimePassword, userErrors } = await onboard(administrator, input, { key: newId() })
    const told = userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`)
    expect([onboarding, oneTimePassword]).toEqual([null, null])
    expect(told).toEqual(codes)
    expect(await everything()).toEqual(before)
  }
})

test('a keeper of clients may only hand out what it sees; nobody else may at all', async () => {
  const studioId = await world.studio()
  const [milano, padova] = [await world.unit({ studioId }), await world.unit({ studioId })]
  const mine = await world.client({ studioId, units: [milano], words: ['READ', 'EDIT'] })
  const hidden = await world.client({ studioId, units: [padova], words: ['READ', 'EDIT'] })
  const keeper = await world.operator({ studioId, classes: ['CLIENT_ADMIN'], units: [milano] })
  const codes = async (persona: Persona, input: object) =>
    (await world.ask(persona, ONBOARD, { input })).errors?.map(({ extensions }) => extensions.code)
  const others = [
    await world.operator({ studioId, supervisor: true }),
    await world.operator({ studioId, classes: ['CLIENT_OPERATOR', 'ISSUED_MANAGE', 'RECEIVED'], units: [milano] }),
    await world.owner(mine),
    await world.token(await world.operator({ studioId, administrator: true }), ['operators:write', 'units:write']),
  ]
  const before = await everything()
  expect(await codes(keeper, { unitId: padova, operator, clientIds: [mine] })).toEqual(['NOT_FOUND'])
  expect(await codes(keeper, { unitId: newId(), operator, clientIds: [mine] })).toEqual(['NOT_FOUND'])
  expect(await codes(keeper, { unit, operator, clientIds: [hidden] })).toEqual(['NOT_FOUND'])
  expect(await codes(keeper, { unit: { ...unit, validTo: '2027-01-01' }, operator, clientIds: [mine] })).toEqual([
    'FORBIDDEN',
  ])
  for (const other of others) expect(await codes(other, { unit, operator, clientIds: [mine] })).toEqual(['FORBIDDEN'])
  expect(await everything()).toEqual(before)
  const { onboarding, userErrors } = await onboard(keeper, { unit, operator, clientIds: [mine] })
  expect(userErrors).toEqual([])
  expect(onboarding.effect).toMatchObject({ clientCount: 1 })
  // The keeper is not in the new unit; it may still follow what it began.
  const { operatorId, unitId } = onboarding
  expect(undone(await checklist(keeper, { operatorId, unitId }))).toEqual(['FIRST_SIGN_IN'])
})

test('the checklist says of each of the six what is to be done and where; all done is ready (WT-068)', async () => {
  const studioId = await world.studio()
  const administrator = await world.operator({ studioId, administrator: true })
  const empty = await world.unit({ studioId, validFrom: '2026-12-01' })
  const first = await checklist(administrator, { unitId: empty })
  expect(
    first.items.map(({ step, remedy }: { step: string; remedy: { operation: string } }) => [step, remedy?.operation]),
  ).toEqual([
    ['UNIT', 'operatingUnitUpdate'],
    ['OPERATOR', 'outsideCompanyOnboard'],
    ['CLASSES', 'operatorClassesSet'],
    ['OPERATOR_UNIT', 'operatorUnitsSet'],
    ['CLIENT_UNIT', 'clientUnitsSet'],
    ['FIRST_SIGN_IN', 'signIn'],
  ])
  expect(first.ready).toBe(false)
  const milano = await world.unit({ studioId })
  const half = await world.operator({ studioId, classes: ['ISSUED_MANAGE'], units: [milano], mustChangePassword: true })
  const { operatorId } = half
  expect(undone(await checklist(administrator, { operatorId }))).toEqual(['CLASSES', 'CLIENT_UNIT', 'FIRST_SIGN_IN'])
  await world.client({ studioId, units: [milano] })
  await db.rows(
    sql`insert into operator_class (id, operator_id, class, created_at) values (${newId()}::uuid, ${operatorId}::uuid, 'RECEIVED', now())`,
  )
  const signsIn = sql`update person set last_signed_in_at = now() where id = ${half.personId}::uuid`
  await db.rows(signsIn)
  expect(undone(await checklist(administrator, { operatorId, unitId: milano }))).toEqual(['FIRST_SIGN_IN'])
  await db.rows(sql`update person set must_change_password = false where id = ${half.personId}::uuid`)
  expect(await checklist(administrator, { unitId: milano })).toMatchObject({ operatorId, ready: true })
  expect(await statementsOf(db, () => checklist(administrator, { operatorId }))).toHaveLength(4)
  await db.rows(sql`update operator set disabled = true where id = ${operatorId}::uuid`)
  const closed = await checklist(administrator, { operatorId })
  expect(closed.items[1]).toEqual({
    step: 'OPERATOR',
    done: false,
    remedy: { operation: 'operatorEnable', subjectId: operatorId },
  })
})

test('a checklist never tells of what the asker does not see', async () => {
  const studioId = await world.studio()
  const [milano, padova] = [await world.unit({ studioId }), await world.unit({ studioId })]
  await world.client({ studioId, units: [padova] })
  const hidden = await world.operator({ studioId, classes: ['ISSUED_MANAGE', 'RECEIVED'], units: [padova] })
  const keeper = await world.operator({ studioId, classes: ['CLIENT_ADMIN'], units: [milano] })
  const codeOf = async (persona: Persona, subject: Record<string, unknown>) =>
    (await world.ask(persona, READ_CHECKLIST, subject)).errors?.[0]?.extensions.code
  expect(await codeOf(keeper, {})).toBe('BAD_USER_INPUT')
  for (const operatorId of [hidden.operatorId, newId(), 'x', '']) {
    if (operatorId) expect(await codeOf(keeper, { operatorId })).toBe('NOT_FOUND')
    if (operatorId) expect(await codeOf(keeper, { operatorId, unitId: milano })).toBe('NOT_FOUND')
  }
  expect(await codeOf(keeper, { unitId: newId() })).toBe('NOT_FOUND')
  expect(
    await codeOf(await world.operator({ studioId: await world.studio(), administrator: true }), { unitId: milano }),
  ).toBe('NOT_FOUND')
  // It may change the unit, but the client in it stays hidden.
  expect(undone(await checklist(keeper, { unitId: padova }))).toContain('CLIENT_UNIT')
  expect(await codeOf(await world.operator({ studioId, units: [milano] }), { unitId: milano })).toBe('FORBIDDEN')
})
