import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { session } from '../src/db/tables/person.ts'
import { buildApiSchema } from '../src/graphql/schema.ts'
import { newId } from '../src/lib/ids.ts'
import { resolvers } from '../src/resolvers.ts'
import type { Persona } from './ask.ts'
import { testDatabase } from './database.ts'
import { callsOf, type OperationName, operations } from './matrix-operations.ts'
import { type MatrixWorld, matrixWorld, type PersonaName, personas } from './matrix-world.ts'
import { createWorld, type World } from './world.ts'

/**
 * Who gets what answer to each operation about one client: Y allowed, F FORBIDDEN, N NOT_FOUND, U UNAUTHENTICATED; one letter for
 * each persona, in the order of `personas`. A row of another length, and an operation without a row, do not compile.
 */
const matrix = checked({
  installation: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  studioRegister: 'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF',
  signIn: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  signInConfirm: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  signOut: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYYYY',
  signOutEverywhere: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYFFF',
  passwordChange: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYFFF',
  secondFactorEnroll: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYFFF',
  secondFactorVerify: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYFFF',
  secondFactorDisable: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYFFF',
  contextSelect: 'UNNNNNNNNFFUUNNNNNNNNNNNNNNNFFUUFFFNNNFNNNFFF',
  viewer: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYYYUUYYYYYYYYYYYYY',
  rateLimit: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYYUUYYYYYYYYYYYYY',
  menu: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYYYY',
  dashboard: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYYYY',
  actAsBegin: 'UYYYYYNNYFFUUFFFFFYNFFFFFFFFFFUUFFFYYFFFYNFFF',
  actAsEnd: 'UYYYYYYYYFFUUYYYYYYYFFFFFFFFFFUUFFFYYYFFYYFFF',
  viewAsBegin: 'UNFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  viewAsEnd: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYYYY',
  permissionCatalogue: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  explainAccess: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYYUUYYYYYYYYYYYYY',
  viewerCan: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYYUUYYYYYYYYYYYYY',
  decisionLog: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFYFFUUYFFFFFFYFFFFF',
  policy: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  auditLog: 'UYYYFFFFFFFUUFFFFFFFYFFFFFYNFFUUYFFFFFFFFFFFY',
  accessMatrix: 'UYYYFFFFFFFUUFFFFFFFYFFFFFYNFFUUYFFFFFFFFFFFY',
  accessAsOf: 'UYFFFFFFFFFUUFFFFFFFYFFFFFYNFFUUYFFFFFFFFFFFF',
  accessMatrixFile: 'UYFFFFFFFFFUUFFFFFFFYFFFFFYNFFUUYFFFFFFFFFFFF',
  grantPreview: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  studio: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYFUUYYYYYYYYYYYYF',
  studioHealth: 'UYYYFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  studioSettingsUpdate: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatingUnits: 'UYYYYYYYYFFUUYYYYYYYFFFFFFFFYFUUFYYYYYYFYYYFF',
  operatingUnit: 'UYYYYYNNYFFUUNNNNNNNFFFFFFFFYFUUFYYNNYYFYYYFF',
  operatingUnitCreate: 'UYYFYFYYFFFUUYYYYYYYFFFFFFFFYFUUFYYYYYYFYYFFF',
  operatingUnitUpdate: 'UYYFYFYYFFFUUNNNNNNNFFFFFFFFYFUUFYYNNYYFYYFFF',
  operatingUnitArchive: 'UYYFYFYYFFFUUNNNNNNNFFFFFFFFYFUUFYYNNYYFYYFFF',
  operators: 'UYYYYYYYYFFUUYYYYYYYFFFFFFFFYFUUFYYYYYYFYYYFF',
  operator: 'UYYYYYNNYFFUUNNNNNNNFFFFFFFFYFUUFYYNNYYFYYYFF',
  operatorCreate: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorUpdate: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorClassesSet: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorUnitsSet: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorSupervisorSet: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorDisable: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorEnable: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  operatorPasswordReset: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  clients: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYFUUYYYYYYYYYYYYY',
  client: 'UYYYYYNNYFFUUYYYYYYNYYYYYYYNYFUUYYFYYYYYYNYYY',
  clientCreate: 'UYYFYFYYFFFUUNNNNNNNFFFFFFFFYFUUFYYNNYYFYYFFF',
  mandateAttest: 'UYYFYFNNFFFUUYYYYYYNFFFFFFFFYFUUFYFYYYYFYNFFF',
  clientUpdate: 'UYYFYFNNFFFUUFFFFFFNYFFFYFFNYFUUYYFYYFFFYNFFF',
  clientBillingProfileUpdate: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUYYFYYFFFYNFFF',
  clientUnitsSet: 'UYYFYFNNFFFUUYYYYYYNFFFFFFFFYFUUFYFYYYYFYNFFF',
  clientServiceSet: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNFFUUFFFYYFFFYNFFF',
  modules: 'UYYYYYNNYFFUUFFFFFYNYYYYYYYNYFUUYYFYYFFFYNYYY',
  moduleActivate: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFFFFFFF',
  moduleDeactivate: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFFFFFFF',
  moduleRenew: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFFFFFFF',
  clientSecondFactorSet: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFFFFFFF',
  delegations: 'UYYYYYNNYFFUUYYYYYYNYFFFFFYNYFUUYYFYYYYYYNYFY',
  delegation: 'UYYYYYNNYFFUUNNNNNNNYFFFFFYNYFUUYYFNNYYYYNYFY',
  delegationChanged: 'UYYYYYNNYFFUUYYYYYYNYYYYYYYNYFUUYYFYYYYYYNYYY',
  delegationRequest: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  delegationAccept: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  delegationRefuse: 'UNFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  delegationWithdraw: 'UNFFFFFFFFFUUFFFFFFFFFFFFFFNFFUUFFFFFFFFFFFFF',
  delegationGrantSet: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  delegationPermissionChangeRequest: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  delegationPermissionChangeAnswer: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  delegationPermissionChangeWithdraw: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  delegationSuspend: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  delegationResume: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  delegationRevoke: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  delegationHide: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  consentCandidates: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  consentRequests: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYFUUYYYYYYYYYYYYY',
  consentAnswered: 'UYYYYYNNYFFUUYYYYYYNYYYYYYYNYFUUYYFYYYYYYNYYY',
  consentRequestSend: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  consentRequestCancel: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUFFFFFFFFFFFFF',
  consentAnswer: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  consentFlagSet: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUFFFFFFFYFFFFF',
  smartServices: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUFFFYYYFYYYYYY',
  counterparties: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  counterpartyCreate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  counterpartyUpdate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  numberSeries: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  numberSeriesCreate: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUYYFFFFFFYNFFF',
  numberSeriesUpdate: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUYYFFFFFFYNFFF',
  numberSeriesArchive: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUYYFFFFFFYNFFF',
  invoices: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  invoice: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  invoiceStateChanged: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  invoiceFile: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  invoiceValidate: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  invoiceTotalsPreview: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFFFFFFYNYYY',
  invoiceDraftCreate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceDraftUpdate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceDraftDelete: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceDuplicate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceIssue: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceReopen: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceSend: 'UYYFYFNNYFFUUFFFFFFNYFFFFYFNYFUUYYFFFFFFYNFFF',
  invoiceCorrect: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFFFFFFYNFFF',
  invoiceMarkBooked: 'UYYFYFNNYFFUUFFFFFYNFFFFFFFFYFUUFYFFFFFFYNFFF',
  receivedInvoices: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFYYFFFYNYYY',
  receivedInvoice: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFYYFFFYNYYY',
  receivedInvoiceImport: 'UYYFYFYYFFFUUYYYYYYYYFFFYFFYYFUUYYYYYYYYYYFFF',
  receivedInvoiceOpen: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUYYFYYFFFYNFFF',
  receivedInvoiceRegister: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUYYFYYFFFYNFFF',
  partnerApps: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFYFFUUFFFFFFFYFFFFF',
  partnerAppRegister: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFYFFUUFFFFFFFYFFFFF',
  partnerAppAuthorise: 'UNFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  partnerAppRevoke: 'UNFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUFFFFFFFNFFFFF',
  apiTokens: 'UYYYYYYYYFFUUYYYYYYYYFFFFFFYFFUUFFFYYYFYYYFFF',
  apiTokenCreate: 'UYYYYYYYYFFUUYYYYYYYYFFFFFFYFFUUFFFYYYFYYYFFF',
  apiTokenRevoke: 'UNNNNNNNNFFUUNNNNNNNNFFFFFFNFFUUFFFNNNFNNNFFF',
})

type Letters<S extends string> = S extends `${infer _}${infer Rest}` ? [0, ...Letters<Rest>] : []
type WholeRow<S extends string> = Letters<S>['length'] extends (typeof personas)['length'] ? S : never
function checked<const M extends Record<OperationName, string>>(rows: { [K in keyof M]: WholeRow<M[K] & string> }) {
  return rows as Record<OperationName, string>
}

const ofSession = /^(sign|password|secondFactor|context|actAs|viewAs)/
const letters: Record<string, string> = { FORBIDDEN: 'F', NOT_FOUND: 'N', UNAUTHENTICATED: 'U', CONFLICT: 'Y' }

describe('the matrix', () => {
  let world: World
  let m: MatrixWorld
  let calls: ReturnType<typeof callsOf>
  let sessions: (typeof session.$inferSelect)[]
  beforeAll(async () => {
    world = createWorld(await testDatabase())
    m = await matrixWorld(world)
    calls = callsOf(m)
    sessions = await world.db.select().from(session)
  })
  afterAll(() => world.db.close())

  const schema = buildApiSchema(resolvers)
  const kindOf = (operation: OperationName) => {
    if (schema.getQueryType()!.getFields()[operation]) return 'query'
    return schema.getMutationType()!.getFields()[operation] ? 'mutation' : 'subscription'
  }
  const documentOf = (operation: OperationName, instead?: string) => {
    const { args, select, row } = calls[operation]
    const asked = instead && row ? args.replaceAll(row, instead) : args
    return `${kindOf(operation)} { ${operation}${asked} ${select} }`
  }
  /** What an operation on one's own session changed. */
  const restore = async ({ sessionToken }: Persona) => {
    const row = sessions.find(({ token }) => token === sessionToken)
    if (row) await world.db.insert(session).values(row).onConflictDoUpdate({ target: session.id, set: row })
  }

  it('has a row for each operation', () => {
    expect(Object.keys(matrix).sort()).toEqual([...operations].sort())
  })

  it.each(operations)('%s answers each persona as the law says', { timeout: 60_000 }, async (operation) => {
    const got: string[] = []
    const unlike: string[] = []
    for (const name of personas) {
      const who = m.who[name as PersonaName]
      const { errors } = await world.ask(who, documentOf(operation))
      const code = errors?.[0]?.extensions.code
      const letter = code ? (letters[code] ?? code) : 'Y'
      got.push(letter)
      if (ofSession.test(operation)) await restore(who)
      if (letter !== 'N') continue
      // Hidden looks like missing: the whole answer.
      const missing = await world.ask(who, documentOf(operation, newId()))
      if (JSON.stringify(missing.errors?.map(withoutPlace)) !== JSON.stringify(errors?.map(withoutPlace)))
        unlike.push(name)
    }
    const shown = (row: string) => personas.map((name, i) => `${row[i]} ${name}`)
    expect(shown(got.join(''))).toEqual(shown(matrix[operation]))
    expect(unlike, 'a hidden row must answer like a missing one').toEqual([])
  })
})

const withoutPlace = ({ message, extensions, path }: { message: string; extensions: unknown; path?: unknown }) => ({
  message,
  extensions,
  path,
})
