import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { queueEmail } from './queue-email.ts'
import { sealLink } from './sealed-link.ts'
import { messages } from './testing/posting.ts'

let db: Database
let world: World
let studioId: string
let administrator: Persona
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  await db.executeSql('delete from email_message')
  studioId = await world.studio({ name: 'Studio Ferri' })
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const kind = 'DELEGATION_REQUESTED'
const TEMPLATE = 'kind placeholders texts { language isOwn version words { subject body } ours { subject } }'
const UPDATE = `mutation ($input: EmailWordsInput, $version: Int!, $kind: EmailKind!) {
  emailTemplateUpdate(kind: $kind, language: IT, expectedVersion: $version, input: $input) {
    emailTemplate { ${TEMPLATE} } userErrors { code message path } } }`
const update = async (input: object | null, version: number, { as = administrator, of = kind } = {}) =>
  (await world.get(as, UPDATE, { input, version, kind: of })).emailTemplateUpdate
const templates = async (as = administrator) =>
  (await world.get(as, `{ emailTemplates { ${TEMPLATE} } }`)).emailTemplates
const italian = async (as = administrator) =>
  (await templates(as)).find((each: { kind: string }) => each.kind === kind).texts[0]
const mail = (values = {}, studio = studioId) =>
  transaction(db, (tx) =>
    queueEmail(tx, {
      kind,
      to: { email: 'anna@example.com', language: 'it' },
      studioId: studio,
      values: { studioName: 'Ferri', clientName: 'Alfa', link: '/portal/', ...values },
      now: world.now,
    }),
  )
const OWN = { subject: 'Delega a {studioName}', body: 'Gentile {clientName},\r\n\r\n{link}\n\nStudio Ferri' }

describe('a template', () => {
  it('in the studio’s own words is what goes out, until it goes back to ours', async () => {
    expect(await italian()).toMatchObject({ isOwn: false, version: 0 })
    const { emailTemplate, userErrors } = await update(OWN, 0)
    expect(userErrors).toEqual([])
    expect(emailTemplate.texts[0]).toMatchObject({
      isOwn: true,
      version: 1,
      words: { subject: 'Delega a {studioName}' },
    })
    await mail()
    await update(null, 1)
    expect(await italian()).toMatchObject({ isOwn: false, version: 0 })
    await mail()
    const [own, ours] = await messages(db)
    expect(own).toMatchObject({
      subject: 'Delega a Ferri',
      body: 'Gentile Alfa,\n\n{{base}}/portal/\n\nStudio Ferri',
    })
    expect(ours!.subject).toBe('Ferri le chiede una delega')
  })

  it('of one studio is not another’s', async () => {
    await update(OWN, 0)
    const other = await world.studio()
    expect(await italian(await world.operator({ studioId: other, administrator: true }))).toMatchObject({
      isOwn: false,
    })
    await mail({}, other)
    expect((await messages(db))[0]!.subject).toBe('Ferri le chiede una delega')
  })

  it.each([
    [{ subject: 'x', body: 'Dear {nome}, {clientName}' }, 'PLACEHOLDER_UNKNOWN', 'body'],
    [{ subject: '{password}', body: 'x' }, 'PLACEHOLDER_UNKNOWN', 'subject'],
    [{ subject: ' ', body: 'x' }, 'REQUIRED', 'subject'],
    [{ subject: 'x'.repeat(201), body: 'x' }, 'TOO_LONG', 'subject'],
    [{ subject: 'x', body: 'x'.repeat(5001) }, 'TOO_LONG', 'body'],
  ])('is refused where it cannot be sent: %#', async (input, code, field) => {
    const { emailTemplate, userErrors } = await update(input, 0)
    expect(emailTemplate).toBeNull()
    expect(userErrors).toMatchObject([{ code, path: ['input', field] }])
    expect(await italian()).toMatchObject({ isOwn: false })
  })

  it('of the installation is no studio’s to change', async () => {
    const { userErrors } = await update(OWN, 0, { of: 'PASSWORD_RECOVERY' })
    expect(userErrors).toMatchObject([{ code: 'KIND_NOT_EDITABLE', path: ['kind'] }])
    expect((await templates()).map((each: { kind: string }) => each.kind)).not.toContain('PASSWORD_RECOVERY')
  })

  it('that a colleague has changed meanwhile is not overwritten', async () => {
    await update(OWN, 0)
    const { errors } = await world.ask(administrator, UPDATE, { input: OWN, version: 0, kind })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'STALE_VERSION' })
  })

  it('is shown with sample values, and nothing that is typed becomes HTML', async () => {
    const PREVIEW = `query ($input: EmailWordsInput!) { emailTemplatePreview(kind: ${kind}, language: IT, input: $input) {
      subject text html unknownPlaceholders } }`
    const input = { subject: '<b>{studioName}', body: '<script>x</script> {clientName} {nome}\n\n{link}' }
    const { emailTemplatePreview: shown } = await world.get(administrator, PREVIEW, { input })
    expect(shown).toMatchObject({ subject: '<b>Studio Ferri', unknownPlaceholders: ['nome'] })
    expect(shown.text).toBe('<script>x</script> Officine Galvani S.p.A. [nome]\n\nhttp://localhost/portal/')
    expect(shown.html).not.toContain('<script>')
    expect(shown.html).toContain('href="http://localhost/portal/"')
  })
})

describe('the log', () => {
  const LOG = `query ($filter: EmailLogFilter, $first: Int, $after: String) { emailLog(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { kind state recipient recipientName clientName subject body attempts failure } } }`
  const log = async (variables: object = {}, as = administrator) =>
    (await world.get(as, LOG, { ...variables })).emailLog

  it('shows the studio’s own messages, newest first, page by page', async () => {
    for (const clientName of ['Alfa', 'Beta', 'Gamma']) {
      await mail({ clientName })
      world.now = new Date(world.now.getTime() + 1000)
    }
    await mail({}, await world.studio())
    const first = await log({ first: 2 })
    expect(first.totalCount).toBe(3)
    expect(first.nodes.map(({ body }: { body: string }) => /chiede a (\w+)/.exec(body)![1])).toEqual(['Gamma', 'Beta'])
    const second = await log({ first: 2, after: first.pageInfo.endCursor })
    expect(second.nodes).toHaveLength(1)
    expect(second.pageInfo.hasNextPage).toBe(false)
    const { errors } = await world.ask(administrator, LOG, { after: 'nonsense' })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })

  it('finds what failed, with the server’s words, and by kind and client', async () => {
    await mail()
    await mail()
    await db.executeSql(
      `update email_message set state = 'FAILED', failure = '550 no such mailbox' where id = (select min(id::text)::uuid from email_message)`,
    )
    expect((await log({ filter: { state: 'FAILED' } })).nodes).toMatchObject([{ failure: '550 no such mailbox' }])
    expect((await log({ filter: { state: 'SENT' } })).nodes).toEqual([])
    expect((await log({ filter: { kind } })).totalCount).toBe(2)
    expect((await log({ filter: { clientId: 'x' } })).totalCount).toBe(0)
  })

  it('never shows a link that opens something', async () => {
    const secretLink = await sealLink('/#invitation=abcdef', world.config)
    await transaction(db, (tx) =>
      queueEmail(tx, {
        kind: 'OWNER_INVITATION',
        to: { email: 'anna@example.com' },
        studioId,
        values: { days: '7' },
        secretLink,
        now: world.now,
      }),
    )
    const [{ body }] = (await log()).nodes
    expect(body).toContain('•••')
    expect(JSON.stringify(await log())).not.toMatch(/abcdef|\{\{/)
  })

  it('takes one statement, however long it is', async () => {
    await mail()
    const ask = () => statementsOf(db, () => log({ first: 50 }))
    const few = (await ask()).length
    for (let i = 0; i < 10; i++) await mail()
    expect((await ask()).length).toBe(few)
  })

  it('is an administrator’s alone', async () => {
    const operator = await world.operator({ studioId, classes: ['CLIENT_ADMIN'] })
    const { errors } = await world.ask(operator, LOG)
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })
})
