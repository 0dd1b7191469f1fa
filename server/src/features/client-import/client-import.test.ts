import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import type { Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { runBulkJobs } from '../../../test/run-bulk-jobs.ts'
import { createWorld, vatNumber, type World } from '../../../test/world.ts'
import type { Database } from '../../db/database.ts'

let db: Database
let world: World
let studioId: string
let admin: Persona
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio()
  admin = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const PREVIEW = `query ($input: ClientsImportInput!, $state: ClientImportState, $after: String) { clientsImportPreview(input: $input) {
  preview { format total newCount existingCount errorCount missingFields columns { heading field sample }
    rows(first: 100, state: $state, after: $after) { nodes { line state name code vatNumber unit problems { code path } } pageInfo { hasNextPage endCursor } totalCount } }
  userErrors { code path } } }`
const IMPORT = `mutation ($input: ClientsImportInput!) { clientsImport(input: $input) { job { id total } userErrors { code path } } }`

const inputOf = (content: string | Uint8Array, more = {}) => ({
  file: { fileName: 'clienti.csv', contentBase64: Buffer.from(content).toString('base64') },
  ...more,
})
const preview = async (content: string | Uint8Array, more = {}, who = admin) =>
  (await world.get(who, PREVIEW, { input: inputOf(content, more) })).clientsImportPreview
const rowsOf = async (content: string | Uint8Array, more = {}, who = admin) =>
  (await preview(content, more, who)).preview.rows.nodes
const codesOf = async (content: string | Uint8Array) =>
  (await preview(content)).userErrors.map((error: { code: string }) => error.code)

async function importAll(content: string | Uint8Array, more = {}, who = admin) {
  const { clientsImport } = await world.get(who, IMPORT, { input: inputOf(content, more) })
  expect(clientsImport.userErrors).toEqual([])
  await runBulkJobs(world)
  const { job } = await world.get(
    who,
    'query ($id: ID!) { job(id: $id) { state succeeded skipped failed rows(first: 100) { nodes { label state subjectId problems { code path } cells { name value } } } } }',
    { id: clientsImport.job.id },
  )
  return job
}
const clients = (who = admin) =>
  world
    .get(
      who,
      '{ clients { nodes { name code vatNumber units { name } companyData { pec city phone } delegation { state words } } } }',
    )
    .then(({ clients }) => clients.nodes)

describe('a list of clients', () => {
  it('is understood as spreadsheets and people write it', async () => {
    const [one, two] = [vatNumber(), vatNumber()]
    const unit = await world.unit({ studioId, name: 'Milano', externalCode: 'MI01' })
    const heads = 'Cod.;Ragione Sociale;P. IVA;CAP;Città;Prov.;Colore;Unità'
    const text = `${heads}\r\n7;"Rossi; figli";IT ${one};100;Roma;(rm);rosso;mi01\r\n;"Verdi ""il"" Bar";${Number(two)};20121;Milano;MI;blu;milano\r\n`
    const { preview: shown } = await preview(text)
    expect(shown).toMatchObject({ format: 'CSV', total: 2, newCount: 2, errorCount: 0, missingFields: [] })
    expect(shown.columns.map(({ field }: { field: string }) => field)).toEqual([
      'CODE',
      'NAME',
      'VAT_NUMBER',
      'POSTAL_CODE',
      'CITY',
      'PROVINCE',
      null,
      'UNIT',
    ])
    expect(shown.rows.nodes[0]).toMatchObject({ line: 2, name: 'Rossi; figli', code: '000007', vatNumber: one })
    expect(shown.rows.nodes[1]).toMatchObject({ line: 3, name: 'Verdi "il" Bar', vatNumber: two })
    expect(await clients()).toEqual([])
    expect(unit).toBeDefined()
  })

  it.each([
    ['UTF-8 with mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16LE without mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
  ])('is read in %s', async (_, encode) => {
    const [row] = await rowsOf(encode(`Denominazione\tPartita IVA\nCaffè Perù\t${vatNumber()}\n`))
    expect(row).toMatchObject({ name: 'Caffè Perù', state: 'NEW' })
  })

  it('says of each line what is wrong, those first, also what is there twice', async () => {
    const [known, other, twice] = [vatNumber(), vatNumber(), vatNumber()]
    await world.client({ studioId, vatNumber: known })
    await world.client({ studioId: await world.studio(), vatNumber: other })
    const text = [
      'nome,partita iva,codice,cap,pec,unita,delega',
      `Nota,${known},,,,,`,
      `D'altri,${other},,,,,`,
      `Due,${twice},123456,,,,`,
      `Due di nuovo,${twice},123456,,,,`,
      `,,,1234567,x,Roma,lettura`,
      `Sbagliata,12345678901,,,,,`,
    ].join('\n')
    const rows = await rowsOf(text)
    const told = rows.map((row: { line: number; state: string; problems: { code: string; path: string[] }[] }) => [
      row.line,
      row.state,
      ...row.problems.map(({ code, path }) => `${code} ${path.join(' ')}`),
    ])
    expect(told).toEqual([
      [5, 'ERROR', 'COMPANY_REPEATED VAT_NUMBER 4', 'CODE_REPEATED CODE 4'],
      [
        6,
        'ERROR',
        'REQUIRED NAME',
        'NUMBER_REQUIRED VAT_NUMBER',
        'INVALID_POSTAL_CODE POSTAL_CODE',
        'EMAIL_MALFORMED PEC',
        'MANDATE_INCOMPLETE MANDATE_HOLDER',
        'MANDATE_INCOMPLETE MANDATE_SIGNED_ON',
        'UNIT_UNKNOWN UNIT',
      ],
      [7, 'ERROR', 'INVALID_VAT_NUMBER VAT_NUMBER'],
      [3, 'NEW'],
      [4, 'NEW'],
      [2, 'EXISTING'],
    ])
  })

  it('can be told what its columns hold', async () => {
    const text = `a;b\nBianchi;${vatNumber()}\n`
    expect((await preview(text)).preview).toMatchObject({
      missingFields: ['NAME', 'VAT_NUMBER'],
      newCount: 0,
      total: 1,
    })
    expect((await rowsOf(text, { columns: ['NAME', 'VAT_NUMBER'] }))[0]).toMatchObject({
      name: 'Bianchi',
      state: 'NEW',
    })
    expect((await preview(text, { columns: ['NAME', 'NAME'] })).userErrors[0].code).toBe('COLUMN_REPEATED')
    expect((await preview(text, { columns: ['NAME'] })).userErrors[0].code).toBe('COLUMNS_MISCOUNTED')
    const { clientsImport } = await world.get(admin, IMPORT, { input: inputOf(text) })
    expect(clientsImport.userErrors[0]).toMatchObject({ code: 'COLUMN_MISSING', path: ['columns', 'NAME'] })
  })

  it('becomes clients with their cards, links and mandates; a second time nothing', async () => {
    await world.unit({ studioId, name: 'Milano' })
    const [one, two] = [vatNumber(), vatNumber()]
    const text = [
      'nome;piva;codice;comune;pec;telefono;unità;permessi;depositario;data mandato;colore',
      `Uno;${one};000042;Lodi;uno@pec.it;'+39 02 1234;Milano;lettura, invio;Archivio, faldone 3;31/10/2026;x`,
      `Due;${two};;;;;;;;;x`,
      `Tre;${vatNumber()};42;;;;;;;;x`,
    ].join('\n')
    const job = await importAll(text)
    expect(job).toMatchObject({ state: 'DONE', succeeded: 2, skipped: 0, failed: 1 })
    expect(job.rows.nodes[2]).toMatchObject({ label: 'Tre', state: 'FAILED', problems: [{ code: 'CODE_REPEATED' }] })
    expect(job.rows.nodes[2].cells).toContainEqual({ name: 'CODE', value: '42' })
    const made = await clients()
    const delegation = { state: 'ACTIVE', words: ['READ', 'SEND'] }
    expect(made.map(({ name }: { name: string }) => name)).toEqual(['Due', 'Uno'])
    expect(made[1]).toMatchObject({ code: '000042', vatNumber: one, units: [{ name: 'Milano' }], delegation })
    expect(made[1].companyData).toEqual({ pec: 'uno@pec.it', city: 'Lodi', phone: '+39 02 1234' })
    expect(await importAll(text)).toMatchObject({ succeeded: 0, skipped: 2, failed: 1 })
    expect(await clients()).toHaveLength(2)
  })

  it('makes nothing of a row whose mandate is refused', async () => {
    const text = `nome;piva;permessi;depositario;data mandato\nUno;${vatNumber()};lettura;Archivio;2027-01-01\n`
    const job = await importAll(text)
    expect(job.rows.nodes[0]).toMatchObject({ state: 'FAILED', problems: [{ code: 'INVALID_DATE' }] })
    expect(await clients()).toEqual([])
  })

  it('keeps a client operator to its own units, and is closed to everybody without the class', async () => {
    const [own, other] = [await world.unit({ studioId, name: 'A' }), await world.unit({ studioId, name: 'B' })]
    const keeper = await world.operator({ studioId, classes: ['CLIENT_OPERATOR'], units: [own] })
    const line = () => `X;${vatNumber()}`
    const codes = async (text: string, more = {}) =>
      (await rowsOf(text, more, keeper)).map((row: { problems: { code: string }[] }) => row.problems[0]?.code ?? 'ok')
    expect(await codes(`nome;piva\n${line()}\n`)).toEqual(['UNIT_REQUIRED'])
    expect(await codes(`nome;piva;unità\n${line()};A\n${line()};B\n`)).toEqual(['UNIT_UNKNOWN', 'ok'])
    expect(await codes(`nome;piva\n${line()}\n`, { unitId: own })).toEqual(['ok'])
    const job = await importAll(`nome;piva\n${line()}\n`, { unitId: other }, keeper)
    expect(job.rows.nodes[0]).toMatchObject({ state: 'FAILED', problems: [{ code: 'NOT_FOUND' }] })
    const reader = await world.operator({ studioId, classes: ['ISSUED_READ'], units: [own] })
    for (const [document, key] of [
      [PREVIEW, 'clientsImportPreview'],
      [IMPORT, 'clientsImport'],
    ] as const) {
      const { errors } = await world.ask(reader, document, { input: inputOf(`nome;piva\n${line()}\n`) })
      expect([key, errors?.[0]?.extensions.code]).toEqual([key, 'FORBIDDEN'])
    }
  })

  it('is judged in as many statements however long it is', async () => {
    const lines = (count: number) =>
      `nome;piva\n${Array.from({ length: count }, () => `X;${vatNumber()}`).join('\n')}\n`
    const few = await statementsOf(db, () => preview(lines(1)))
    const many = await statementsOf(db, () => preview(lines(300)))
    expect(many).toHaveLength(few.length)
  })
})

describe('a hostile file', () => {
  it('is refused with a sentence, whatever it is', async () => {
    expect(await codesOf('')).toEqual(['LIST_EMPTY'])
    expect(await codesOf('nome;piva\n\n;\n')).toEqual(['LIST_EMPTY'])
    expect(await codesOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]))).toEqual(['LIST_UNKNOWN_KIND'])
    expect(await codesOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual(['LIST_OLD_EXCEL'])
    expect(await codesOf(Buffer.from('PK not a zip'))).toEqual(['LIST_MALFORMED'])
    expect(await codesOf(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).toEqual(['LIST_TOO_LARGE'])
    expect(await codesOf(`nome${';x'.repeat(1_000_000)}\nA\n`)).toEqual(['LIST_TOO_MANY_COLUMNS'])
    expect(await codesOf(`nome\n${'a\n'.repeat(10_001)}`)).toEqual(['LIST_TOO_MANY_ROWS'])
    expect(await codesOf('nome;piva\n"never closed;1\n')).toEqual(['LIST_MALFORMED'])
    const { clientsImportPreview } = await world.get(admin, PREVIEW, {
      input: { file: { fileName: 'x', contentBase64: '€' } },
    })
    expect(clientsImportPreview.userErrors[0].code).toBe('LIST_NOT_BASE64')
  })

  it('holds no formula and no character that the database would not keep', async () => {
    const text = `nome;piva;telefono;${' '.repeat(1000)}\n=HYPERLINK("x")\u0001\u0000;${vatNumber()};'=1+1\n`
    const job = await importAll(text)
    expect(job.succeeded).toBe(1)
    expect((await clients())[0].name).toBe('=HYPERLINK("x")')
  })

  it('is a workbook whose sheet says a million columns, unpacks to gigabytes or names entities', async () => {
    const row = (cells: string) => `<worksheet><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
    expect(await codesOf(await workbook(row('<c r="XFD1"><v>1</v></c>')))).toEqual(['LIST_TOO_MANY_COLUMNS'])
    expect(await codesOf(await workbook(row('<c><v>1</v></c>'.repeat(200))))).toEqual(['LIST_TOO_MANY_COLUMNS'])
    const rows = '<row><c><v>1</v></c></row>'.repeat(10_100)
    expect(await codesOf(await workbook(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toEqual([
      'LIST_TOO_MANY_ROWS',
    ])
    expect(await codesOf(await workbook(' '.repeat(30 * 1024 * 1024)))).toEqual(['LIST_TOO_LARGE'])
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${row('<c r="A1"><v>&b;</v></c>')}`
    expect(await codesOf(await workbook(bomb))).toEqual(['LIST_MALFORMED'])
    expect(await codesOf(await workbook('<worksheet><sheetData><row'))).toEqual(['LIST_MALFORMED'])
  })
})

describe('a workbook', () => {
  it('is read by its first sheet: shared and inline text, numbers without their zeros, days', async () => {
    const number = vatNumber()
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
    const sheet = `<?xml version="1.0"?><x:worksheet xmlns:x="x"><x:dimension ref="A1:XFD1048576"/><x:sheetData>
      <x:row r="2"><x:c r="A2" t="s"><x:v>0</x:v></x:c><x:c r="B2" t="s"><x:v>1</x:v></x:c>${['CAP', 'permessi', 'depositario', 'data mandato'].map(text).join('').replaceAll('<', '<x:').replaceAll('<x:/', '</x:')}</x:row>
      <x:row r="4"><x:c r="A4" t="str"><x:f>A1&amp;"x"</x:f><x:v>Bar &amp; Caffè</x:v></x:c><x:c r="B4"><x:v>${Number(number).toExponential()}</x:v></x:c><x:c r="C4"><x:v>118</x:v></x:c><x:c r="D4" t="s"><x:v>2</x:v></x:c><x:c r="E4" t="s"><x:v>2</x:v></x:c><x:c r="F4"><x:v>46326</x:v></x:c></x:row>
    </x:sheetData></x:worksheet>`
    const shared =
      '<sst><si><t>Denomi</t><rPh><t>!</t></rPh><r><t>nazione</t></r></si><si><t>Partita IVA</t></si><si><t>lettura</t></si></sst>'
    const job = await importAll(await workbook(sheet, shared))
    expect(job).toMatchObject({ succeeded: 1, failed: 0 })
    expect((await clients())[0]).toMatchObject({ name: 'Bar & Caffè', vatNumber: number })
    const signed = await db.rows(
      sql`select mandate_signed_on::text as day from delegation where studio_id = ${studioId}::uuid`,
    )
    expect(signed).toEqual([{ day: '2026-10-31' }])
  })
})

async function workbook(sheet: string, shared?: string): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (name: string, text: string) => zip.addBuffer(Buffer.from(text), name)
  add(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="x" state="hidden" r:id="rId2"/><sheet name="y" r:id="rId1"/></sheets></workbook>',
  )
  add(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="rId2" Target="worksheets/sheet1.xml"/><Relationship Id="rId1" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  )
  add('xl/worksheets/sheet1.xml', '<worksheet/>')
  add('xl/worksheets/sheet2.xml', sheet)
  if (shared) add('xl/sharedStrings.xml', shared)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
