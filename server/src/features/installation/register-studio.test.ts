import { expect, onTestFinished, test } from 'vitest'
import { cookieOf } from '../../../test/accounts.ts'
import { askAs, nobody } from '../../../test/ask.ts'
import { databaseForThisTest, testDatabase } from '../../../test/database.ts'
import { createWorld, vatNumber } from '../../../test/world.ts'
import { authenticate } from '../session/authenticate.ts'

const REGISTER = `mutation ($input: StudioRegisterInput!) {
  studioRegister(input: $input) { viewer { name app } userErrors { code path } } }`
const input = {
  studioName: 'Studio Bianchi',
  vatNumber: '00743110157',
  name: 'Lucia Bianchi',
  username: 'lucia',
  email: 'lucia@example.it',
  password: 'seven green bicycles',
}

test('an installation kept to its first studio: whoever opens it registers that, once', async () => {
  const db = await databaseForThisTest()
  const world = createWorld(db)
  const config = { ...world.config, isSignUpOpen: false }
  const ask = (variables: Record<string, unknown>) => askAs({ db, config, now: world.now }, nobody, REGISTER, variables)
  const installation = () => world.get(nobody, '{ installation { registered studioName demo } }')
  expect((await installation()).installation).toEqual({ registered: false, studioName: null, demo: false })

  const wrong = { studioName: ' ', vatNumber: '12345678901', name: '', username: 'a b', email: 'x', password: 'short' }
  const { data } = await ask({ input: wrong })
  expect(data.studioRegister.userErrors.map((e: { code: string }) => e.code)).toEqual([
    'REQUIRED',
    'VAT_NUMBER_INVALID',
    'REQUIRED',
    'USERNAME_MALFORMED',
    'EMAIL_MALFORMED',
    'PASSWORD_TOO_SHORT',
  ])
  expect((await installation()).installation.registered).toBe(false)

  const answers = await Promise.all([ask({ input }), ask({ input: { ...input, username: 'another' } })])
  const [done, refused] = answers[0]!.errors ? answers.toReversed() : answers
  expect(done!.data.studioRegister).toEqual({ viewer: { name: 'Lucia Bianchi', app: 'STUDIO' }, userErrors: [] })
  expect(refused!.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'ALREADY_REGISTERED' })
  const viewer = await authenticate({ cookie: cookieOf(done!.cookies[0]) }, db, world.now, world.config)
  expect(viewer).toMatchObject({ administrator: true, operatorCode: '50000001', renewal: null })
  expect((await installation()).installation).toEqual({
    registered: true,
    studioName: 'Studio Bianchi',
    demo: false,
  })
})

test('studios sign up by themselves, at any time and without a client (AD-001, AD-002)', async () => {
  const db = await testDatabase()
  onTestFinished(() => db.close())
  const world = createWorld(db)
  await world.studio()
  const register = async (wanted: object) =>
    (await world.ask(nobody, REGISTER, { input: { ...input, ...wanted } })).data.studioRegister
  expect(await register({})).toEqual({ viewer: { name: 'Lucia Bianchi', app: 'STUDIO' }, userErrors: [] })
  expect((await register({ username: 'other' })).userErrors).toEqual([
    { code: 'STUDIO_EXISTS', path: ['input', 'vatNumber'] },
  ])
  expect((await register({ vatNumber: vatNumber() })).userErrors).toEqual([
    { code: 'USERNAME_TAKEN', path: ['input', 'username'] },
  ])
  expect((await register({ vatNumber: vatNumber(), username: 'other' })).viewer).not.toBeNull()
  expect((await world.get(nobody, '{ installation { isSignUpOpen } }')).installation.isSignUpOpen).toBe(true)
})
