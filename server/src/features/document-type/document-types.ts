import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { documentTypes, simplifiedDocumentTypes } from '../../fatturapa/model/code-lists.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'

/** TD01 to TD29, as the FatturaPA knows them (Tipi Documento). */
export const allDocumentTypes: readonly string[] = Object.keys({ ...documentTypes, ...simplifiedDocumentTypes }).sort()

interface Wanted {
  readonly clientId: string
  readonly documentType: string
  /** Where the kind stands in the input. */
  readonly path: readonly string[]
}
/** WT-053: a kind that is switched off is not begun for this client, by whomever. What exists already may be finished. */
export async function refuseDisabledType(tx: Db, { clientId, documentType, path }: Wanted): Promise<void> {
  const rows = await tx.rows(
    sql`select from client where id = ${clientId}::uuid and ${documentType} = any(disabled_document_types)`,
    'disabledDocumentType',
  )
  if (rows.length > 0)
    refuseInput(userError('DOCUMENT_TYPE_DISABLED', `${documentType} is switched off for this client.`, path))
}
