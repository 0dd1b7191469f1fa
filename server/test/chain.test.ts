import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Persona } from './ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from './database.ts'
import { createWorld, type World } from './world.ts'

/**
 * client → card → unit → operator → token, with the grant, the service and the consent: whichever link is cut, the next
 * request of everybody below it is refused. Each cut is what a verb writes, made in the database by hand, so that no verb
 * needs to think of telling anybody.
 */
const cuts: Record<string, { sql: (chain: Chain) => ReturnType<typeof sql>; left?: readonly (keyof Chain['who'])[] }> =
  {
    'the link of the client to the unit': {
      sql: ({ clientId }) => sql`update client_unit set removed_at = now() where client_id = ${clientId}::uuid`,
      left: ['administrator', 'supervisor'],
    },
    'the last day of that link': {
      sql: ({ clientId }) => sql`update client_unit set valid_to = '2026-11-20' where client_id = ${clientId}::uuid`,
      left: ['administrator', 'supervisor'],
    },
    'the unit, archived': {
      sql: ({ unitId }) => sql`update operating_unit set archived_at = now() where id = ${unitId}::uuid`,
      left: ['administrator', 'supervisor'],
    },
    'the unit, lapsed': {
      sql: ({ unitId }) => sql`update operating_unit set valid_to = '2026-11-20' where id = ${unitId}::uuid`,
      left: ['administrator', 'supervisor'],
    },
    'the link of the operator to the unit': {
      sql: ({ unitId }) => sql`update operator_unit set removed_at = now() where unit_id = ${unitId}::uuid`,
      left: ['administrator', 'supervisor'],
    },
    'the class': {
      sql: ({ studioId }) =>
        sql`update operator_class set removed_at = now() where operator_id in (select id from operator where studio_id = ${studioId}::uuid)`,
      left: ['administrator'],
    },
    'the delegation, revoked': {
      sql: ({ clientId }) =>
        sql`update delegation set state = 'REVOKED', changed_at = now() where client_id = ${clientId}::uuid`,
    },
    'the delegation, paused': {
      sql: ({ clientId }) =>
        sql`update delegation set state = 'SUSPENDED', suspended_by = 'CLIENT', changed_at = now() where client_id = ${clientId}::uuid`,
    },
    'the last day of the delegation': {
      sql: ({ clientId }) =>
        sql`update delegation set valid_to = '2026-11-20', changed_at = now() where client_id = ${clientId}::uuid`,
    },
    'the word': {
      sql: ({ clientId }) =>
        sql`update delegation set words = '{EDIT}', changed_at = now() where client_id = ${clientId}::uuid`,
    },
    'the studio, closed': {
      sql: ({ studioId }) => sql`update studio set state = 'CLOSED' where id = ${studioId}::uuid`,
    },
    'the service': {
      sql: ({ clientId }) => sql`update client_service set removed_at = now() where client_id = ${clientId}::uuid`,
    },
    'the consent': {
      sql: ({ clientId }) =>
        sql`update consent set state = 'WITHDRAWN', changed_at = now() where client_id = ${clientId}::uuid`,
    },
    'the people, disabled': {
      sql: ({ studioId }) =>
        sql`update person set disabled = true where id in (select person_id from operator where studio_id = ${studioId}::uuid)`,
    },
    'the last day of the people': {
      sql: ({ studioId }) =>
        sql`update person set expires_on = '2026-11-20' where id in (select person_id from operator where studio_id = ${studioId}::uuid)`,
    },
    'the tokens, revoked': {
      sql: ({ studioId }) => sql`update api_token set revoked_at = now() where studio_id = ${studioId}::uuid`,
      left: ['administrator', 'supervisor', 'operator', 'acting'],
    },
    'the partner’s program': {
      sql: ({ studioId }) => sql`update partner_app set revoked_at = now() where studio_id = ${studioId}::uuid`,
      left: ['administrator', 'supervisor', 'operator', 'acting', 'token'],
    },
    'the program, shut out by the client': {
      sql: ({ clientId, studioId }) =>
        sql`insert into partner_exclusion (partner_app_id, client_id, created_at) select id, ${clientId}::uuid, now() from partner_app where studio_id = ${studioId}::uuid`,
      left: ['administrator', 'supervisor', 'operator', 'acting', 'token'],
    },
    'a second factor, demanded': {
      sql: ({ clientId }) => sql`update client set demands_second_factor = true where id = ${clientId}::uuid`,
      left: ['operator', 'acting'],
    },
  }

interface Chain {
  clientId: string
  studioId: string
  unitId: string
  invoiceId: string
  who: Record<'administrator' | 'supervisor' | 'operator' | 'acting' | 'token' | 'partner', Persona>
}

async function chainOf(world: World): Promise<Chain> {
  const studioId = await world.studio()
  const unitId = await world.unit({ studioId })
  const services = { ISSUED: { code: 'FATTURA_SMART' }, RECEIVED: {} }
  const clientId = await world.client({ studioId, units: [unitId], words: ['READ'], services })
  await world.consent({ studioId, clientId })
  const classes = ['ISSUED_READ'] as const
  const operator = await world.operator({ studioId, classes, units: [unitId], secondFactor: true })
  const acting = await world.operator({ studioId, classes, units: [unitId], secondFactor: true })
  await world.act(acting, clientId)
  const partnerAppId = await world.partnerApp({ studioId })
  const who = {
    administrator: await world.operator({ studioId, administrator: true }),
    supervisor: await world.operator({ studioId, supervisor: true, classes }),
    operator,
    acting,
    token: await world.token(operator, ['invoices:read']),
    partner: await world.token(operator, ['invoices:read'], { partnerAppId }),
  }
  return { clientId, studioId, unitId, invoiceId: await world.invoice({ clientId }), who }
}

const engines = [
  ['the embedded database', testDatabase, true],
  ['PostgreSQL', postgresDatabase, hasPostgres()],
] as const
describe.each(engines)('cut in %s', (_, open, available) => {
  describe.skipIf(!available)('(needs a database server where it is not embedded)', () => {
    let world: World
    beforeAll(async () => {
      world = createWorld(await open())
    })
    afterAll(() => world?.db.close())

    /** Who still gets the invoice, by its id and in the list: both or neither. */
    const reached = async ({ who, invoiceId }: Chain) => {
      const names: string[] = []
      for (const [name, persona] of Object.entries(who)) {
        const byId = await world.ask(persona, `{ invoice(id: "${invoiceId}") { id } }`)
        const inList = await world.ask(persona, '{ invoices { nodes { id } totalCount } }')
        const isListed = inList.data?.invoices?.nodes.length === 1
        expect(inList.data?.invoices?.totalCount ?? 0).toBe(isListed ? 1 : 0)
        expect(isListed, `${name}, list and row`).toBe(Boolean(byId.data?.invoice))
        if (isListed) names.push(name)
      }
      return names
    }

    test.each(Object.entries(cuts))('%s', async (_name, { sql: cut, left = [] }) => {
      const chain = await chainOf(world)
      expect(await reached(chain)).toEqual(Object.keys(chain.who))
      await world.db.rows(cut(chain))
      expect(await reached(chain)).toEqual(Object.keys(chain.who).filter((name) => left.includes(name as 'operator')))
    })
  })
})
