import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { session } from '../src/db/tables/person.ts'
import { buildApiSchema } from '../src/graphql/schema.ts'
import { newId } from '../src/lib/ids.ts'
import { resolvers } from '../src/resolvers.ts'
import { testDatabase } from './database.ts'
import { callsOf, type OperationName, operations } from './matrix-operations.ts'
import { type MatrixWorld, matrixWorld, type PersonaName, personas } from './matrix-world.ts'
import { createWorld, type Persona, type World } from './world.ts'

/**
 * Who gets what answer to each operation about one client: Y allowed, F FORBIDDEN, N NOT_FOUND, U UNAUTHENTICATED; one letter for
 * each persona, in the order of `personas`. A row of another length, and an operation without a row, do not compile.
 */
const matrix = checked({
  installation: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  studioRegister: 'FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF',
  signIn: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  signOut: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUF',
  signOutEverywhere: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUF',
  passwordChange: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUF',
  viewer: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYYYUUY',
  menu: 'UYYYYYYYYYYUUYYYYYYYYYYYYYYYFFUUF',
  dashboard: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYFFUUF',
  permissionCatalogue: 'YYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYYY',
  explainAccess: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYYUUY',
  auditLog: 'UYYYFFFFFFFUUFFFFFFFYFFFFFYNFFUUY',
  studio: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYFUUY',
  operatingUnits: 'UYYYYYYYYFFUUYYYYYYYFFFFFFFFYFUUF',
  operatingUnit: 'UYYYYYNNYFFUUNNNNNNNFFFFFFFFYFUUF',
  operatingUnitCreate: 'UYYFYFYYFFFUUYYYYYYYFFFFFFFFYFUUF',
  operatingUnitUpdate: 'UYYFYFYYFFFUUNNNNNNNFFFFFFFFYFUUF',
  operatingUnitArchive: 'UYYFYFYYFFFUUNNNNNNNFFFFFFFFYFUUF',
  operators: 'UYYYYYYYYFFUUYYYYYYYFFFFFFFFYFUUF',
  operator: 'UYYYYYNNYFFUUNNNNNNNFFFFFFFFYFUUF',
  operatorCreate: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorUpdate: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorClassesSet: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorUnitsSet: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorSupervisorSet: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorDisable: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorEnable: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  operatorPasswordReset: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  clients: 'UYYYYYYYYFFUUYYYYYYYYYYYYYYYYFUUY',
  client: 'UYYYYYNNYFFUUYYYYYYNYYYYYYYNYFUUY',
  clientCreate: 'UYYFYFYYFFFUUNNNNNNNFFFFFFFFYFUUF',
  mandateAttest: 'UYYFYFNNFFFUUYYYYYYNFFFFFFFFYFUUF',
  clientUpdate: 'UYYFYFNNFFFUUFFFFFFNYFFFYFFNYFUUY',
  clientBillingProfileUpdate: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUY',
  clientUnitsSet: 'UYYFYFNNFFFUUYYYYYYNFFFFFFFFYFUUF',
  delegations: 'UYYYYYNNYFFUUYYYYYYNYFFFFFYNYFUUY',
  delegation: 'UYYYYYNNYFFUUNNNNNNNYFFFFFYNYFUUY',
  delegationRequest: 'UYFFFFFFFFFUUFFFFFFFFFFFFFFFFFUUF',
  delegationAccept: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUF',
  delegationRefuse: 'UNFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUF',
  delegationWithdraw: 'UNFFFFFFFFFUUFFFFFFFFFFFFFFNFFUUF',
  delegationGrantSet: 'UFFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUF',
  delegationSuspend: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUF',
  delegationResume: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUF',
  delegationRevoke: 'UYFFFFFFFFFUUFFFFFFFYFFFFFFNFFUUF',
  delegationHide: 'UYFFFFFFFFFUUFFFFFFFNFFFFFFNFFUUF',
  counterparties: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  counterpartyCreate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  counterpartyUpdate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  numberSeries: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  numberSeriesCreate: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUY',
  numberSeriesUpdate: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUY',
  numberSeriesArchive: 'UYYFYFNNFFFUUFFFFFFNYFFFFFYNYFUUY',
  invoices: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  invoice: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  invoiceFile: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  invoiceValidate: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  invoiceTotalsPreview: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  invoiceDraftCreate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceDraftUpdate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceDraftDelete: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceDuplicate: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceIssue: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceReopen: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceSend: 'UYYFYFNNYFFUUFFFFFFNYFFFFYFNYFUUY',
  invoiceCorrect: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  invoiceMarkBooked: 'UYYFYFNNYFFUUFFFFFYNFFFFFFFFYFUUF',
  receivedInvoices: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  receivedInvoice: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  receivedInvoiceImport: 'UYYFYFYYFFFUUYYYYYYYYFFFYFFYYFUUY',
  receivedInvoiceOpen: 'UYYFYFNNYFFUUFFFFFYNYFYFYYYNYFUUY',
  receivedInvoiceRegister: 'UYYFYFNNYFFUUFFFFFFNYFFFYFFNYFUUY',
  apiTokens: 'UYYYYYYYYFFUUYYYYYYYYFFFFFFYFFUUF',
  apiTokenCreate: 'UYYYYYYYYFFUUYYYYYYYYFFFFFFYFFUUF',
  apiTokenRevoke: 'UNNNNNNNNFFUUNNNNNNNNFFFFFFNFFUUF',
})

type Letters<S extends string> = S extends `${infer _}${infer Rest}` ? [0, ...Letters<Rest>] : []
type WholeRow<S extends string> = Letters<S>['length'] extends (typeof personas)['length'] ? S : never
function checked<const M extends Record<OperationName, string>>(rows: { [K in keyof M]: WholeRow<M[K] & string> }) {
  return rows as Record<OperationName, string>
}

const letters: Record<string, string> = { FORBIDDEN: 'F', NOT_FOUND: 'N', UNAUTHENTICATED: 'U', CONFLICT: 'Y' }

describe('the matrix', () => {
  let world: World
  let m: MatrixWorld
  let calls: ReturnType<typeof callsOf>
  beforeAll(async () => {
    world = createWorld(await testDatabase())
    m = await matrixWorld(world)
    calls = callsOf(m)
  })
  afterAll(() => world.db.close())

  const queries = Object.keys(buildApiSchema(resolvers).getQueryType()!.getFields())
  const documentOf = (operation: OperationName, instead?: string) => {
    const { args, select, row } = calls[operation]
    const asked = instead && row ? args.replaceAll(row, instead) : args
    return `${queries.includes(operation) ? 'query' : 'mutation'} { ${operation}${asked} ${select} }`
  }
  /** What signing out took away. */
  const signInAgain = async ({ personId, sessionToken }: Persona) => {
    if (!personId || !sessionToken) return
    const until = new Date(world.now.getTime() + 86_400_000)
    const row = {
      id: newId(),
      userId: personId,
      token: sessionToken,
      expiresAt: until,
      createdAt: world.now,
      updatedAt: world.now,
    }
    await world.db.insert(session).values(row).onConflictDoNothing()
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
      if (operation.startsWith('sign') || operation === 'passwordChange') await signInAgain(who)
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
