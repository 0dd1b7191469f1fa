import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieOf } from '../../../test/accounts.ts'
import { askAs, nobody } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import type { CallerRate } from '../../graphql/rate.ts'
import { chargeSignUp } from './charge-sign-up.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const REGISTER = `mutation ($input: CompanyRegisterInput!) {
  companyRegister(input: $input) { viewer { name app } userErrors { code path } } }`
let people = 0
const inputOf = (wanted: object) => ({
  companyName: 'Oleificio Greco S.r.l.',
  name: 'Sara Greco',
  username: `sara${++people}`,
  email: 'sara@example.it',
  password: 'seven green bicycles',
  ...wanted,
})
const register = async (wanted: object, there = world) => {
  const { data, cookies } = await there.ask(nobody, REGISTER, { input: inputOf(wanted) })
  return { ...data.companyRegister, cookies }
}

it('makes the company, its owner and its ordinary services, and signs in (FC-003)', async () => {
  const vat = vatNumber()
  const { viewer, userErrors, cookies } = await register({ vatNumber: ` ${vat} `, fiscalCode: vat })
  expect(userErrors).toEqual([])
  expect(viewer).toEqual({ name: 'Sara Greco', app: 'PORTAL' })
  const owner = { name: 'Sara', cookie: cookieOf(cookies[0]) }
  const { clients } = await world.get(owner, '{ clients { nodes { name vatNumber owners allowedActions } } }')
  expect(clients.nodes).toMatchObject([{ name: 'Oleificio Greco S.r.l.', vatNumber: vat, owners: ['Sara Greco'] }])
  expect(clients.nodes[0].allowedActions).toEqual(expect.arrayContaining(['invoiceDraftCreate', 'delegationInvite']))
  const [row] = await db.rows<{ count: number; action: string }>(
    sql`select count(*)::int count, min(a.action) action from audit a join client c on c.id = a.client_id where c.vat_number = ${vat}`,
  )
  expect(row).toEqual({ count: 1, action: 'companyRegister' })
})

it('says all that is wrong at its field, and changes nothing', async () => {
  const codes = async (wanted: object) => (await register(wanted)).userErrors
  expect(await codes({ companyName: ' ', name: '', email: 'x', username: 'a b', password: 'short' })).toEqual([
    { code: 'REQUIRED', path: ['companyName'] },
    { code: 'IDENTIFIER_REQUIRED', path: ['vatNumber'] },
    { code: 'REQUIRED', path: ['name'] },
    { code: 'USERNAME_MALFORMED', path: ['username'] },
    { code: 'EMAIL_MALFORMED', path: ['email'] },
    { code: 'PASSWORD_TOO_SHORT', path: ['password'] },
  ])
  expect(await codes({ vatNumber: '12345678901', fiscalCode: 'NOT A CODE' })).toEqual([
    { code: 'INVALID_VAT_NUMBER', path: ['vatNumber'] },
    { code: 'INVALID_FISCAL_CODE', path: ['fiscalCode'] },
  ])
})

it('does not take a company that is here, and says the way in without naming a studio', async () => {
  const studioId = await world.studio({ name: 'Studio Segreto' })
  const [withOwner, without] = [vatNumber(), vatNumber()]
  await world.owner(await world.client({ vatNumber: withOwner, fiscalCode: withOwner }))
  await world.client({ studioId, vatNumber: without, fiscalCode: null, words: ['READ'] })
  expect((await register({ vatNumber: withOwner })).userErrors).toEqual([
    { code: 'COMPANY_EXISTS', path: ['vatNumber'] },
  ])
  expect((await register({ fiscalCode: withOwner })).userErrors).toEqual([
    { code: 'COMPANY_EXISTS', path: ['fiscalCode'] },
  ])
  const { data } = await world.ask(
    nobody,
    'mutation ($input: CompanyRegisterInput!) { companyRegister(input: $input) { userErrors { code message } } }',
    { input: inputOf({ vatNumber: without }) },
  )
  expect(data.companyRegister.userErrors).toMatchObject([{ code: 'COMPANY_WITHOUT_OWNER' }])
  expect(JSON.stringify(data)).not.toContain('Segreto')
})

it('is closed where the installation keeps sign-up to its first studio', async () => {
  const config = { ...world.config, isSignUpOpen: false }
  const { errors } = await askAs({ db, config, now: world.now }, nobody, REGISTER, {
    input: inputOf({ vatNumber: vatNumber() }),
  })
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'SIGN_UP_CLOSED' })
})

it('takes points before it says whether a number is known', async () => {
  const spent: number[] = []
  const rate = (isExceeded: boolean) =>
    ({
      spend: async (points: number) => {
        spent.push(points)
        return { limit: 10_000, remaining: 0, resetsInMs: 1000, isExceeded }
      },
    }) as unknown as CallerRate
  await chargeSignUp({ rate: rate(false) } as never)
  await expect(chargeSignUp({ rate: rate(true) } as never)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  expect(spent).toEqual([1500, 1500])
})

it.skipIf(!hasPostgres())('of many who register one company at once one succeeds (needs PostgreSQL)', async () => {
  const pool = await postgresDatabase(8)
  try {
    const there = createWorld(pool)
    const vat = vatNumber()
    const answers = await Promise.all(Array.from({ length: 4 }, () => register({ vatNumber: vat }, there)))
    expect(answers.filter(({ viewer }) => viewer)).toHaveLength(1)
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array(3).fill({ code: 'COMPANY_EXISTS', path: ['vatNumber'] }),
    )
  } finally {
    await pool.close()
  }
})
