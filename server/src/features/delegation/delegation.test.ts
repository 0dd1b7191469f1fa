import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
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

const RESULT = '{ delegation { id state words validTo validFrom counts version origin } userErrors { code path } }'
const REQUEST = `mutation ($input: DelegationRequestInput!, $key: String) { delegationRequest(input: $input, idempotencyKey: $key) ${RESULT} }`
const ATTEST = `mutation ($input: MandateAttestInput!) { mandateAttest(input: $input) ${RESULT} }`
const ACCEPT = `mutation ($id: ID!, $version: Int!, $words: [Word!]) { delegationAccept(id: $id, expectedVersion: $version, words: $words) ${RESULT} }`
const GRANT = `mutation ($id: ID!, $version: Int!, $input: DelegationGrantInput!) { delegationGrantSet(id: $id, expectedVersion: $version, input: $input) ${RESULT} }`
const REVOKE = `mutation ($id: ID!, $version: Int!) { delegationRevoke(id: $id, expectedVersion: $version) ${RESULT} }`
const HIDE = `mutation ($id: ID!, $version: Int!) { delegationHide(id: $id, expectedVersion: $version) ${RESULT} }`
const UPDATE = `mutation ($id: ID!) { clientUpdate(id: $id, expectedVersion: 1, input: { name: "Nuova" }) { client { name } userErrors { code } } }`
const DATA = 'query ($id: ID!) { client(id: $id) { companyData { country } delegation { state } allowedActions } }'

/** Periods that begin at the same instant have no order. */
const oneMinuteLater = () => {
  world.now = new Date(world.now.getTime() + 60_000)
}

/** A studio, a client of one of its units with a delegation, its owner, an operator who keeps clients. */
async function office(words: Word[] = ['READ', 'EDIT']) {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const clientId = await world.client({ studioId, units: [unit] })
  const id = await world.delegation({ studioId, clientId, words })
  return {
    studioId,
    clientId,
    id,
    owner: await world.owner(clientId),
    administrator: await world.operator({ studioId, administrator: true }),
    operator: await world.operator({ studioId, units: [unit], classes: ['CLIENT_OPERATOR'] }),
  }
}

describe('from request to revoke', () => {
  it('is asked by the studio, granted by the client, and ends with the next request', async () => {
    const studioId = await world.studio()
    const unit = await world.unit({ studioId })
    const clientId = await world.client({ studioId, units: [unit] })
    const administrator = await world.operator({ studioId, administrator: true })
    const operator = await world.operator({ studioId, units: [unit], classes: ['CLIENT_OPERATOR'] })
    const token = await world.token(operator, ['clients:read', 'clients:write'])
    const owner = await world.owner(clientId)

    const refused = await world.ask(operator, UPDATE, { id: clientId })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'NO_DELEGATION' }] })
    const input = { clientId, words: ['SEND', 'READ', 'EDIT'], purpose: ' Contabilità ' }
    const asked = (await world.get(administrator, REQUEST, { input, key: 'k' })).delegationRequest
    expect(asked).toMatchObject({
      delegation: { state: 'PENDING_CLIENT', words: ['READ', 'EDIT', 'SEND'], counts: false, origin: 'STUDIO_REQUEST' },
      userErrors: [],
    })
    const { id } = asked.delegation
    expect((await world.get(administrator, REQUEST, { input, key: 'k' })).delegationRequest.delegation.id).toBe(id)
    const twice = (await world.get(administrator, REQUEST, { input })).delegationRequest
    expect(twice).toEqual({ delegation: null, userErrors: [{ code: 'DELEGATION_EXISTS', path: null }] })

    oneMinuteLater()
    const granted = (await world.get(owner, ACCEPT, { id, version: 1, words: ['READ', 'EDIT'] })).delegationAccept
    expect(granted.delegation).toMatchObject({
      state: 'ACTIVE',
      words: ['READ', 'EDIT'],
      validFrom: '2026-11-21',
      counts: true,
    })
    for (const who of [operator, token]) {
      const { client } = await world.get(
        who,
        'query ($id: ID!) { client(id: $id) { companyData { country } allowedActions } }',
        { id: clientId },
      )
      expect(client.companyData).toEqual({ country: 'IT' })
      expect(client.allowedActions).toContain('clientUpdate')
    }
    oneMinuteLater()
    expect((await world.get(owner, REVOKE, { id, version: 2 })).delegationRevoke.delegation.state).toBe('REVOKED')
    for (const who of [operator, token]) {
      const denied = await world.ask(who, UPDATE, { id: clientId })
      expect(denied.errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        missing: [{ condition: 'delegation', reason: 'DELEGATION_REVOKED' }],
      })
      const { client } = await world.get(who, 'query ($id: ID!) { client(id: $id) { companyData { country } } }', {
        id: clientId,
      })
      expect(client.companyData).toBeNull()
    }
    expect((await world.get(operator, DATA, { id: clientId })).client.delegation).toEqual({ state: 'REVOKED' })

    const history = await world.get(
      owner,
      'query ($id: ID!) { delegation(id: $id) { periods { state words setByName endedAt } } }',
      { id },
    )
    expect(history.delegation.periods).toEqual([
      { state: 'REVOKED', words: ['READ', 'EDIT'], setByName: owner.name, endedAt: null },
      { state: 'ACTIVE', words: ['READ', 'EDIT'], setByName: owner.name, endedAt: expect.any(String) },
      {
        state: 'PENDING_CLIENT',
        words: ['READ', 'EDIT', 'SEND'],
        setByName: administrator.name,
        endedAt: expect.any(String),
      },
    ])
  })

  it('is asked anew after it ended, and after its last day', async () => {
    const { studioId, clientId, administrator } = await office()
    const other = await world.client({ studioId })
    await world.delegation({ studioId, clientId: other, validTo: '2026-11-20' })
    const request = async (of: string) =>
      (await world.get(administrator, REQUEST, { input: { clientId: of, words: ['READ'] } })).delegationRequest
    expect((await request(clientId)).userErrors).toEqual([{ code: 'DELEGATION_EXISTS', path: null }])
    expect((await request(other)).delegation.state).toBe('PENDING_CLIENT')
    const list = await world.get(administrator, 'query ($id: ID!) { delegations(clientId: $id) { state } }', {
      id: other,
    })
    expect(list.delegations.map(({ state }: { state: string }) => state).sort()).toEqual(['ENDED', 'PENDING_CLIENT'])
  })

  it('needs an active studio, words that go together, and a day to come', async () => {
    const { studioId, administrator } = await office()
    const clientId = await world.client({ studioId })
    const request = async (input: object) =>
      (await world.get(administrator, REQUEST, { input: { clientId, ...input } })).delegationRequest.userErrors
    expect(await request({ words: ['READ', 'DOCS_READ', 'SEND'] })).toEqual([
      { code: 'MODULE_NOT_ACTIVE', path: ['words', '1'] },
    ])
    expect(await request({ words: ['READ'], validTo: '2026-11-20' })).toEqual([
      { code: 'INVALID_VALIDITY_RANGE', path: ['validTo'] },
    ])
    await db.executeSql("update studio set state = 'CLOSED' where id = $1", [studioId])
    expect(await request({ words: ['READ'] })).toEqual([{ code: 'STUDIO_NOT_ACTIVE', path: null }])
  })

  it('refuses a version that is not the last', async () => {
    const { id, owner } = await office()
    const grant = (version: number) => world.ask(owner, GRANT, { id, version, input: { words: ['READ'] } })
    expect((await grant(1)).errors).toBeUndefined()
    expect((await grant(1)).errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      reason: 'STALE_VERSION',
      current: 2,
    })
  })
})

describe('a mandate on paper', () => {
  const paper = { mandateHolder: 'Studio', mandateSignedOn: '2026-11-01' }
  it('is active at once, once', async () => {
    const studioId = await world.studio()
    const unit = await world.unit({ studioId })
    const clientId = await world.client({ studioId, units: [unit] })
    const keeper = await world.operator({ studioId, units: [unit], classes: ['CLIENT_OPERATOR'] })
    const attest = async (input: object) =>
      (await world.get(keeper, ATTEST, { input: { clientId, ...paper, ...input } })).mandateAttest
    expect((await attest({ words: ['SEND'], mandateHolder: ' ', mandateSignedOn: '2026-11-22' })).userErrors).toEqual([
      { code: 'REQUIRED', path: ['mandateHolder'] },
      { code: 'INVALID_DATE', path: ['mandateSignedOn'] },
      { code: 'REQUIRES_READ', path: ['words', '0'] },
    ])
    expect((await attest({ words: ['READ', 'SEND'] })).delegation).toMatchObject({
      state: 'ACTIVE',
      origin: 'STUDIO_RECORD',
      counts: true,
    })
    expect((await attest({ words: ['READ'] })).userErrors).toEqual([{ code: 'DELEGATION_EXISTS', path: null }])
  })

  it('does not stand against an owner, who would revoke in vain', async () => {
    const { clientId, id, owner, operator } = await office()
    await world.get(owner, REVOKE, { id, version: 1 })
    const again = await world.get(operator, ATTEST, { input: { clientId, ...paper, words: ['READ'] } })
    expect(again.mandateAttest).toEqual({
      delegation: null,
      userErrors: [{ code: 'CLIENT_DECIDES', path: ['clientId'] }],
    })
  })
})

describe('what the client grants', () => {
  it('is never set by the studio, nor by an additional user', async () => {
    const { id, clientId, administrator } = await office()
    const input = { words: ['READ', 'SEND'] }
    const byStudio = await world.ask(administrator, GRANT, { id, version: 1, input })
    expect(byStudio.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'NEVER_FOR_STUDIOS' }] })
    const additional = await world.additionalUser(clientId, ['READ', 'EDIT', 'SEND', 'CONFIGURE'])
    const byOther = await world.ask(additional, GRANT, { id, version: 1, input })
    expect(byOther.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'OWNER_ONLY' }] })
    expect((await world.get(additional, '{ delegations { id } }')).delegations).toEqual([{ id }])
    const reader = await world.additionalUser(clientId, ['READ'])
    expect((await world.get(reader, DATA, { id: clientId })).client.delegation).toBeNull()
  })

  it('follows the closure, and loses everything with READ only where that is meant', async () => {
    const { id, owner } = await office()
    const grant = async (version: number, input: object) =>
      (await world.get(owner, GRANT, { id, version, input })).delegationGrantSet
    expect((await grant(1, { words: ['EDIT'] })).userErrors).toEqual([{ code: 'REQUIRES_READ', path: ['words', '0'] }])
    expect((await grant(1, { words: [] })).userErrors).toEqual([{ code: 'CONFIRM_REMOVAL', path: ['confirmRemoval'] }])
    expect((await grant(1, { words: ['READ'], validTo: '2026-11-20' })).userErrors).toEqual([
      { code: 'INVALID_VALIDITY_RANGE', path: ['validTo'] },
    ])
    expect((await grant(1, { words: ['SEND', 'READ'], validTo: '2026-12-31' })).delegation).toMatchObject({
      words: ['READ', 'SEND'],
      validTo: '2026-12-31',
      version: 2,
    })
    expect((await grant(2, { words: ['SEND'], confirmRemoval: true })).delegation).toMatchObject({
      state: 'ACTIVE',
      words: [],
      validTo: '2026-12-31',
      version: 3,
    })
    expect((await grant(3, { words: ['READ'], validTo: null })).delegation).toMatchObject({
      words: ['READ'],
      validTo: null,
    })
    const { rows } = await db.executeSql(
      "select before, after from audit where subject_id = $1 and action = 'delegationGrantSet' order by sequence",
      [id],
    )
    expect(rows).toMatchObject([
      { before: { words: ['READ', 'EDIT'], validTo: null }, after: { words: ['READ', 'SEND'], validTo: '2026-12-31' } },
      { before: { words: ['READ', 'SEND'] }, after: { words: [] } },
      { after: { words: ['READ'], validTo: null } },
    ])
  })
})

describe('the list of delegations', () => {
  it('holds those of one’s own studio or company, without the hidden ones of one’s side', async () => {
    const { id, clientId, owner, administrator, operator } = await office()
    const elsewhere = await world.studio({ name: 'Studio altrove' })
    await world.card(elsewhere, clientId)
    const theirs = await world.delegation({ studioId: elsewhere, clientId, state: 'ENDED' })
    const list = async (who: Persona, args = '') =>
      (
        await world.get(who, `{ delegations${args} { id client { id } studio { name } allowedActions } }`)
      ).delegations.map((row: { id: string }) => row.id)
    expect(await list(administrator)).toEqual([id])
    expect(await list(operator)).toEqual([id])
    expect((await list(owner)).sort()).toEqual([id, theirs].sort())
    expect(await list(owner, '(states: [ENDED])')).toEqual([theirs])
    const unseen = await world.ask(administrator, 'query ($id: ID!) { delegation(id: $id) { id } }', { id: theirs })
    expect(unseen.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
    await world.get(owner, HIDE, { id: theirs, version: 1 })
    expect(await list(owner)).toEqual([id])
    expect((await list(owner, '(withHidden: true)')).sort()).toEqual([id, theirs].sort())
    expect((await world.get(owner, '{ studio { name } }')).studio.name).not.toBe('Studio altrove')
    const active = await world.ask(owner, HIDE, { id, version: 1 })
    expect(active.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'WRONG_STATE' }] })
  })

  it('reads clients, studios, histories and actions in six statements', async () => {
    const { studioId, administrator } = await office()
    for (let i = 0; i < 5; i++) await world.client({ studioId, words: ['READ'] })
    let count = 0
    const stop = db.onStatement(() => void count++)
    await world.get(
      administrator,
      '{ delegations { client { name } studio { name } periods { state } allowedActions } }',
    )
    stop()
    expect(count).toBe(6)
  })
})

describe.skipIf(!hasPostgres())('two at once (needs PostgreSQL)', () => {
  it('leaves one active delegation, one administrator, and ends nobody in a deadlock', async () => {
    const pool = await postgresDatabase(8)
    try {
      const there = createWorld(pool)
      const studioId = await there.studio()
      const administrators = await Promise.all([1, 2].map(() => there.operator({ studioId, administrator: true })))
      const clientId = await there.client({ studioId })
      const requests = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          there.get(administrators[i % 2]!, REQUEST, { input: { clientId, words: ['READ'] } }),
        ),
      )
      expect(requests.filter(({ delegationRequest }) => delegationRequest.delegation).length).toBe(1)
      const disable = `mutation ($id: ID!) { operatorDisable(id: $id, expectedVersion: 1) { userErrors { code } } }`
      const gone = await Promise.all(
        administrators.map((who, i) => there.get(who, disable, { id: administrators[1 - i]!.operatorId })),
      )
      const errors = gone.flatMap(({ operatorDisable }) => operatorDisable.userErrors)
      expect(errors).toEqual([{ code: 'LAST_ADMINISTRATOR' }])
    } finally {
      await pool.close()
    }
  })
})
