import { afterAll, beforeAll, expect, it } from 'vitest'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
beforeAll(async () => {
  db = await testDatabase()
  world = createWorld(db)
})
afterAll(() => db.close())

const FIELDS =
  '{ studio { version name vatNumber province website headerText logo quickLinks { label url } } userErrors { code path } }'
const UPDATE = `mutation ($version: Int!, $input: StudioUpdateInput!) { studioUpdate(expectedVersion: $version, input: $input) ${FIELDS} }`
const HEADER = `mutation ($version: Int!, $input: StudioHeaderInput!) { studioHeaderUpdate(expectedVersion: $version, input: $input) ${FIELDS} }`
const LINKS = `mutation ($version: Int!, $links: [QuickLinkInput!]!) { quickLinksUpdate(expectedVersion: $version, links: $links) ${FIELDS} }`
const SETTINGS = `mutation ($version: Int!, $input: StudioSettingsInput!) { studioSettingsUpdate(expectedVersion: $version, input: $input) {
  settings { noticeLink consentRequestDays allowsModels notifiesInvoiceDelivery documentCopyTo version } userErrors { code path } } }`
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])

async function office() {
  const studioId = await world.studio({ name: 'Ferri' })
  const administrator = await world.operator({ studioId, administrator: true })
  const operator = await world.operator({ studioId })
  const clientId = await world.client({ studioId, words: ['READ'] })
  return { studioId, administrator, operator, owner: await world.owner(clientId) }
}

it('keeps the studio’s data, once, with what was before in the audit; wrong ones change nothing', async () => {
  const { administrator, operator } = await office()
  const input = { name: ' Ferri & Co ', vatNumber: '00743110157', province: 'mi', website: 'https://ferri.example' }
  const { studioUpdate } = await world.get(administrator, UPDATE, { version: 1, input })
  expect(studioUpdate).toMatchObject({
    studio: { version: 2, name: 'Ferri & Co', province: 'MI', website: 'https://ferri.example' },
    userErrors: [],
  })
  const bad = { name: ' ', vatNumber: '12345678901', province: 'Milano', website: 'javascript:alert(1)', email: 'x' }
  const { studioUpdate: refused } = await world.get(administrator, UPDATE, { version: 2, input: bad })
  expect(refused.studio).toBeNull()
  expect(refused.userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path}`)).toEqual([
    'REQUIRED name',
    'INVALID_VAT_NUMBER vatNumber',
    'INVALID_PROVINCE province',
    'EMAIL_MALFORMED email',
    'INVALID_URL website',
  ])
  const stale = await world.ask(administrator, UPDATE, { version: 1, input })
  expect(stale.errors?.[0]?.extensions.code).toBe('CONFLICT')
  const denied = await world.ask(operator, UPDATE, { version: 2, input })
  expect(denied.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  const { studio } = await world.get(operator, '{ studio { name version } }')
  expect(studio).toEqual({ name: 'Ferri & Co', version: 2 })
})

it('shows the header to the studio’s people and to its clients (WK-011), and takes only pictures', async () => {
  const { administrator, owner } = await office()
  const contentBase64 = PNG.toString('base64')
  const set = { version: 1, input: { text: 'Dal 1987', logo: { contentBase64 } } }
  expect((await world.get(administrator, HEADER, set)).studioHeaderUpdate.userErrors).toEqual([])
  const seen = await world.get(owner, '{ studio { headerText logo quickLinks { url } settings { version } } }')
  expect(seen.studio).toEqual({
    headerText: 'Dal 1987',
    logo: `data:image/png;base64,${contentBase64}`,
    quickLinks: null,
    settings: null,
  })
  const logoOf = (content: Buffer) => ({ version: 2, input: { logo: { contentBase64: content.toString('base64') } } })
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const codeOf = async (variables: Record<string, unknown>) =>
    (await world.get(administrator, HEADER, variables)).studioHeaderUpdate.userErrors[0]?.code
  expect(await codeOf(logoOf(svg))).toBe('LOGO_UNREADABLE')
  expect(await codeOf(logoOf(Buffer.concat([PNG, Buffer.alloc(65_536)])))).toBe('FILE_TOO_LARGE')
  expect(await codeOf({ version: 2, input: { logo: null, text: null } })).toBeUndefined()
  expect((await world.get(owner, '{ studio { headerText logo } }')).studio).toEqual({ headerText: null, logo: null })
})

it('gives every operator the bar of links that an administrator made (WT-077), to the web only', async () => {
  const { administrator, operator } = await office()
  const links = [
    { label: 'Agenzia', url: 'https://www.agenziaentrate.gov.it' },
    { label: 'Ticket', url: 'https://ticket.example' },
  ]
  await world.get(administrator, LINKS, { version: 1, links })
  const query = '{ studio { quickLinks { label url } } }'
  expect((await world.get(operator, query)).studio.quickLinks).toEqual(links)
  expect(await statementsOf(db, () => world.get(operator, query))).toHaveLength(3)
  const wrong = [links[0], { label: '', url: 'javascript:alert(1)' }]
  const { quickLinksUpdate } = await world.get(administrator, LINKS, { version: 2, links: wrong })
  expect(quickLinksUpdate.userErrors).toEqual([
    { code: 'REQUIRED', path: ['links', '1', 'label'] },
    { code: 'INVALID_URL', path: ['links', '1', 'url'] },
  ])
  expect((await world.get(operator, query)).studio.quickLinks).toEqual(links)
})

it('keeps the options of WK-016 to WK-022, and lets mails lead only here or to the studio’s own site', async () => {
  const { administrator } = await office()
  const set = async (version: number, input: object) =>
    (await world.get(administrator, SETTINGS, { version, input })).studioSettingsUpdate
  const chosen = {
    allowsModels: false,
    notifiesInvoiceDelivery: true,
    consentRequestDays: 30,
    documentCopyTo: 'a@b.it',
  }
  expect(await set(1, chosen)).toEqual({ settings: { ...chosen, noticeLink: null, version: 2 }, userErrors: [] })
  const elsewhere = await set(2, { noticeLink: 'https://evil.example/x', consentRequestDays: 0 })
  expect(elsewhere.userErrors).toEqual([
    { code: 'HOST_NOT_ALLOWED', path: ['noticeLink'] },
    { code: 'OUT_OF_RANGE', path: ['consentRequestDays'] },
  ])
  await world.get(administrator, UPDATE, { version: 2, input: { website: 'https://ferri.example' } })
  const own = await set(3, { noticeLink: 'https://ferri.example/avvisi' })
  expect(own.settings).toMatchObject({ noticeLink: 'https://ferri.example/avvisi', version: 4 })
})

it('tells an administrator what it runs on, and nobody else (WK-001)', async () => {
  const { administrator, operator } = await office()
  const query = '{ platform { version runtimes { name version isSupported } embeddedDatabase } }'
  const { platform } = await world.get(administrator, query)
  expect(platform.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(platform.runtimes).toEqual([
    { name: 'NODE', version: process.versions.node, isSupported: true },
    { name: 'POSTGRESQL', version: expect.stringMatching(/^\d+\.\d+/), isSupported: true },
  ])
  expect((await world.ask(operator, query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN')
})
