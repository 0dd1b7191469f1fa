import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { messages } from '../mail/testing/posting.ts'
import { currentText } from './consent-text.ts'

let db: Database
let world: World
let studioId: string
let administrator: Persona & { personId: string }
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  await db.executeSql('truncate email_message')
  world = createWorld(db)
  studioId = await world.studio({ name: 'Studio Ferri' })
  await db.executeSql('update studio set smart_access = true')
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const smart = { TAKINGS: { code: 'CORRISPETTIVI_SMART' } }
const send = () =>
  world.get(administrator, 'mutation { consentRequestSend(input: { mode: ALL }) { sentCount userErrors { code } } }')
const verb = (name: string, wish: string) =>
  `mutation ($id: ID!, $v: Int!) { ${name}(id: $id, ${wish}, textVersion: "${currentText.version}", expectedVersion: $v) { consent { state } userErrors { code } } }`

it('a request is mailed to the owners of each client that is asked, and to nobody else', async () => {
  const asked = await world.client({ studioId, name: 'Alfa', services: smart })
  const owners = [await world.owner(asked), await world.owner(asked)]
  await world.additionalUser(asked, ['READ'])
  await world.clientUser({ clientId: asked, owner: true, expiresOn: '2026-11-20' })
  const adhered = await world.client({ studioId, services: smart })
  await world.consent({ studioId, clientId: adhered, state: 'ADHERED' })
  await world.owner(adhered)
  await send()
  const all = await messages(db)
  expect(all.map(({ personId }) => personId).sort()).toEqual(owners.map(({ personId }) => personId).sort())
  expect(all[0]).toMatchObject({
    kind: 'CONSENT_REQUESTED',
    studioId,
    clientId: asked,
    subject: 'Studio Ferri le chiede un consenso',
  })
  expect(all[0]!.body).toContain('{{base}}/portal/')
})

it('many are asked in as few statements as one', async () => {
  const add = async () => world.owner(await world.client({ studioId, services: smart }))
  const count = async () => (await statementsOf(db, send)).length
  await add()
  const few = await count()
  for (let i = 0; i < 20; i++) await add()
  expect(await count()).toBe(few)
  expect(await messages(db)).toHaveLength(22)
})

it.each([
  ['SENT', verb('consentAnswer', 'agrees: true'), 'CONSENT_GIVEN'],
  ['SENT', verb('consentAnswer', 'agrees: false'), 'CONSENT_REFUSED'],
  ['ADHERED', verb('consentFlagSet', 'authorised: false'), 'CONSENT_WITHDRAWN'],
  ['WITHDRAWN', verb('consentFlagSet', 'authorised: true'), 'CONSENT_GIVEN'],
  ['ADHERED', verb('consentFlagSet', 'authorised: true'), null],
])('from %s, %s tells the administrators %s', async (state, document, kind) => {
  await world.operator({ studioId, supervisor: true })
  await world.operator({ studioId, administrator: true, disabled: true })
  const clientId = await world.client({ studioId, name: 'Alfa', services: smart })
  const id = await world.consent({ studioId, clientId, state })
  const owner = await world.owner(clientId)
  await world.get(owner, document, { id, v: 1 })
  const all = await messages(db)
  expect(all).toMatchObject(kind ? [{ kind, personId: administrator.personId, clientId }] : [])
})

it('an answer that is refused tells nobody', async () => {
  const clientId = await world.client({ studioId, services: smart })
  const id = await world.consent({ studioId, clientId, state: 'SENT' })
  const owner = await world.owner(clientId)
  const { errors } = await world.ask(owner, verb('consentAnswer', 'agrees: true'), { id, v: 7 })
  expect(errors?.[0]?.extensions.code).toBe('CONFLICT')
  expect(await messages(db)).toEqual([])
})
