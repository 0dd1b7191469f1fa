import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nobody, type Persona } from '../../../test/ask.ts'
import { statementsOf, testDatabase } from '../../../test/database.ts'
import { createWorld, type World } from '../../../test/world.ts'
import { systemViewer } from '../../access/viewer.ts'
import type { Database } from '../../db/database.ts'
import { permissionChange } from '../../db/tables/delegation.ts'
import { transaction } from '../../db/transaction.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'

let db: Database
let world: World
let studioId: string
let unitId: string
let administrator: Persona
beforeAll(async () => {
  db = await testDatabase()
})
beforeEach(async () => {
  world = createWorld(db)
  studioId = await world.studio()
  unitId = await world.unit({ studioId })
  administrator = await world.operator({ studioId, administrator: true })
})
afterAll(() => db.close())

const HEALTH = `query ($kind: HealthKind, $first: Int, $after: String) { studioHealth(kind: $kind, first: $first, after: $after) { checkedOn count
  kinds { kind count hasNextPage endCursor findings { key subjectKind subjectId name clientId day word reason remedy { operation whoCanFix subjectKind subjectId } } } } }`
const health = async (asker: Persona, args = {}) => (await world.get(asker, HEALTH, args)).studioHealth
/** subject, what it says, remedy */
const findings = async (kind: string, asker = administrator): Promise<string[]> => {
  const [group] = (await health(asker, { kind, first: 100 })).kinds
  expect(group.count).toBe(group.findings.length)
  return group.findings.map(
    (f: Record<string, string> & { remedy: Record<string, string> }) =>
      `${f.name} ${f.word ?? f.reason ?? f.day} → ${f.remedy.operation} of ${f.remedy.subjectKind} by ${f.remedy.whoCanFix}`,
  )
}
const linked = { words: ['READ'] as const }
const set = (table: string, id: string, values: SQL) =>
  db.rows(sql`update ${sql.raw(table)} set ${values} where id = ${id}::uuid`)

it('finds nothing where all is well', async () => {
  await world.operator({ studioId, units: [unitId] })
  await world.client({ studioId, units: [unitId], ...linked })
  const { count, kinds, checkedOn } = await health(administrator)
  expect([count, kinds.length, checkedOn]).toEqual([0, 8, '2026-11-21'])
})

describe('finds', () => {
  it('clients that no operator sees, and why', async () => {
    const lapsed = await world.unit({ studioId, validTo: '2026-11-20' })
    const empty = await world.unit({ studioId, name: 'Empty' })
    const disabled = await world.operator({ studioId, units: [empty], disabled: true })
    const working = await world.operator({ studioId, units: [unitId, lapsed] })
    await world.client({ studioId, name: 'A none' })
    await world.client({ studioId, name: 'B lapsed', units: [lapsed] })
    await world.client({ studioId, name: 'C empty', units: [empty] })
    await world.client({ studioId, name: 'D seen', units: [lapsed, unitId] })
    expect(await findings('CLIENT_UNSEEN')).toEqual([
      'A none NO_UNIT → clientUnitsSet of CLIENT by STUDIO_ADMINISTRATOR',
      'B lapsed NO_VALID_UNIT → clientUnitsSet of CLIENT by STUDIO_ADMINISTRATOR',
      'C empty NO_OPERATOR → operatorUnitsSet of UNIT by STUDIO_ADMINISTRATOR',
    ])
    expect(disabled.operatorId).not.toBe(working.operatorId)
  })

  it('operators without clients, but no administrator, supervisor or disabled one', async () => {
    await world.client({ studioId, units: [unitId] })
    const empty = await world.unit({ studioId })
    await world.operator({ studioId, name: 'Idle', units: [empty] })
    await world.operator({ studioId, name: 'Gone', disabled: true })
    await world.operator({ studioId, name: 'Past', expiresOn: '2026-11-20' })
    await world.operator({ studioId, name: 'Wide', supervisor: true })
    await world.operator({ studioId, name: 'Busy', units: [unitId] })
    expect(await findings('OPERATOR_WITHOUT_CLIENTS')).toEqual([
      'Idle null → operatorUnitsSet of OPERATOR by STUDIO_ADMINISTRATOR',
    ])
  })

  it('units and delegations that end within 30 days, today included', async () => {
    for (const validTo of ['2026-11-20', '2026-11-21', '2026-12-21', '2026-12-22']) {
      await world.unit({ studioId, name: 'Unit', validTo })
      const clientId = await world.client({ studioId, name: 'Client' })
      await world.delegation({ studioId, clientId, validTo })
    }
    expect(await findings('UNIT_ENDING')).toEqual([
      'Unit 2026-11-21 → operatingUnitUpdate of UNIT by STUDIO_ADMINISTRATOR',
      'Unit 2026-12-21 → operatingUnitUpdate of UNIT by STUDIO_ADMINISTRATOR',
    ])
    expect(await findings('DELEGATION_ENDING')).toEqual([
      'Client 2026-11-21 → delegationGrantSet of DELEGATION by CLIENT_OWNER',
      'Client 2026-12-21 → delegationGrantSet of DELEGATION by CLIENT_OWNER',
    ])
  })

  it('requests nobody has answered, and who is to answer', async () => {
    const clients: string[] = []
    for (const name of ['A', 'B', 'C', 'D']) clients.push(await world.client({ studioId, name }))
    const [a, b, c, d] = clients as [string, string, string, string]
    await world.delegation({ studioId, clientId: a, state: 'PENDING_STUDIO' })
    await world.delegation({ studioId, clientId: b, state: 'PENDING_CLIENT' })
    const delegationId = await world.delegation({ studioId, clientId: c })
    await db.insert(permissionChange).values({
      id: newId(),
      delegationId,
      studioId,
      clientId: c,
      state: 'OPEN',
      words: ['EDIT'],
      createdAt: world.now,
    })
    await world.consent({ studioId, clientId: d, state: 'SENT' })
    expect((await findings('REQUEST_OPEN')).sort()).toEqual([
      'A PENDING_STUDIO → delegationAccept of DELEGATION by STUDIO_ADMINISTRATOR',
      'B PENDING_CLIENT → delegationAccept of DELEGATION by CLIENT_OWNER',
      'C PERMISSION_CHANGE → delegationPermissionChangeAnswer of DELEGATION by CLIENT_OWNER',
      'D CONSENT → consentAnswer of CONSENT by CLIENT_OWNER',
    ])
  })

  it('tokens about to end or unused: an administrator the studio’s, a supervisor its own', async () => {
    const supervisor = await world.operator({ studioId, supervisor: true })
    await world.token(administrator, ['clients:read'], { expiresOn: '2026-12-21' })
    await world.token(administrator, ['clients:read'], { expiresOn: '2026-12-21', revoked: true })
    const { tokenId } = await world.token(administrator, ['clients:read'], { expiresOn: '2027-06-01' })
    const used = await world.token(administrator, ['clients:read'], { expiresOn: '2027-06-01' })
    for (const id of [tokenId, used.tokenId]) await set('api_token', id, sql`created_at = '2026-08-01'`)
    await set('api_token', used.tokenId, sql`last_used_at = '2026-08-24'`)
    expect(await findings('TOKEN_EXPIRING')).toEqual(['test 2026-12-21 → apiTokenCreate of TOKEN by TOKEN_ISSUER'])
    expect(await findings('TOKEN_UNUSED')).toEqual(['test null → apiTokenRevoke of TOKEN by TOKEN_ISSUER'])
    await set('api_token', tokenId, sql`last_used_at = '2026-08-22 21:59Z'`)
    expect(await findings('TOKEN_UNUSED')).toEqual(['test 2026-08-22 → apiTokenRevoke of TOKEN by TOKEN_ISSUER'])
    expect(await findings('TOKEN_UNUSED', supervisor)).toEqual([])
  })
})

describe('a word is unused', () => {
  const scene = async (words: ('READ' | 'EDIT' | 'SEND' | 'CONFIGURE')[], granted = '2026-01-10T10:00:00Z') => {
    world.now = new Date(granted)
    const clientId = await world.client({ studioId, name: 'Alfa', words })
    world.now = new Date('2026-11-21T10:00:00Z')
    return clientId
  }
  const deed = (
    clientId: string,
    action: 'invoiceSend' | 'invoiceIssue',
    at: string,
    by: Persona & { studioId?: string },
  ) =>
    transaction(db, (tx) =>
      recordAudit(
        tx,
        { ...systemViewer(new Date(at)), side: 'studio', studioId: by.studioId ?? null, personId: by.personId! },
        { action, kind: 'invoice', id: newId(), clientId },
      ),
    )
  const unused = async () => (await findings('WORD_UNUSED')).map((text) => text.split(' → ')[0])

  it('where the studio did nothing in 90 days that needs it; READ is not judged', async () => {
    const clientId = await scene(['READ', 'EDIT', 'SEND'])
    expect(await unused()).toEqual(['Alfa EDIT', 'Alfa SEND'])
    await deed(clientId, 'invoiceSend', '2026-08-22T21:59:00Z', administrator)
    expect(await unused()).toEqual(['Alfa EDIT', 'Alfa SEND'])
    const [edit, send] = (await health(administrator, { kind: 'WORD_UNUSED' })).kinds[0].findings
    expect([edit.day, send.day, send.remedy.operation]).toEqual([null, '2026-08-22', 'delegationGrantSet'])
    await deed(clientId, 'invoiceSend', '2026-08-23T10:00:00Z', administrator)
    expect(await unused()).toEqual(['Alfa EDIT'])
    await deed(clientId, 'invoiceIssue', '2026-11-01T10:00:00Z', administrator)
    expect(await unused()).toEqual([])
  })

  it('not by what the client or another studio did', async () => {
    const clientId = await scene(['READ', 'SEND'])
    await deed(clientId, 'invoiceSend', '2026-11-01T10:00:00Z', { name: 'x', personId: administrator.personId! })
    await deed(
      clientId,
      'invoiceSend',
      '2026-11-01T10:00:00Z',
      await world.operator({ studioId: await world.studio() }),
    )
    expect(await unused()).toEqual(['Alfa SEND'])
  })

  it('not where delegation or word is younger, or the delegation is not in force', async () => {
    await scene(['READ', 'EDIT'], '2026-08-24T10:00:00Z')
    const late = await scene(['READ'])
    await db.rows(
      sql`update delegation set words = '{READ,SEND}', changed_at = '2026-10-01' where client_id = ${late}::uuid`,
    )
    const over = await scene(['READ', 'EDIT'])
    await db.rows(
      sql`update delegation set valid_to = '2026-11-20', changed_at = '2026-02-01' where client_id = ${over}::uuid`,
    )
    const suspended = await scene(['READ', 'EDIT'])
    await db.rows(
      sql`update delegation set state = 'SUSPENDED', suspended_by = 'CLIENT', changed_at = '2026-02-01' where client_id = ${suspended}::uuid`,
    )
    expect(await unused()).toEqual([])
  })
})

interface Group {
  count: number
  hasNextPage: boolean
  endCursor: string
  findings: { name: string }[]
}
it('counts exactly and pages without loss', async () => {
  const names = Array.from({ length: 7 }, (_, i) => `Client ${i}`)
  for (const name of names) await world.client({ studioId, name })
  const seen: string[] = []
  let after: string | null = null
  do {
    const { kinds }: { kinds: Group[] } = await health(administrator, { kind: 'CLIENT_UNSEEN', first: 3, after })
    const [group] = kinds
    expect(group!.count).toBe(7)
    seen.push(...group!.findings.map(({ name }) => name))
    after = group!.hasNextPage ? group!.endCursor : null
  } while (after !== null)
  expect(seen).toEqual(names)
  for (const args of [{ after: 'x' }, { first: 0 }, { first: 101 }, { kind: 'CLIENT_UNSEEN', after: 'x' }]) {
    const { errors } = await world.ask(administrator, HEALTH, args)
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
  }
})

it('is one statement for each kind, and knows of no other studio', async () => {
  const other = await world.studio()
  await world.client({ studioId: other, name: 'Foreign' })
  await world.operator({ studioId: other, name: 'Foreign' })
  await world.unit({ studioId: other, name: 'Foreign', validTo: '2026-12-01' })
  const statements = await statementsOf(db, () => health(administrator))
  expect(statements).toHaveLength(9)
  expect(JSON.stringify(await health(administrator))).not.toContain('Foreign')
})

it('is asked by administrators, supervisors and their tokens with studio:read', async () => {
  const code = async (asker: Persona) => (await world.ask(asker, HEALTH)).errors?.[0]?.extensions.code ?? 'OK'
  expect(await code(await world.operator({ studioId, supervisor: true }))).toBe('OK')
  expect(await code(await world.operator({ studioId }))).toBe('FORBIDDEN')
  expect(await code(await world.owner(await world.client({ studioId })))).toBe('FORBIDDEN')
  expect(await code(await world.token(administrator, ['studio:read']))).toBe('OK')
  expect(await code(await world.token(administrator, ['clients:read']))).toBe('FORBIDDEN')
  expect(await code(nobody)).toBe('UNAUTHENTICATED')
})
