import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { type ConsentState, type Transition, transitions } from './consent.states.ts'
import { consentTexts, currentText, hashOfText, textOfAnswer } from './consent-text.ts'

let db: Database
let world: World
let studioId: string
let administrator: Persona
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
  studioId = await world.studio()
  administrator = await world.operator({ studioId, administrator: true })
  await db.executeSql('update studio set smart_access = true, consent_request_days = 30')
})
afterAll(() => db.close())

const RESULT = '{ consent { state answerState answeredByName version text { version hash } } userErrors { code path } }'
const verbs = {
  consentRequestCancel: `mutation ($id: ID!) { consentRequestCancel(id: $id, expectedVersion: 1) ${RESULT} }`,
  consentAnswer: `mutation ($id: ID!, $agrees: Boolean!) { consentAnswer(id: $id, agrees: $agrees, textVersion: "${currentText.version}", expectedVersion: 1) ${RESULT} }`,
  consentFlagSet: `mutation ($id: ID!, $agrees: Boolean!) { consentFlagSet(id: $id, authorised: $agrees, textVersion: "${currentText.version}", expectedVersion: 1) ${RESULT} }`,
} as const
type Verb = keyof typeof verbs
const stages: readonly ConsentState[] = [
  'SENT',
  'NOT_APPLICABLE',
  'EXPIRED',
  'ADHERED',
  'REFUSED',
  'WITHDRAWN',
  'CANCELLED',
]
const smart = { TAKINGS: { code: 'CORRISPETTIVI_SMART' } }

/** The studio lets its requests wait for 30 days. */
async function make(stage: ConsentState, there = world, of = studioId) {
  const services =
    stage === 'NOT_APPLICABLE' ? { TAKINGS: { code: 'CORRISPETTIVI_SMART', until: '2026-11-20' } } : smart
  const clientId = await there.client({ studioId: of, services })
  const state = stage === 'NOT_APPLICABLE' || stage === 'EXPIRED' ? 'SENT' : stage
  const id = await there.consent({ studioId: of, clientId, state })
  if (stage === 'EXPIRED')
    await db.executeSql(`update consent set sent_at = '2026-10-20T12:00:00Z' where id = $1`, [id])
  return { clientId, id, owner: await there.owner(clientId) }
}
const read = async (who: Persona, id: string) =>
  (
    await world.get(who, '{ consentRequests(first: 100) { nodes { id state requestState shownAt allowedActions } } }')
  ).consentRequests.nodes.find((node: { id: string }) => node.id === id)
const rowsFor = (action: string, from: ConsentState): readonly Transition[] =>
  transitions.filter((row) => row.action === action && row.from === from)
const by = (owner: Persona, { by: side }: Pick<Transition, 'by'>) => (side === 'STUDIO' ? administrator : owner)

describe('the states of a consent', () => {
  for (const row of transitions.filter(({ action, from }) => action !== 'consentRequestSend' && from)) {
    const { action, from, agrees, to } = row
    it(`${from}: ${action}${agrees === undefined ? '' : ` ${agrees}`} leads to ${to}`, async () => {
      const { id, owner } = await make(from!)
      expect((await read(by(owner, row), id)).allowedActions).toContain(action)
      const { consent, userErrors } = (await world.get(by(owner, row), verbs[action as Verb], { id, agrees }))[action]
      expect(userErrors).toEqual([])
      expect(consent).toMatchObject({ state: to, version: 2, answeredByName: to === 'CANCELLED' ? null : owner.name })
      const { rows } = await db.executeSql('select before, after from audit where subject_id = $1', [id])
      expect(rows).toMatchObject([{ before: { state: from }, after: { state: to } }])
    })
  }

  it('permits nothing else, and says that it is the state', async () => {
    for (const stage of stages) {
      for (const action of Object.keys(verbs) as Verb[]) {
        if (rowsFor(action, stage).length > 0) continue
        const { id, owner } = await make(stage)
        const who = by(owner, { by: action === 'consentRequestCancel' ? 'STUDIO' : 'CLIENT' })
        const { errors } = await world.ask(who, verbs[action], { id, agrees: true })
        expect(errors?.[0]?.extensions, `${action} from ${stage}`).toMatchObject({
          code: 'FORBIDDEN',
          missing: [{ condition: 'state', reason: 'WRONG_STATE' }],
        })
        expect((await read(who, id)).allowedActions).not.toContain(action)
      }
    }
  })

  it('leaves a flag that says so already as it is', async () => {
    for (const [stage, agrees] of [
      ['ADHERED', true],
      ['REFUSED', false],
      ['WITHDRAWN', false],
    ] as const) {
      const { id, owner } = await make(stage)
      const { consentFlagSet } = await world.get(owner, verbs.consentFlagSet, { id, agrees })
      expect(consentFlagSet).toMatchObject({ consent: { state: stage, version: 1 }, userErrors: [] })
    }
  })

  it('waits again once a SMART service is on again', async () => {
    const { id, clientId } = await make('NOT_APPLICABLE')
    expect(await read(administrator, id)).toMatchObject({ state: 'NOT_APPLICABLE', requestState: 'NOT_APPLICABLE' })
    await db.executeSql('update client_service set valid_to = null where client_id = $1', [clientId])
    expect(await read(administrator, id)).toMatchObject({ state: 'SENT', requestState: 'SENT' })
  })

  it('waits to the end of the last of the studio’s days, and without such days for ever (WK-035)', async () => {
    const { id, owner } = await make('SENT')
    const sentOn = (day: string) =>
      db.executeSql('update consent set sent_at = $2 where id = $1', [id, `${day}T22:30:00Z`])
    const days = (count: number | null) => db.executeSql('update studio set consent_request_days = $1', [count])
    const asked = async () => {
      const { consentRequests } = await world.get(
        administrator,
        '{ consentRequests(first: 100) { nodes { id state requestState waitsUntil } } }',
      )
      const { id: _, ...rest } = consentRequests.nodes.find((node: { id: string }) => node.id === id)
      return rest
    }
    // In Rome it is half past midnight of the 22nd.
    await sentOn('2026-10-21')
    expect(await asked()).toEqual({ state: 'SENT', requestState: 'SENT', waitsUntil: '2026-11-21' })
    await sentOn('2026-10-20')
    expect(await asked()).toEqual({ state: 'EXPIRED', requestState: 'EXPIRED', waitsUntil: '2026-11-20' })
    await days(null)
    await sentOn('2019-11-18')
    expect(await asked()).toEqual({ state: 'SENT', requestState: 'SENT', waitsUntil: null })
    expect((await world.get(owner, verbs.consentAnswer, { id, agrees: true })).consentAnswer.userErrors).toEqual([])
    await days(30)
  })

  it('is SHOWN once its owner in person has read it, and by nobody else', async () => {
    const { id, clientId, owner } = await make('SENT')
    const additional = await world.additionalUser(clientId, ['READ'])
    const token = await world.token(owner, ['clients:read', 'consents:read'])
    for (const who of [administrator, additional, token]) await read(who, id)
    expect(await read(administrator, id)).toMatchObject({ requestState: 'SENT', shownAt: null })
    expect(await read(owner, id)).toMatchObject({ requestState: 'SHOWN', shownAt: world.now.toISOString() })
    expect(await read(administrator, id)).toMatchObject({ state: 'SENT', requestState: 'SHOWN' })
    const other = await make('SENT')
    const CARD = 'query ($id: ID!) { client(id: $id) { consent { requestState } } }'
    const home = await world.get(other.owner, CARD, { id: other.clientId })
    expect(home.client.consent).toEqual({ requestState: 'SHOWN' })
  })
})

describe('an answer', () => {
  it('keeps who, when, and the text it was given to (WK-039, WK-052)', async () => {
    const { id, owner } = await make('SENT')
    const outdated = verbs.consentAnswer.replace(currentText.version, '2025-9')
    expect((await world.get(owner, outdated, { id, agrees: true })).consentAnswer).toEqual({
      consent: null,
      userErrors: [{ code: 'CONSENT_TEXT_CHANGED', path: ['textVersion'] }],
    })
    const { consent } = (await world.get(owner, verbs.consentAnswer, { id, agrees: true })).consentAnswer
    expect(consent.text).toEqual({ version: currentText.version, hash: hashOfText(currentText) })
    const { rows } = await db.executeSql(
      'select text_version, text_hash, answered_at is not null answered, changed_by from consent where id = $1',
      [id],
    )
    expect(rows).toEqual([
      {
        text_version: currentText.version,
        text_hash: hashOfText(currentText),
        answered: true,
        changed_by: owner.personId,
      },
    ])
  })

  it('is the client’s alone (WK-053), of its own consent, by its owner', async () => {
    const { id, clientId } = await make('SENT')
    const token = await world.token(await world.owner(clientId), ['clients:read'])
    const additional = await world.additionalUser(clientId, ['READ', 'EDIT', 'SEND', 'CONFIGURE'])
    const supervisor = await world.operator({ studioId, supervisor: true })
    const elsewhere = await world.operator({ studioId: await world.studio(), administrator: true })
    const refusal = async (who: Persona, verb: Verb) =>
      (await world.ask(who, verbs[verb], { id, agrees: true })).errors?.[0]?.extensions
    for (const verb of ['consentAnswer', 'consentFlagSet'] as const) {
      expect(await refusal(administrator, verb)).toMatchObject({ missing: [{ reason: 'NEVER_FOR_STUDIOS' }] })
      expect(await refusal(additional, verb)).toMatchObject({ missing: [{ reason: 'OWNER_ONLY' }] })
      expect(await refusal(token, verb)).toMatchObject({ missing: [{ reason: 'NEVER_BY_TOKEN' }] })
      expect(await refusal((await make('SENT')).owner, verb)).toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await refusal(supervisor, 'consentRequestCancel')).toMatchObject({
      missing: [{ reason: 'ADMINISTRATOR_ONLY' }],
    })
    expect(await refusal(elsewhere, 'consentRequestCancel')).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells the text it was given to, and today’s, when there is another by now', async () => {
    const { id, owner } = await make('WITHDRAWN')
    const TEXTS = '{ consentRequests { nodes { text { version hash } currentText { version hash } } } }'
    await db.executeSql(`update consent set text_version = '2025-1', text_hash = 'abc' where id = $1`, [id])
    const [told] = (await world.get(owner, TEXTS)).consentRequests.nodes
    expect(told).toEqual({
      text: { version: '2025-1', hash: 'abc' },
      currentText: { version: currentText.version, hash: hashOfText(currentText) },
    })
    await world.get(owner, verbs.consentFlagSet, { id, agrees: true })
    expect((await world.get(owner, TEXTS)).consentRequests.nodes[0].text.version).toBe(currentText.version)
    const texts = [{ version: '2025-1', it: 'prima', en: 'before' }, currentText]
    expect(textOfAnswer('2025-1', 'abc', texts)).toMatchObject({ it: 'prima', hash: 'abc' })
    expect(textOfAnswer(null, null, texts).version).toBe(currentText.version)
  })

  it('is to a text that nobody edits: its hash is known here', () => {
    const known = { '2026-1': '900d16246a2b6dcdb3d14b300c362b92d72d0cb5494364b24abd7adf58971938' }
    expect(Object.fromEntries(consentTexts.map((text) => [text.version, hashOfText(text)]))).toEqual(known)
  })
})

describe.skipIf(!hasPostgres())('two at once (needs PostgreSQL)', () => {
  it('answer once: whoever is second is told; owners who look meanwhile end nobody in a deadlock', async () => {
    const pool = await postgresDatabase(8)
    try {
      const there = createWorld(pool)
      const { id, clientId } = await make('SENT', there, await there.studio())
      const owners = await Promise.all(Array.from({ length: 6 }, () => there.owner(clientId)))
      const [answers] = await Promise.all([
        Promise.all(owners.map((who, i) => there.ask(who, verbs.consentAnswer, { id, agrees: i % 2 === 0 }))),
        Promise.all(owners.map((who) => there.get(who, '{ consentRequests { nodes { state } } }'))),
      ])
      const told = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions)
      expect(told).toHaveLength(5)
      for (const each of told) expect(each).toMatchObject({ code: 'FORBIDDEN', missing: [{ condition: 'state' }] })
    } finally {
      await pool.close()
    }
  })
})
