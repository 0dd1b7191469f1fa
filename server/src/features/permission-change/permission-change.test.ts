import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Word } from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'
import { startOf } from '../../lib/days.ts'
import { endDelegations } from '../delegation/end-delegations.ts'
import { permissionChangeStates, transitions } from './permission-change.states.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const CHANGE = 'state words granted message requestedByName answeredByName'
const RESULT = `{ delegation { words version allowedActions permissionChange { state } permissionChanges { ${CHANGE} } periods { words } } userErrors { code path } }`
const ASK = `mutation ($id: ID!, $words: [Word!]!, $message: String, $key: String) {
  delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) ${RESULT} }`
const ANSWER = `mutation ($id: ID!, $words: [Word!]!, $version: Int!) {
  delegationPermissionChangeAnswer(id: $id, words: $words, expectedVersion: $version) ${RESULT} }`
const WITHDRAW = `mutation ($id: ID!, $version: Int!) { delegationPermissionChangeWithdraw(id: $id, expectedVersion: $version) ${RESULT} }`
const REVOKE = `mutation ($id: ID!, $version: Int!) { delegationRevoke(id: $id, expectedVersion: $version) ${RESULT} }`
const READ = `query ($id: ID!) { delegation(id: $id) { version permissionChanges { state } } }`

async function office(words: Word[] = ['READ'], there = world) {
  const studioId = await there.studio()
  const clientId = await there.client({ studioId, modules: { PAYMENTS: null } })
  const id = await there.delegation({ studioId, clientId, words })
  const [owner, administrator] = [await there.owner(clientId), await there.operator({ studioId, administrator: true })]
  return { studioId, clientId, id, owner, administrator }
}
const ask = async (who: Persona, id: string, words: Word[], rest: object = {}) =>
  (await world.get(who, ASK, { id, words, ...rest })).delegationPermissionChangeRequest
const answer = async (who: Persona, id: string, version: number, words: Word[]) =>
  (await world.get(who, ANSWER, { id, version, words })).delegationPermissionChangeAnswer

describe('a request for other words', () => {
  it('is open once it is asked, for what is not granted yet, with the studio’s message', async () => {
    const { id, administrator, owner } = await office(['READ', 'EDIT'])
    const asked = await ask(administrator, id, ['SEND', 'EDIT', 'PAY_READ'], { message: ' Per gli invii ', key: 'k' })
    expect(asked.userErrors).toEqual([])
    expect(asked.delegation.permissionChanges).toEqual([
      {
        state: 'OPEN',
        words: ['SEND', 'PAY_READ'],
        granted: [],
        message: 'Per gli invii',
        requestedByName: administrator.name,
        answeredByName: null,
      },
    ])
    expect(asked.delegation.allowedActions).not.toContain('delegationPermissionChangeRequest')
    expect(asked.delegation.allowedActions).toContain('delegationPermissionChangeWithdraw')
    const again = await ask(administrator, id, ['SEND', 'EDIT', 'PAY_READ'], { message: ' Per gli invii ', key: 'k' })
    expect(again.delegation).toEqual(asked.delegation)
    expect((await ask(administrator, id, ['SEND'])).userErrors).toEqual([
      { code: 'PERMISSION_CHANGE_OPEN', path: null },
    ])
    const seen = await world.get(owner, 'query ($id: ID!) { delegation(id: $id) { allowedActions words } }', { id })
    expect(seen.delegation.allowedActions).toContain('delegationPermissionChangeAnswer')
    expect(seen.delegation.words).toEqual(['READ', 'EDIT'])
  })

  it('asks for something new, that goes together, of active modules only', async () => {
    const { id, administrator } = await office(['READ'])
    const errors = async (words: Word[], rest = {}) => (await ask(administrator, id, words, rest)).userErrors
    expect(await errors(['READ'])).toEqual([{ code: 'NOTHING_NEW', path: ['words'] }])
    expect(await errors([])).toEqual([{ code: 'NOTHING_NEW', path: ['words'] }])
    expect(await errors(['EDIT', 'PAY_EDIT'])).toEqual([{ code: 'REQUIRES_READ', path: ['words', '1'] }])
    expect(await errors(['DOCS_READ'])).toEqual([{ code: 'MODULE_NOT_ACTIVE', path: ['words', '0'] }])
    expect(await errors(['EDIT'], { message: 'x'.repeat(1001) })).toEqual([{ code: 'TOO_LONG', path: ['message'] }])
    expect((await world.get(administrator, READ, { id })).delegation).toEqual({ version: 1, permissionChanges: [] })
  })

  it('is the administrator’s, of an active delegation (AD-030)', async () => {
    const { studioId, id, owner, administrator } = await office()
    const supervisor = await world.operator({ studioId, supervisor: true })
    const refusal = async (who: Persona, of: string) =>
      (await world.ask(who, ASK, { id: of, words: ['EDIT'] })).errors?.[0]?.extensions
    expect(await refusal(supervisor, id)).toMatchObject({ missing: [{ reason: 'ADMINISTRATOR_ONLY' }] })
    expect(await refusal(owner, id)).toMatchObject({ missing: [{ reason: 'NOT_FOR_CLIENTS' }] })
    const pending = await world.delegation({
      studioId,
      clientId: await world.client({ studioId }),
      state: 'PENDING_CLIENT',
    })
    expect(await refusal(administrator, pending)).toMatchObject({
      missing: [{ reason: 'DELEGATION_PENDING' }, { condition: 'state' }],
    })
    const token = await world.token(administrator, ['delegations:read', 'delegations:write'])
    expect((await ask(token, id, ['EDIT'])).userErrors).toEqual([])
  })
})

describe('the client', () => {
  const outcomes = [
    { words: ['EDIT', 'SEND'], state: 'ACCEPTED', granted: ['READ', 'EDIT', 'SEND'] },
    { words: ['SEND'], state: 'PARTLY_ACCEPTED', granted: ['READ', 'SEND'] },
    { words: [], state: 'REFUSED', granted: ['READ'] },
  ] as const
  for (const { words, state, granted } of outcomes) {
    it(`grants ${words.join(' and ') || 'nothing'} of it: ${state}`, async () => {
      const { id, owner, administrator } = await office()
      await ask(administrator, id, ['EDIT', 'SEND'])
      const { delegation, userErrors } = await answer(owner, id, 2, [...words])
      expect(userErrors).toEqual([])
      expect(delegation).toMatchObject({ words: granted, version: 3, permissionChange: null })
      expect(delegation.permissionChanges).toMatchObject([{ state, granted: words, answeredByName: owner.name }])
      expect(delegation.periods).toHaveLength(words.length ? 2 : 1)
      const { rows } = await db.executeSql(
        `select after from audit where subject_id = $1 and action = 'delegationPermissionChangeAnswer' order by sequence`,
        [id],
      )
      const of = { permissionChange: { state, granted: [...words] } }
      expect(rows).toMatchObject(words.length ? [{ after: of }, { after: { words: granted } }] : [{ after: of }])
    })
  }

  it('grants nothing that was not asked, that does not go together, or whose module is off by now', async () => {
    const { id, clientId, owner, administrator } = await office()
    await ask(administrator, id, ['PAY_READ', 'PAY_EDIT'])
    const errors = async (words: Word[]) => (await answer(owner, id, 2, words)).userErrors
    expect(await errors(['SEND'])).toEqual([{ code: 'NOT_ASKED', path: ['words', '0'] }])
    expect(await errors(['PAY_EDIT'])).toEqual([{ code: 'REQUIRES_READ', path: ['words', '0'] }])
    await world.get(
      owner,
      'mutation ($id: ID!) { moduleDeactivate(clientId: $id, module: PAYMENTS) { module { state } } }',
      {
        id: clientId,
      },
    )
    expect(await errors(['PAY_READ'])).toEqual([{ code: 'MODULE_NOT_ACTIVE', path: ['words', '0'] }])
    expect(await errors([])).toEqual([])
  })
})

describe('the states of a request', () => {
  const reach: Record<string, (of: Awaited<ReturnType<typeof office>>) => Promise<unknown>> = {
    ACCEPTED: ({ id, owner }) => answer(owner, id, 2, ['EDIT', 'SEND']),
    PARTLY_ACCEPTED: ({ id, owner }) => answer(owner, id, 2, ['EDIT']),
    REFUSED: ({ id, owner }) => answer(owner, id, 2, []),
    WITHDRAWN: ({ id, administrator }) => world.get(administrator, WITHDRAW, { id, version: 2 }),
  }
  for (const [state, come] of Object.entries(reach)) {
    it(`${state}: nothing answers it any more, another may be asked`, async () => {
      const made = await office()
      await ask(made.administrator, made.id, ['EDIT', 'SEND'])
      await come(made)
      const { delegation } = await world.get(made.owner, READ, { id: made.id })
      expect(delegation.permissionChanges).toEqual([{ state }])
      const variables = { id: made.id, version: delegation.version, words: [] }
      for (const [who, document] of [
        [made.owner, ANSWER],
        [made.administrator, WITHDRAW],
      ] as const) {
        const { errors } = await world.ask(who, document, variables)
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'state' }] })
      }
      expect((await ask(made.administrator, made.id, ['CONFIGURE'])).userErrors).toEqual([])
    })
  }

  it('CANCELLED: with the delegation, whether it is revoked or its last day has passed; not while it is suspended', async () => {
    const [revoked, ended] = [await office(), await office()]
    for (const { administrator, id } of [revoked, ended]) await ask(administrator, id, ['EDIT'])
    const suspend = `mutation ($id: ID!) { delegationSuspend(id: $id, expectedVersion: 2) ${RESULT} }`
    const { delegationSuspend } = await world.get(revoked.owner, suspend, { id: revoked.id })
    expect(delegationSuspend.delegation.permissionChange).toEqual({ state: 'OPEN' })
    const early = await world.ask(revoked.owner, ANSWER, { id: revoked.id, version: 3, words: ['EDIT'] })
    expect(early.errors?.[0]?.extensions).toMatchObject({ missing: [{ condition: 'state' }] })
    const { delegationRevoke } = await world.get(revoked.owner, REVOKE, { id: revoked.id, version: 3 })
    expect(delegationRevoke.delegation.permissionChanges).toMatchObject([{ state: 'CANCELLED', granted: [] }])
    await db.executeSql(`update delegation set valid_to = '2026-11-20' where id = $1`, [ended.id])
    await endDelegations(db, startOf('2026-11-21'))
    const { delegation } = await world.get(ended.owner, READ, { id: ended.id })
    expect(delegation.permissionChanges).toEqual([{ state: 'CANCELLED' }])
  })

  it('are all reached by the table', () => {
    expect([...new Set(transitions.map(({ to }) => to))].sort()).toEqual([...permissionChangeStates].sort())
  })
})

describe.skipIf(!hasPostgres())('two at once (needs PostgreSQL)', () => {
  it('answer a request once, and ask once: the others are told', async () => {
    const pool = await postgresDatabase(8)
    try {
      const there = createWorld(pool)
      const { id, clientId, administrator } = await office(['READ'], there)
      const asked = await Promise.all(
        Array.from({ length: 4 }, () => there.get(administrator, ASK, { id, words: ['EDIT', 'SEND'] })),
      )
      const errors = asked.flatMap((each) => each.delegationPermissionChangeRequest.userErrors)
      expect(errors).toEqual(Array(3).fill({ code: 'PERMISSION_CHANGE_OPEN', path: null }))
      const owners = await Promise.all([1, 2, 3].map(() => there.owner(clientId)))
      const answers = await Promise.all(
        owners.map((who, i) => there.ask(who, ANSWER, { id, version: 2, words: [['EDIT'], ['SEND'], []][i] })),
      )
      const told = answers.flatMap((each) => each.errors ?? []).map(({ extensions }) => extensions.code)
      expect(told).toEqual(['CONFLICT', 'CONFLICT'])
    } finally {
      await pool.close()
    }
  })
})
