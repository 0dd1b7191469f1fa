import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf } from '../../../test/accounts.ts'
import { nobody, type Persona } from '../../../test/ask.ts'
import { hasPostgres, postgresDatabase, statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const REFERRAL = '{ code link invited earned balance redeemableUntil allowedActions }'
const LEDGER = `query ($first: Int, $after: String) { creditLedger(first: $first, after: $after) {
  nodes { amount kind balance } totalCount pageInfo { endCursor } } }`
const REDEEM = `mutation ($code: String!) { referralRedeem(code: $code) {
  referral ${REFERRAL} userErrors { code path } } }`
const REGISTER = `mutation ($input: CompanyRegisterInput!) {
  companyRegister(input: $input) { userErrors { code path } } }`
const REGISTER_STUDIO = `mutation ($input: StudioRegisterInput!) {
  studioRegister(input: $input) { userErrors { code path } } }`

const referral = async (who: Persona, there = world) => (await there.get(who, `{ referral ${REFERRAL} }`)).referral
const entries = async (who: Persona) => (await world.get(who, LEDGER)).creditLedger.nodes
const redeem = async (who: Persona, code: string, there = world) =>
  (await there.get(who, REDEEM, { code })).referralRedeem
const refused = (code: string) => ({ referral: null, userErrors: [{ code, path: ['code'] }] })
const company = async () => world.owner(await world.client())
const studio = async () => world.operator({ studioId: await world.studio(), administrator: true })

let people = 0
const newcomer = (wanted: object) => ({
  name: 'Sara Greco',
  username: `newcomer${++people}`,
  email: 'sara@example.it',
  password: 'seven green bicycles',
  vatNumber: vatNumber(),
  ...wanted,
})
const registerCompany = (referralCode: string) =>
  world.ask(nobody, REGISTER, { input: newcomer({ companyName: 'Oleificio Greco S.r.l.', referralCode }) })

const welcome = { amount: 10, kind: 'REFERRAL_WELCOME', balance: 10 }
const reward = { amount: 10, kind: 'REFERRAL_REWARD', balance: 10 }

describe('the code of an account', () => {
  it('is its own alone, with a link to the sign-up, and shown with what came of it (FC-008, FC-010)', async () => {
    const accounts = [await company(), await studio(), await company(), await studio()]
    const shown = await Promise.all(accounts.map((who) => referral(who)))
    expect(new Set(shown.map(({ code }) => code)).size).toBe(4)
    expect(shown[0]).toEqual({
      code: expect.stringMatching(/^[0-9A-F]{8}$/),
      link: `http://localhost/?register=company&code=${shown[0].code}`,
      invited: 0,
      earned: 0,
      balance: 0,
      redeemableUntil: '2026-12-21',
      allowedActions: ['referralRedeem'],
    })
    expect(await statementsOf(db, () => referral(accounts[0]!))).toHaveLength(2)
  })

  it('is for administrators and owners', async () => {
    const clientId = await world.client()
    const operator = await world.operator({ studioId: await world.studio(), supervisor: true })
    for (const who of [await world.additionalUser(clientId, ['READ', 'CONFIGURE']), operator])
      for (const document of [`{ referral ${REFERRAL} }`, LEDGER, REDEEM]) {
        const { errors } = await world.ask(who, document, document === REDEEM ? { code: 'x' } : {})
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
      }
  })
})

describe('who signs up with a code', () => {
  it('has ten credits, and so has whoever advised it: two rows of 10 (FC-009)', async () => {
    const [adviser, studioAdviser] = [await studio(), await company()]
    const { data, cookies } = await registerCompany(` ${(await referral(adviser)).code.toLowerCase()} `)
    expect(data.companyRegister.userErrors).toEqual([])
    const owner = { name: 'Sara', cookie: cookieOf(cookies[0]) }
    expect(await entries(owner)).toEqual([welcome])
    expect(await entries(adviser)).toEqual([reward])
    expect(await referral(adviser)).toMatchObject({ invited: 1, earned: 10, balance: 10 })
    expect(await referral(owner)).toMatchObject({ invited: 0, earned: 10, redeemableUntil: null, allowedActions: [] })

    const input = newcomer({ studioName: 'Studio Greco', referralCode: (await referral(studioAdviser)).code })
    const registered = await world.ask(nobody, REGISTER_STUDIO, { input })
    expect(registered.data.studioRegister.userErrors).toEqual([])
    expect(await entries({ name: 'Sara', cookie: cookieOf(registered.cookies[0]) })).toEqual([welcome])
    expect(await entries(studioAdviser)).toEqual([reward])
  })

  it('is told of a code that nobody has, and nothing is made', async () => {
    const unknown = { code: 'REFERRAL_CODE_UNKNOWN' }
    const { data } = await registerCompany('NOBODYS')
    expect(data.companyRegister.userErrors).toEqual([{ ...unknown, path: ['referralCode'] }])
    const input = newcomer({ studioName: 'Studio Greco', referralCode: 'NOBODYS' })
    const { data: there } = await world.ask(nobody, REGISTER_STUDIO, { input })
    expect(there.studioRegister.userErrors).toEqual([{ ...unknown, path: ['input', 'referralCode'] }])
    const made = await db.rows(sql`select from studio where vat_number = ${input.vatNumber}`)
    expect(made).toEqual([])
  })
})

describe('who signed up without a code', () => {
  it('uses one later, once; its own gives none (FC-009)', async () => {
    const [adviser, other, owner] = [await company(), await company(), await company()]
    const { code } = await referral(adviser)
    expect(await redeem(owner, (await referral(owner)).code)).toEqual(refused('REFERRAL_CODE_OWN'))
    expect(await redeem(owner, ' ')).toEqual(refused('REQUIRED'))
    expect(await redeem(owner, 'NOBODYS')).toEqual(refused('REFERRAL_CODE_UNKNOWN'))
    expect(await entries(owner)).toEqual([])
    const { referral: after, userErrors } = await redeem(owner, code)
    expect(userErrors).toEqual([])
    expect(after).toMatchObject({ earned: 10, balance: 10, redeemableUntil: null, allowedActions: [] })
    for (const again of [code, (await referral(other)).code])
      expect(await redeem(owner, again)).toEqual(refused('REFERRAL_REDEEMED'))
    expect(await entries(owner)).toEqual([welcome])
    expect(await entries(adviser)).toEqual([reward])
    expect(await entries(other)).toEqual([])
    const audited = await db.rows(
      sql`select action, after from audit where subject_id = ${owner.clientId}::uuid and action = 'referralRedeem'`,
    )
    expect(audited).toEqual([{ action: 'referralRedeem', after: { code, credits: 10 } }])
  })

  it('has 30 days for it, from its first user on where a studio recorded it before', async () => {
    const { code } = await referral(await company())
    const lastDay = createWorld(db, { now: new Date('2026-12-21T10:00:00Z') })
    const dayAfter = createWorld(db, { now: new Date('2026-12-22T10:00:00Z') })
    const [early, late] = [await company(), await company()]
    expect(await redeem(late, code, dayAfter)).toEqual(refused('REFERRAL_TOO_LATE'))
    expect(await referral(late, dayAfter)).toMatchObject({ redeemableUntil: null, allowedActions: [] })
    expect((await redeem(early, code, lastDay)).userErrors).toEqual([])
    const recorded = await world.client({ createdAt: new Date('2024-01-01T10:00:00Z') })
    expect(await referral(await world.owner(recorded))).toMatchObject({ redeemableUntil: '2026-12-21' })
  })

  it.skipIf(!hasPostgres())('of several at once one is heard (needs PostgreSQL)', async () => {
    const pool = await postgresDatabase(8)
    try {
      const there = createWorld(pool)
      const [adviser, owner] = [await there.owner(await there.client()), await there.owner(await there.client())]
      const { code } = await referral(adviser, there)
      const answers = await Promise.all(Array.from({ length: 5 }, () => redeem(owner, code, there)))
      expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1)
      expect(answers.filter((each) => each.referral === null)).toEqual(Array(4).fill(refused('REFERRAL_REDEEMED')))
      expect(await referral(adviser, there)).toMatchObject({ invited: 1, balance: 10 })
    } finally {
      await pool.close()
    }
  })
})
