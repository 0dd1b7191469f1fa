import { sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { beginBulkJob } from '../bulk-job/begin-bulk-job.ts'
import { defineBulkOperation, type RowOutcome } from '../bulk-job/bulk-operation.ts'
import { problemFrom } from '../bulk-job/problem-of.ts'
import type { ClientCreateInput } from '../client/client-input.type.ts'
import { createClient } from '../client/create-client.ts'
import { attestMandate } from '../delegation/attest-mandate.ts'
import type { ClientsImportInput } from './client-import.type.ts'
import { openImport } from './open-import.ts'
import type { Cells, Mandate } from './read-row.ts'

const action = 'clientsImport'

interface ImportedRow {
  readonly company: ClientCreateInput
  readonly mandate: Mandate | null
  /** As they stood in the file, to be put right and given again. */
  readonly cells: Cells
}

/** Writes the list down; a job makes a client of each row. What is wrong with a row already is its result at once. */
export async function importClients(
  context: Context,
  input: ClientsImportInput,
  key?: string | null,
): Promise<Outcome> {
  const opened = await openImport(context, input)
  if ('userErrors' in opened) return { id: null, userErrors: opened.userErrors }
  const { missing, rows } = opened
  return attempt(context.db, async (tx) => {
    const id = await once(tx, signedIn(context), { action, key, input }, async () => {
      if (missing.length > 0)
        refuseInput(...missing.map((field) => userError('COLUMN_MISSING', 'No column holds this.', ['columns', field])))
      return beginBulkJob(tx, context, {
        action,
        subject: fileNameOf(input),
        input: {},
        rows: rows.map(({ company, mandate, cells, problems, line }) => ({
          label: company.name || `${line}`,
          input: { company, mandate, cells } satisfies ImportedRow,
          problems: problems.map(problemFrom),
        })),
      })
    })
    return id!
  })
}

const fileNameOf = ({ file }: ClientsImportInput) =>
  (file.fileName.split(/[/\\]/).at(-1) ?? '').replace(/[\p{Cc}"<>]/gu, '').slice(0, 120) || 'file'

/** A client as clientCreate makes it, with its mandate as mandateAttest does: both, or neither. */
export const clientImporting = defineBulkOperation<object, ImportedRow>({
  action,
  async run(context, { company, mandate }): Promise<RowOutcome> {
    let isUnchanged = false
    const outcome = await attempt(context.db, async (tx) => {
      const inRow = { ...context, db: tx as Database }
      const created = await createClient(inRow, company)
      // Brought by somebody since the preview, or by this list when it was imported before.
      if (created.userErrors.some(({ code }) => code === 'CLIENT_EXISTS')) {
        isUnchanged = true
        return existing(inRow, company)
      }
      const clientId = succeeded(created)
      if (mandate) succeeded(await attestMandate(inRow, { clientId, ...mandate }))
      return clientId
    })
    return { ...outcome, isUnchanged }
  },
})

const succeeded = ({ id, userErrors }: Outcome): string => (id === null ? refuseInput(...userErrors) : id)

async function existing(context: Context, { vatNumber, fiscalCode }: ClientCreateInput): Promise<string> {
  const same = vatNumber
    ? sql`c.vat_number = ${vatNumber}`
    : sql`c.vat_number is null and c.fiscal_code = ${fiscalCode}`
  const [row] = await context.db.rows<{ id: string }>(
    sql`select c.id from client c join studio_client k on k.client_id = c.id and k.studio_id = ${signedIn(context).studioId}::uuid where ${same} limit 1`,
  )
  return row!.id
}
