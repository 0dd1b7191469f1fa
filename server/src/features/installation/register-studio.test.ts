import { expect, test } from 'vitest'
import { cookieOf } from '../../../test/accounts.ts'
import { nobody } from '../../../test/ask.ts'
import { databaseForThisTest } from '../../../test/database.ts'
import { createWorld } from '../../../test/world.ts'
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

test('the first person to open an installation registers its studio, once', async () => {
  const db = await databaseForThisTest()
  const world = createWorld(db)
  const installation = () => world.get(nobody, '{ installation { registered studioName demo } }')
  expect((await installation()).installation).toEqual({ registered: false, studioName: null, demo: false })

  const wrong = { studioName: ' ', vatNumber: '12345678901', name: '', username: 'a b', email: 'x', password: 'short' }
  const { data } = await world.ask(nobody, REGISTER, { input: wrong })
  expect(data.studioRegister.userErrors.map((e: { code: string }) => e.code)).toEqual([
    'REQUIRED',
    'VAT_NUMBER_INVALID',
    'REQUIRED',
    'USERNAME_MALFORMED',
    'EMAIL_MALFORMED',
    'PASSWORD_TOO_SHORT',
  ])
  expect((await installation()).installation.registered).toBe(false)

  const answers = await Promise.all([
    world.ask(nobody, REGISTER, { input }),
    world.ask(nobody, REGISTER, { input: { ...input, username: 'another' } }),
  ])
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
