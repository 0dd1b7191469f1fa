import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const OPERATOR = `query ($id: ID!) { operator(id: $id) { code name username email administrator supervisor disabled
  classes clientCount units { name } lastSignInAt version allowedActions } }`
const CREATE = `mutation ($input: OperatorCreateInput!, $key: String) { operatorCreate(input: $input, idempotencyKey: $key) {
  operator { id code name username mustChangePassword classes units { name } } oneTimePassword userErrors { code path } } }`
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {
  operatorUpdate(id: $id, expectedVersion: $version, input: $input) {
    operator { name administrator expiresOn passwordValidityDays passwordWarningDays version } userErrors { code path } } }`
const DISABLE = `mutation ($id: ID!, $version: Int!) {
  operatorDisable(id: $id, expectedVersion: $version) { operator { disabled } userErrors { code } } }`
const ENABLE = `mutation ($id: ID!, $version: Int!) {
  operatorEnable(id: $id, expectedVersion: $version) { operator { disabled mustChangePassword } userErrors { code } } }`
const CLASSES = `mutation ($id: ID!, $version: Int!, $classes: [OperatorClass!]!) {
  operatorClassesSet(id: $id, expectedVersion: $version, classes: $classes) { operator { classes version } userErrors { code } } }`
const UNITS = `mutation ($id: ID!, $version: Int!, $unitIds: [ID!]!) {
  operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) { operator { units { name } clientCount version } userErrors { code path } } }`
const SUPERVISOR = `mutation ($id: ID!, $version: Int!) {
  operatorSupervisorSet(id: $id, expectedVersion: $version, supervisor: true) { operator { supervisor } userErrors { code } } }`

/** A studio with an administrator. */
async function office() {
  const studioId = await world.studio()
  return { studioId, administrator: await world.operator({ studioId, administrator: true }) }
}

describe('who sees which operator', () => {
  it('shows colleagues of a unit by name only, oneself whole, and others as if they were not there', async () => {
    const { studioId, administrator } = await office()
    const unit = await world.unit({ studioId, name: 'Nord' })
    await world.client({ studioId, units: [unit] })
    const me = await world.operator({ studioId, units: [unit], classes: ['RECEIVED', 'ISSUED_READ'] })
    const colleague = await world.operator({ studioId, units: [unit], supervisor: true })
    const stranger = await world.operator({ studioId })

    const { operators } = await world.get(me, '{ operators { id } }')
    expect(operators.map(({ id }: { id: string }) => id).sort()).toEqual([me.operatorId, colleague.operatorId].sort())
    const read = (persona: typeof me, id: string) => world.ask(persona, OPERATOR, { id })
    expect((await read(me, colleague.operatorId)).data.operator).toEqual({
      code: expect.stringMatching(/^\d{8}$/),
      name: colleague.name,
      username: null,
      email: null,
      administrator: null,
      supervisor: null,
      disabled: null,
      classes: null,
      clientCount: null,
      units: null,
      lastSignInAt: null,
      version: 1,
      allowedActions: ['operator'],
    })
    expect((await read(me, me.operatorId)).data.operator).toMatchObject({
      administrator: false,
      classes: ['ISSUED_READ', 'RECEIVED'],
      clientCount: 1,
      units: [{ name: 'Nord' }],
    })
    const [hidden, missing] = [
      await read(me, stranger.operatorId),
      await read(me, '01890000-0000-7000-8000-000000000000'),
    ]
    expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    expect(hidden).toEqual(missing)
    expect((await read(administrator, stranger.operatorId)).data.operator).toMatchObject({ clientCount: 0, units: [] })
    expect((await world.get(colleague, '{ operators { username } }')).operators).toHaveLength(4)
  })

  it('reads a list with its units and counts in four statements, however long it is', async () => {
    const { studioId, administrator } = await office()
    const unit = await world.unit({ studioId })
    for (let i = 0; i < 5; i++) await world.operator({ studioId, units: [unit] })
    let count = 0
    const stop = db.onStatement(() => void count++)
    await world.get(administrator, '{ operators { name classes units { name } clientCount } }')
    stop()
    // The viewer, the operators, their units, their clients.
    expect(count).toBe(4)
  })
})

describe('creating an operator', () => {
  it('gives a code, a user name and a password that is shown once', async () => {
    const { studioId, administrator } = await office()
    const unit = await world.unit({ studioId, name: 'Sud' })
    const input = { name: 'Ugo Zuliani', email: 'ugo@example.it', classes: ['RECEIVED', 'RECEIVED'], unitIds: [unit] }
    const made = (await world.get(administrator, CREATE, { input, key: 'one' })).operatorCreate
    expect(made).toMatchObject({
      operator: {
        code: expect.stringMatching(/^\d{8}$/),
        mustChangePassword: true,
        classes: ['RECEIVED'],
        units: [{ name: 'Sud' }],
      },
      oneTimePassword: expect.stringMatching(/.{8,}/),
      userErrors: [],
    })
    expect(made.operator.username).toMatch(/^UGOZUL/)
    const again = (await world.get(administrator, CREATE, { input, key: 'one' })).operatorCreate
    expect(again).toMatchObject({ operator: { id: made.operator.id }, oneTimePassword: null })
    const next = (await world.get(administrator, CREATE, { input: { ...input, unitIds: [] } })).operatorCreate
    expect(Number(next.operator.code)).toBe(Number(made.operator.code) + 1)
    expect(next.operator.username).not.toBe(made.operator.username)
  })

  it('tells everything that is wrong at its field and makes nothing', async () => {
    const { administrator } = await office()
    const unit = await world.unit({ studioId: await world.studio() })
    const input = { name: ' ', email: 'nobody', username: 'a b', unitIds: [unit] }
    expect((await world.get(administrator, CREATE, { input })).operatorCreate).toEqual({
      operator: null,
      oneTimePassword: null,
      userErrors: [
        { code: 'REQUIRED', path: ['name'] },
        { code: 'EMAIL_MALFORMED', path: ['email'] },
        { code: 'USERNAME_MALFORMED', path: ['username'] },
        { code: 'UNIT_UNKNOWN', path: ['unitIds', '0'] },
      ],
    })
    expect((await world.get(administrator, '{ operators { id } }')).operators).toHaveLength(1)
  })

  it('is closed to all but administrators, and makes supervisors only after a fresh sign-in', async () => {
    const { studioId, administrator } = await office()
    const input = { name: 'Ada Neri', email: 'ada@example.it' }
    const supervisor = await world.operator({ studioId, supervisor: true, classes: ['CLIENT_ADMIN'] })
    const refused = await world.ask(supervisor, CREATE, { input })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'ADMINISTRATOR_ONLY' }] })
    const token = await world.token(administrator, ['operators:write', 'operators:read'])
    const byToken = await world.ask(token, CREATE, { input: { ...input, supervisor: true } })
    expect(byToken.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', action: 'operatorSupervisorSet' })
    expect((await world.get(token, CREATE, { input })).operatorCreate.userErrors).toEqual([])
  })
})

describe('changing an operator', () => {
  it('keeps what is absent, and refuses a warning longer than the validity', async () => {
    const { studioId, administrator } = await office()
    const { operatorId: id } = await world.operator({ studioId })
    const update = async (version: number, input: object) =>
      (await world.get(administrator, UPDATE, { id, version, input })).operatorUpdate
    expect(await update(1, { passwordValidityDays: 10, passwordWarningDays: 20 })).toEqual({
      operator: null,
      userErrors: [{ code: 'WARN_EXCEEDS_VALIDITY', path: ['passwordWarningDays'] }],
    })
    expect(
      await update(1, { passwordValidityDays: 90, passwordWarningDays: 10, expiresOn: '2027-01-31' }),
    ).toMatchObject({
      operator: { passwordValidityDays: 90, passwordWarningDays: 10, expiresOn: '2027-01-31', version: 2 },
    })
    expect(await update(2, { name: ' Pia ', expiresOn: null })).toMatchObject({
      operator: { name: 'Pia', expiresOn: null, passwordValidityDays: 90, version: 3 },
    })
    const stale = await world.ask(administrator, UPDATE, { id, version: 2, input: { name: 'late' } })
    expect(stale.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
  })

  it('leaves the studio an administrator who can sign in', async () => {
    const { studioId, administrator } = await office()
    await world.operator({ studioId, administrator: true, disabled: true })
    await world.operator({ studioId, administrator: true, expiresOn: '2026-11-20' })
    const id = administrator.operatorId
    const demote = async () =>
      (await world.get(administrator, UPDATE, { id, version: 1, input: { administrator: false } })).operatorUpdate
    const last = [{ code: 'LAST_ADMINISTRATOR', path: ['administrator'] }]
    expect(await demote()).toEqual({ operator: null, userErrors: last })
    const disabled = (await world.get(administrator, DISABLE, { id, version: 1 })).operatorDisable
    expect(disabled).toEqual({ operator: null, userErrors: [{ code: 'LAST_ADMINISTRATOR' }] })
    const expired = await world.get(administrator, UPDATE, { id, version: 1, input: { expiresOn: '2026-11-20' } })
    expect(expired.operatorUpdate.userErrors).toEqual([{ code: 'LAST_ADMINISTRATOR', path: ['expiresOn'] }])
    await world.operator({ studioId, administrator: true })
    expect((await demote()).userErrors).toEqual([])
  })

  it('signs a disabled one out at once, its tokens too, and lets it back to change its password', async () => {
    const { studioId, administrator } = await office()
    const operator = await world.operator({ studioId })
    const token = await world.token(operator, ['studio:read'])
    const asks = async () => {
      const answers = await Promise.all([operator, token].map((who) => world.ask(who, '{ studio { name } }')))
      return answers.map(({ errors }) => errors?.[0]?.extensions.code)
    }
    expect(await asks()).toEqual([undefined, undefined])
    const id = operator.operatorId
    expect((await world.get(administrator, DISABLE, { id, version: 1 })).operatorDisable.operator.disabled).toBe(true)
    expect(await asks()).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED'])
    expect((await world.get(administrator, ENABLE, { id, version: 2 })).operatorEnable.operator).toEqual({
      disabled: false,
      mustChangePassword: true,
    })
    // The session is gone for good; the token stands, but its person must first choose a new password.
    expect(await asks()).toEqual(['UNAUTHENTICATED', 'FORBIDDEN'])
  })

  it('sets classes and units as a whole, keeping what was, with one row of audit each', async () => {
    const { studioId, administrator } = await office()
    const [a, b] = [await world.unit({ studioId, name: 'A' }), await world.unit({ studioId, name: 'B' })]
    await world.client({ studioId, units: [b] })
    const operator = await world.operator({ studioId, units: [a], classes: ['RECEIVED'] })
    const id = operator.operatorId
    const classes = ['ISSUED_READ', 'ISSUED_MANAGE']
    expect((await world.get(administrator, CLASSES, { id, version: 1, classes })).operatorClassesSet).toMatchObject({
      operator: { classes: ['ISSUED_MANAGE', 'ISSUED_READ'], version: 2 },
    })
    const set = async (version: number, unitIds: string[]) =>
      (await world.get(administrator, UNITS, { id, version, unitIds })).operatorUnitsSet
    expect((await set(2, [b, a])).operator).toEqual({
      units: [{ name: 'A' }, { name: 'B' }],
      clientCount: 1,
      version: 3,
    })
    expect((await world.get(operator, '{ clients { totalCount } }')).clients.totalCount).toBe(1)
    expect((await set(3, [a])).operator).toEqual({ units: [{ name: 'A' }], clientCount: 0, version: 4 })
    expect((await world.get(operator, '{ clients { totalCount } }')).clients.totalCount).toBe(0)
    expect((await set(4, [a, b])).operator.version).toBe(5)
    expect((await set(5, [a, b])).operator.version).toBe(5)

    const { rows } = await db.executeSql(
      'select unit_id, removed_at is null current from operator_unit where operator_id = $1 order by created_at, removed_at nulls last',
      [id],
    )
    expect(rows).toHaveLength(3)
    const audit = await db.executeSql(
      'select action, before, after from audit where subject_id = $1 order by sequence',
      [id],
    )
    expect(audit.rows).toMatchObject([
      {
        action: 'operatorClassesSet',
        before: { classes: ['RECEIVED'] },
        after: { classes: ['ISSUED_MANAGE', 'ISSUED_READ'] },
      },
      { action: 'operatorUnitsSet', before: { units: [a] }, after: { units: [a, b].sort() } },
      { action: 'operatorUnitsSet' },
      { action: 'operatorUnitsSet' },
    ])
  })

  it('makes supervisors only within ten minutes of signing in', async () => {
    const { studioId } = await office()
    const { operatorId: id } = await world.operator({ studioId })
    const stale = await world.operator({ studioId, administrator: true, signedInAt: new Date('2026-11-21T09:49:00Z') })
    const fresh = await world.operator({ studioId, administrator: true, signedInAt: new Date('2026-11-21T09:51:00Z') })
    const refused = await world.ask(stale, SUPERVISOR, { id, version: 1 })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'FRESH_SIGN_IN_REQUIRED' }] })
    expect((await world.get(fresh, SUPERVISOR, { id, version: 1 })).operatorSupervisorSet.operator.supervisor).toBe(
      true,
    )
  })

  it('resets a password to one that is shown once, and ends the sessions', async () => {
    const { studioId, administrator } = await office()
    const operator = await world.operator({ studioId })
    const reset = `mutation ($id: ID!) { operatorPasswordReset(id: $id) { operator { mustChangePassword } oneTimePassword } }`
    const answer = (await world.get(administrator, reset, { id: operator.operatorId })).operatorPasswordReset
    expect(answer).toEqual({ operator: { mustChangePassword: true }, oneTimePassword: expect.stringMatching(/.{8,}/) })
    expect((await world.ask(operator, '{ studio { name } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})
