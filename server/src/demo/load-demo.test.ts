import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '../../test/ask.ts'
import { databaseForThisTest, testDatabase } from '../../test/database.ts'
import { createWorld } from '../../test/world.ts'
import type { Database } from '../db/database.ts'
import { isError } from '../fatturapa/complaint.ts'
import { isFiscalCode, isVatNumber } from '../fatturapa/identifiers.ts'
import { readNotice } from '../fatturapa/notices.ts'
import { readInvoiceFile } from '../fatturapa/read.ts'
import { validateFile } from '../fatturapa/validate.ts'
import { hashOf } from '../features/audit/record-audit.ts'
import { verifyPassword } from '../features/credential/password-hash.ts'
import { invoiceStates } from '../features/invoice/invoice.states.ts'
import { dayOf } from '../lib/days.ts'
import { loadDemo } from './load-demo.ts'
import { isIban } from './numbers.ts'
import { DEMO_PASSWORD, demoSignIns } from './sign-ins.ts'

const now = new Date('2026-11-21T10:00:00Z')
let db: Database
beforeAll(async () => {
  db = await testDatabase()
  await loadDemo(db, { now })
})
afterAll(() => db.close())

const count = async (from: string): Promise<number> => {
  const [row] = await db.rows<{ count: number }>(sql`select count(*)::int count from ${sql.raw(from)}`)
  return row!.count
}
const column = async <T = string>(query: string): Promise<T[]> =>
  (await db.rows<{ value: T }>(sql.raw(query))).map(({ value }) => value)

describe('what is there', () => {
  test('two studios, four units and an office, clients and their owners', async () => {
    expect(await count('studio')).toBe(2)
    expect(
      await count(
        `client c join studio_client s on s.client_id = c.id join studio t on t.id = s.studio_id where t.name = 'Studio Ferri & Associati'`,
      ),
    ).toBe(40)
    expect(await count(`client c where not exists (select from client_unit u where u.client_id = c.id)`)).toBe(2)
    expect(
      await count(`client c where not exists (select from client_user u where u.client_id = c.id and u.owner)`),
    ).toBe(0)
    const units = await db.rows<{ name: string; kind: string; state: string }>(
      sql`select u.name, u.kind, case when valid_from > ${dayOf(now)}::date then 'SCHEDULED' when valid_to < ${dayOf(now)}::date then 'LAPSED' else 'VALID' end state
        from operating_unit u join studio s on s.id = u.studio_id where s.name like '%Ferri%' order by u.name`,
    )
    expect(units).toEqual([
      { name: 'Bergamo', kind: 'UNIT', state: 'SCHEDULED' },
      { name: 'Brescia', kind: 'UNIT', state: 'LAPSED' },
      { name: 'Milano', kind: 'UNIT', state: 'VALID' },
      { name: 'Padova', kind: 'UNIT', state: 'VALID' },
      { name: 'Sportello Valtorta', kind: 'OFFICE', state: 'VALID' },
    ])
  })

  test('contacts, and the boxes and accounts that the companies’ data name', async () => {
    expect(await count('client_contact')).toBeGreaterThan(30)
    expect(
      await count(
        `client c where (select p.address from client_pec p where p.client_id = c.id and p.is_default) is distinct from c.pec
          or (select b.iban from client_bank_account b where b.client_id = c.id and b.is_default) is distinct from c.iban`,
      ),
    ).toBe(0)
  })

  test('invoices in every state but QUEUED, which needs a job', async () => {
    const states = await column('select distinct status as value from invoice')
    expect(states.sort()).toEqual(invoiceStates.filter((state) => state !== 'QUEUED').sort())
    expect(await count('invoice')).toBeGreaterThanOrEqual(300)
    expect((await column('select distinct status as value from received_invoice')).sort()).toEqual([
      'ARRIVED',
      'READ',
      'REGISTERED',
    ])
    expect(await count('received_invoice')).toBeGreaterThanOrEqual(60)
  })

  test('delegations in every state, each with its periods', async () => {
    const states = await column('select distinct state as value from delegation')
    expect(states.sort()).toEqual([
      'ACTIVE',
      'ENDED',
      'EXPIRED',
      'PENDING_CLIENT',
      'PENDING_STUDIO',
      'REFUSED',
      'REVOKED',
      'SUSPENDED',
      'WITHDRAWN',
    ])
    expect(
      (await column('select distinct suspended_by as value from delegation where suspended_by is not null')).sort(),
    ).toEqual(['CLIENT', 'STUDIO', 'SYSTEM'])
    expect(
      await count(
        `delegation d where (select count(*) from delegation_period p where p.delegation_id = d.id and p.ended_at is null) <> 1`,
      ),
    ).toBe(0)
    expect(await count('delegation_period where ended_at < began_at')).toBe(0)
    expect(await count(`delegation d where changed_at > '${now.toISOString()}'`)).toBe(0)
  })
})

describe('services, modules and consents', () => {
  test('in each state that a request can be in, an ended service, modules, and a request for more', async () => {
    const states = await column('select distinct state as value from consent')
    expect(states.sort()).toEqual(['ADHERED', 'CANCELLED', 'REFUSED', 'SENT', 'WITHDRAWN'])
    expect(await count(`consent where state in ('ADHERED', 'REFUSED', 'WITHDRAWN') and text_hash is null`)).toBe(0)
    expect(await count(`period where kind = 'consent'`)).toBe(await count(`audit where action like 'consent%'`))
    const smart = `client_service x join service s on s.code = x.service_code and s.smart`
    expect(await count(`${smart} where not exists (select from consent c where c.client_id = x.client_id)`)).toBe(2)
    expect(await count(`client_service where valid_to < '${dayOf(now)}'`)).toBe(2)
    expect(await count(`consent where state = 'SENT' and shown_at is not null`)).toBe(1)
    expect(
      await count(
        `consent where state = 'SENT' and sent_at < timestamptz '${now.toISOString()}' - interval '365 days'`,
      ),
    ).toBe(1)
    expect(await count('client_module')).toBe(3)
    expect(await count(`permission_change where state = 'OPEN'`)).toBe(1)
    expect(await column('select smart_access as value from studio order by name')).toEqual([true, false])
  })
})

test('both studios stand in the directory of accountants, in their own words', async () => {
  const listed = await column(
    `select code || ': ' || name || ', ' || split_part(website, '//', 2) as value from studio where is_listed and profile is not null order by name`,
  )
  expect(listed).toEqual([
    'FE221A05: Studio Ferri & Associati, www.ferri-associati.example.it',
    '7E55A219: Studio Tessari, www.studiotessari.example.it',
  ])
  expect(await column('select label as value from quick_link order by position')).toEqual([
    'Fatture e Corrispettivi',
    'Scadenze fiscali',
    'INPS',
  ])
})

test('mail that arrived, that did not, and that waits', async () => {
  expect(await column('select distinct state as value from email_message order by 1')).toEqual([
    'FAILED',
    'QUEUED',
    'SENT',
  ])
  expect(
    await count(`email_message where sent_at > '${now.toISOString()}' or studio_id is null or body like '%{%Name}%'`),
  ).toBe(0)
})

test('a program that works for the studio, which its clients see', async () => {
  const apps = await column(
    `select a.name || ': ' || array_to_string(t.scopes, ' ') as value from partner_app a join api_token t on t.partner_app_id = a.id
      where a.studio_id = t.studio_id and t.revoked_at is null and t.expires_on > '${dayOf(now)}' and t.last_used_at < '${now.toISOString()}'`,
  )
  expect(apps).toEqual(['Gestionale Alfa: clients:read invoices:read'])
})

describe('numbers', () => {
  test('pass their check digits', async () => {
    const vatNumbers = await column(
      `select vat_number as value from client where vat_number is not null union select vat_number from studio
        union select vat_code from counterparty where vat_country = 'IT' union select seller_vat_number from received_invoice`,
    )
    expect(vatNumbers.length).toBeGreaterThan(80)
    expect(vatNumbers.filter((number) => !isVatNumber(number))).toEqual([])
    const fiscalCodes = await column(
      'select fiscal_code as value from client union select fiscal_code from counterparty where fiscal_code is not null',
    )
    expect(fiscalCodes.filter((code) => !isFiscalCode(code))).toEqual([])
    const ibans = await column(
      'select iban as value from client union select iban from invoice_payment where iban is not null',
    )
    expect(ibans.filter((iban) => !/^IT\d{2}[A-Z]\d{22}$/.test(iban) || !isIban(iban))).toEqual([])
  })

  test('of invoices have no gap, follow their dates and are counted', async () => {
    const broken = await db.rows(
      sql`select from (select sequence, row_number() over w as place, date, lag(date) over w as before
        from invoice where sequence is not null window w as (partition by series_id, year order by sequence)) x where sequence <> place or date < before`,
    )
    expect(broken).toEqual([])
    expect(
      await count(
        `number_counter c where last <> (select max(sequence) from invoice i where i.series_id = c.series_id and i.year = c.year)`,
      ),
    ).toBe(0)
    expect(await count(`invoice where (status in ('DRAFT', 'DELETED')) <> (number is null)`)).toBe(0)
    expect(
      await count(
        `invoice where date > '${dayOf(now)}' or created_at > '${now.toISOString()}' or updated_at > '${now.toISOString()}'`,
      ),
    ).toBe(0)
  })
})

describe('files', () => {
  interface File {
    xml: string
    file_name: string
    day: string
    code: string | null
  }
  test('pass every control, but for those that were to be rejected', async () => {
    const files = await db.rows<File>(
      sql`select t.xml, t.file_name, t.created_at::date::text as day, (select n.errors->0->>'code' from sdi_notice n where n.transmission_id = t.id and n.kind = 'NS') as code from transmission t
        union all select xml, file_name, created_at::date::text, null from received_invoice`,
    )
    const complaints = files.flatMap(({ xml, file_name, day, code }) =>
      validateFile(readInvoiceFile(Buffer.from(xml)), { receivedOn: day, fileName: file_name })
        .filter((complaint) => complaint.code !== code || !isError(complaint))
        .map((complaint) => `${file_name} ${complaint.code} ${complaint.path} ${complaint.message.en}`),
    )
    expect(complaints).toEqual([])
    const wrong = files.filter(({ code }) => code === '00423')
    expect(wrong.length).toBeGreaterThan(0)
    for (const { xml, day } of wrong)
      expect(validateFile(readInvoiceFile(Buffer.from(xml)), { receivedOn: day }).map(({ code }) => code)).toEqual([
        '00423',
      ])
  })

  test('of SdI read back as what they are', async () => {
    const notices = await db.rows<{ content: string; kind: string; sdi_id: string; file_name: string }>(
      sql`select n.content, n.kind, n.sdi_id, n.file_name from sdi_notice n`,
    )
    expect(new Set(notices.map(({ kind }) => kind))).toEqual(new Set(['RC', 'MC', 'NS', 'NE', 'DT', 'AT']))
    for (const { content, kind, sdi_id } of notices)
      expect(readNotice(Buffer.from(content))).toMatchObject({ kind, sdiId: sdi_id, isSigned: true })
  })

  test('leave the next file a name of its own', async () => {
    const [next] = await column<number>(`select nextval('file_progressive') as value`)
    expect(next).toBe((await count('transmission')) + 1)
  })
})

test('the audit is one unbroken chain for each client, with an actor for every invoice', async () => {
  const rows = await db.rows<Record<string, unknown>>(sql`select * from audit order by chain, sequence`)
  const last = new Map<unknown, string>()
  for (const row of rows) {
    expect(row.previous_hash).toBe(last.get(row.chain) ?? '')
    last.set(row.chain, row.hash as string)
    const asRecorded = {
      id: row.id,
      chain: row.chain,
      sequence: row.sequence,
      at: new Date(row.at as string),
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      actorName: row.actor_name,
      personId: row.person_id,
      studioId: row.studio_id,
      clientId: row.client_id,
      tokenId: row.token_id,
      ground: row.ground,
      before: row.before,
      after: row.after,
      previousHash: row.previous_hash,
    }
    expect(hashOf(asRecorded)).toBe(row.hash)
  }
  expect(await count('invoice i where not exists (select from audit a where a.subject_id = i.id)')).toBe(0)
  expect(
    await count(
      'audit_head h where hash <> (select hash from audit a where a.chain = h.chain order by sequence desc limit 1)',
    ),
  ).toBe(0)
})

describe('the sign-ins', () => {
  test('all have the one password, and their flags', async () => {
    for (const { username } of demoSignIns) {
      const [row] = await db.rows<{ password: string; disabled: boolean; must: boolean }>(
        sql`select c.password, p.disabled, p.must_change_password must from person p join credential c on c.user_id = p.id where p.display_username = ${username}`,
      )
      expect(await verifyPassword(row!.password, DEMO_PASSWORD), username).toBe(true)
      expect(row).toMatchObject({ disabled: username === 'PIEGAL', must: username === 'SARCOL' })
    }
  })

  test('show what the table says of them', async () => {
    const world = createWorld(db, { now })
    const seen = async (username: string) => {
      const [{ id }] = (await db.rows<{ id: string }>(
        sql`select id from person where display_username = ${username}`,
      )) as [{ id: string }]
      await db.rows(
        sql`insert into session (id, user_id, token, expires_at, created_at, updated_at) values (gen_random_uuid(), ${id}::uuid, ${username}, ${new Date('2026-12-21').toISOString()}::timestamptz, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz) on conflict do nothing`,
      )
      const { data, errors } = await world.ask(
        { name: username, personId: id, sessionToken: username },
        '{ clients(first: 100) { nodes { name } } }',
      )
      return (errors?.[0]?.extensions.code ?? data.clients.nodes.map(({ name }: { name: string }) => name)) as
        | string
        | string[]
    }
    expect(await seen('ELEFER')).toHaveLength(40)
    expect(await seen('GIUCON')).toHaveLength(40)
    expect((await seen('MARROS')).length).toBeGreaterThan(20)
    expect(await seen('CARVAL')).toEqual(['Autotrasporti Valtorta S.r.l.'])
    expect(await seen('ANNTES')).toHaveLength(4)
    expect(await seen('PIEGAL')).toBe('UNAUTHENTICATED')
    expect(await seen('ANNBIA')).toEqual(['Officine Lambro S.r.l.'])
  })
})

describe('a second load', () => {
  test('finds the demo and leaves it as it is', async () => {
    const before = await count('invoice')
    expect(await loadDemo(db, { now: new Date('2027-01-01T10:00:00Z') })).toMatchObject({
      isNew: false,
      signIns: demoSignIns,
    })
    expect(await count('invoice')).toBe(before)
  })

  test('refuses a database that holds something else, which then is no demo', async () => {
    const other = await databaseForThisTest()
    await createWorld(other).studio()
    expect(await loadDemo(other, { now })).toBeUndefined()
    expect(await other.rows(sql`select from client`)).toEqual([])
    const demoOf = async (database: Database) =>
      (await createWorld(database).get(nobody, '{ installation { demo } }')).installation.demo
    expect([await demoOf(db), await demoOf(other)]).toEqual([true, false])
  })
})
