import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { type Action, rowOf } from '../../access/policy.ts'
import { operatorClassNames, type Word } from '../../access/vocabulary.ts'
import type { Database } from '../../db/database.ts'
import { currentText } from './consent-text.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const SMART = '{ smartServices { totalCount nodes { client { id } services { area service { code } } } } }'
const INVOICES = 'query ($id: ID!) { invoices(clientId: $id) { nodes { id } } }'
const CREATE = `mutation ($id: ID!) { counterpartyCreate(clientId: $id, input: { name: "Rossi", street: "via Po 1", postalCode: "10121", city: "Torino" }) { userErrors { code } } }`
const FLAG = `mutation ($id: ID!, $on: Boolean!, $version: Int!) {
  consentFlagSet(id: $id, authorised: $on, expectedVersion: $version, textVersion: "${currentText.version}") { consent { version } } }`
const smart = { ISSUED: { code: 'FATTURA_SMART' } }

async function office() {
  const studioId = await world.studio()
  const unit = await world.unit({ studioId })
  const operator = await world.operator({ studioId, units: [unit], classes: ['ISSUED_MANAGE'] })
  const administrator = await world.operator({ studioId, administrator: true })
  const client = async (managed: boolean, state: string | null, words: readonly Word[] = ['READ']) => {
    const clientId = await world.client({ studioId, units: managed ? [unit] : [], services: smart, words })
    const consentId = state && (await world.consent({ studioId, clientId, state }))
    return { clientId, consentId }
  }
  return { studioId, unit, operator, administrator, client }
}

describe('an operator enters the SMART services', () => {
  it('of clients he manages and who have consented: one cell of four (WK-049)', async () => {
    const { operator, client } = await office()
    const cells = [
      { managed: true, consenting: true, entered: true },
      { managed: true, consenting: false, entered: false },
      { managed: false, consenting: true, entered: false },
      { managed: false, consenting: false, entered: false },
    ]
    const made = await Promise.all(cells.map((cell) => client(cell.managed, cell.consenting ? 'ADHERED' : 'SENT')))
    const { smartServices } = await world.get(operator, SMART)
    const expected = made
      .filter((_, i) => cells[i]!.entered)
      .map(({ clientId }) => ({
        client: { id: clientId },
        services: [{ area: 'ISSUED', service: { code: 'FATTURA_SMART' } }],
      }))
    expect(smartServices).toEqual({ totalCount: 1, nodes: expected })
    for (const [i, { managed, entered }] of cells.entries()) {
      const { errors } = await world.ask(operator, INVOICES, { id: made[i]!.clientId })
      const code = entered ? undefined : managed ? 'FORBIDDEN' : 'NOT_FOUND'
      expect(errors?.[0]?.extensions.code, `cell ${i}`).toBe(code)
    }
  })

  it('where both grant and consent hold: neither stands for the other (WK-054), for the administrator either (WK-050)', async () => {
    const { operator, administrator, client } = await office()
    const consents = { null: 'CONSENT_MISSING', SENT: 'CONSENT_PENDING', REFUSED: 'CONSENT_REFUSED' } as const
    const closed = { ...consents, WITHDRAWN: 'CONSENT_WITHDRAWN', CANCELLED: 'CONSENT_MISSING', ADHERED: null }
    for (const [state, reason] of Object.entries(closed)) {
      for (const words of [['READ', 'EDIT'], ['READ'], []] as Word[][]) {
        const { clientId: id } = await client(true, state === 'null' ? null : state, words)
        for (const who of [operator, administrator]) {
          const missing = async (document: string) => {
            const { errors } = await world.ask(who, document, { id })
            return (
              errors?.flatMap(({ extensions }) =>
                (extensions.missing as { reason: string }[]).map((each) => each.reason),
              ) ?? []
            )
          }
          const lacks = (word: Word) => (words.includes(word) ? [] : ['WORD_NOT_GRANTED'])
          const without = reason ? [reason] : []
          expect(await missing(INVOICES), `${state} ${words}`).toEqual([...lacks('READ'), ...without])
          expect(await missing(CREATE), `${state} ${words}`).toEqual([...lacks('EDIT'), ...without])
        }
      }
    }
  })

  it('with the privileges of the administrator on that client, minus what is the administrator’s alone (WK-050)', async () => {
    const { studioId, unit, administrator, client } = await office()
    const { clientId: id } = await client(true, 'ADHERED', ['READ', 'EDIT', 'SEND', 'CONFIGURE'])
    const collaborator = await world.operator({ studioId, units: [unit], classes: [...operatorClassNames] })
    const actions = async (who: Persona): Promise<string[]> =>
      (await world.get(who, 'query ($id: ID!) { client(id: $id) { allowedActions } }', { id })).client.allowedActions
    const own = (action: string) => ['ADM', 'ADM_SUP'].includes(String(rowOf(action as Action).by))
    const theirs = await actions(administrator)
    expect(theirs.some(own)).toBe(true)
    expect((await actions(collaborator)).sort()).toEqual(theirs.filter((action) => !own(action)).sort())
  })

  it('until the flag is unticked, from the next request on; and again once it is ticked (WK-045, WK-046)', async () => {
    const { operator, client } = await office()
    const { clientId: id, consentId } = await client(true, 'ADHERED')
    const owner = await world.owner(id)
    const flag = (on: boolean, version: number) => world.get(owner, FLAG, { id: consentId, on, version })
    expect((await world.ask(operator, INVOICES, { id })).errors).toBeUndefined()
    await flag(false, 1)
    const out = await world.ask(operator, INVOICES, { id })
    expect(out.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'CONSENT_WITHDRAWN' }] })
    expect((await world.get(operator, SMART)).smartServices.totalCount).toBe(0)
    await flag(true, 2)
    expect((await world.ask(operator, INVOICES, { id })).errors).toBeUndefined()
    expect((await world.get(operator, SMART)).smartServices.totalCount).toBe(1)
  })

  it('not without the delegation, though the consent is kept', async () => {
    const { operator, client } = await office()
    const { clientId: id } = await client(true, 'ADHERED')
    await db.executeSql(`update delegation set state = 'REVOKED' where client_id = $1`, [id])
    expect((await world.get(operator, SMART)).smartServices.totalCount).toBe(0)
    const asked = await world.ask(operator, 'query ($id: ID!) { smartServices(clientId: $id) { totalCount } }', { id })
    expect(asked.errors?.[0]?.extensions).toMatchObject({ missing: [{ reason: 'DELEGATION_REVOKED' }] })
    const card = await world.get(operator, 'query ($id: ID!) { client(id: $id) { consent { state } } }', { id })
    expect(card.client.consent).toEqual({ state: 'ADHERED' })
  })
})
