import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type DocumentNode, type OperationDefinitionNode, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { menders, reasons } from '../server/src/access/missing.ts'
import { conditionNames } from '../server/src/access/vocabulary.ts'
import type { Database } from '../server/src/db/database.ts'
import { newId } from '../server/src/lib/ids.ts'
import { testDatabase } from '../server/test/database.ts'
import { listen, makeToken, run, type Server } from '../server/test/partner.ts'
import { createWorld } from '../server/test/world.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
const contract = buildSchema(read('schema.graphql'))
const folder = '../docs/partners'
const namesIn = (path: string) => readdirSync(join(import.meta.dirname, path))
const programs = namesIn('examples')
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => read(join('examples', name)))
const hasCurl = await run('curl', ['--version']).then(
  ({ code }) => code === 0,
  () => false,
)

interface Block {
  readonly page: string
  readonly language: string
  readonly text: string
  readonly start: string
  /** What the page says the answer is: the json block that follows. */
  readonly answer: string | undefined
}
function blocksOf(page: string): Block[] {
  const found = [...read(join(folder, page)).matchAll(/^```(\w*)\n(.*?)^```$/gms)]
  return found.map(([, language = '', text = ''], i) => {
    const [, nextLanguage, nextText] = found[i + 1] ?? []
    const answer = nextLanguage === 'json' ? nextText : undefined
    return { page, language, text, start: text.split('\n', 1)[0]!, answer }
  })
}
const blocks = namesIn(folder).flatMap(blocksOf)
const executable = ({ definitions: [first] }: DocumentNode) => first?.kind === 'OperationDefinition' && first
const operations = blocks.filter(({ language, text }) => language === 'graphql' && executable(parse(text)))

/** '…' stands for any text; what a page leaves out may be there. */
const asShown = (answer: string) => JSON.parse(answer, (_, value) => (value === '…' ? expect.any(String) : value))

describe('the pages for partners', () => {
  it.each(operations)('$page asks only for what the contract has: $start', ({ text }) => {
    expect(validate(contract, parse(text))).toEqual([])
  })

  it('show programs as they are run by their own tests', () => {
    for (const { text } of blocks.filter(({ language }) => language === 'ts')) {
      expect(programs.find((program) => program.includes(text))).toBeDefined()
    }
  })

  it('name every condition, reason and mender of the rule, and none besides', () => {
    const page = read(join(folder, 'errors.md'))
    const named = (text = '') => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name)
    const table = [...page.split('## The reasons')[1]!.matchAll(/^\| (`\w+`) \| (`.*) \|$/gm)]
    expect(table.map(([, condition]) => named(condition)[0])).toEqual(Object.keys(conditionNames))
    const told = table.flatMap(([, , cell]) => named(cell)).filter((name) => name !== 'needs')
    expect(told.sort()).toEqual([...reasons].sort())
    expect(named(/^\| `whoCanFix` .*$/m.exec(page)![0]).slice(1)).toEqual(menders)
  })

  it('mark what leaves as the check demands', async () => {
    const { refusals } = await import(new URL('../scripts/schema-changes.mjs', import.meta.url).href)
    const marks = blocks.filter(({ language, text }) => language === 'graphql' && !executable(parse(text)))
    expect(marks).not.toEqual([])
    for (const { text } of marks) {
      expect(text).toContain('@deprecated')
      expect(await refusals('type Query { a: Int }', `type Query { a: Int } ${text}`, '2026-11-21')).toEqual([])
    }
  })
})

describe('the answers on the pages for partners', { timeout: 60_000 }, () => {
  const now = new Date('2026-11-21T10:00:00Z')
  let db: Database
  let server: Server
  /** One that finds five invoices, and one for the pages that write. */
  let readToken: string
  let writeToken: string
  /** Of the operations that take any, by their name. */
  let variables: Record<string, Record<string, unknown>>
  beforeAll(async () => {
    db = await testDatabase()
    server = await listen(db, now)
    const world = createWorld(db, { now })
    const scopes = ['invoices:read', 'invoices:write', 'invoices:send']
    const studioWithClient = async () => {
      const studioId = await world.studio()
      const operator = await world.operator({ studioId, administrator: true })
      const clientId = await world.client({ studioId, words: ['READ', 'EDIT'] })
      return { operator, clientId, token: await makeToken(world, operator, scopes) }
    }
    const reading = await studioWithClient()
    for (const number of [1, 2, 3, 4, 5]) {
      const more = { number: `2026/A/${number}`, date: `2026-11-${15 + number}` }
      await world.invoice({ clientId: reading.clientId, status: number === 5 ? 'DELIVERED' : 'ISSUED', ...more })
    }
    const { invoices } = await world.get(reading.operator, '{ invoices(first: 2) { pageInfo { endCursor } } }')
    const { token, clientId } = await studioWithClient()
    const issued = await world.invoice({ clientId, status: 'ISSUED' })
    const draft = await world.invoice({ clientId })
    await db.executeSql('update invoice_line set unit_price = null where invoice_id = $1', [draft])
    readToken = reading.token
    writeToken = token
    variables = {
      SendWithoutTheWord: { id: issued },
      MayItBeSent: { id: issued },
      SomebodyElsesInvoice: { id: newId() },
      IssueAnIncompleteDraft: { id: draft },
      NextPage: { after: invoices.pageInfo.endCursor },
      DraftOfAnOrder: { clientId },
      AnotherOrderWithTheSameKey: { clientId },
      DeleteWhatWasChanged: { id: draft },
    }
  })
  afterAll(async () => {
    await server.close()
    await db.close()
  })

  it('are true of GraphQL, in the order of each page', async () => {
    for (const { text, answer, page } of operations) {
      const { name, operation } = executable(parse(text)) as OperationDefinitionNode
      // Its answer has no end; its own tests listen.
      if (operation === 'subscription') continue
      const token = page === 'paging.md' ? readToken : writeToken
      const body = JSON.stringify({ query: text, variables: variables[name?.value ?? ''] })
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
      const said = await response.json()
      if (answer) expect(said, `${page}: ${name?.value}`).toMatchObject(asShown(answer))
      else expect(said.errors, `${page}: ${name?.value}`).toBeUndefined()
    }
  })

  const curls = blocks.filter(({ language, text }) => language === 'sh' && text.includes('curl '))
  it.skipIf(!hasCurl).each(curls)('are true of curl (needs curl): $page, $start', async ({ text, answer }) => {
    const script = text.replaceAll('http://localhost:4000', server.url).replace(/^export .*$/m, '')
    const { code, output, errors } = await run('sh', ['-c', script.replaceAll('curl ', 'curl -sS ')], {
      DELEGA_TOKEN: readToken,
    })
    expect([code, errors]).toEqual([0, ''])
    if (answer) expect(JSON.parse(output)).toMatchObject(asShown(answer))
  })
})
