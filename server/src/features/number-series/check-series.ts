import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { documentTypes as knownTypes } from '../../fatturapa/model/code-lists.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { patternFault } from './pattern.ts'

interface Described {
  readonly code: string
  readonly description: string
  readonly pattern: string
  readonly documentTypes: readonly string[]
}

/** Refuses what would not number documents rightly. */
export async function checkSeries(tx: Db, clientId: string, series: Described, ownId?: string): Promise<void> {
  if (!/^[A-Za-z0-9]{1,8}$/.test(series.code))
    refuseInput(userError('INVALID_CODE', 'A code has one to eight letters and digits.', ['code']))
  if (!series.description) refuseInput(userError('REQUIRED', 'The description is missing.', ['description']))
  const fault = patternFault(series.pattern, series.code)
  if (fault) refuseInput(userError(fault.code, fault.message, ['pattern']))
  const unknown = series.documentTypes.findIndex((type) => !Object.hasOwn(knownTypes, type))
  if (unknown >= 0)
    refuseInput(userError('UNKNOWN_DOCUMENT_TYPE', 'This is no document type.', ['documentTypes', unknown]))
  const others = await tx.rows<{ code: string; pattern: string }>(
    sql`select code, pattern from number_series where client_id = ${clientId}::uuid and id is distinct from ${ownId ?? null}::uuid`,
  )
  if (others.some(({ code }) => code === series.code))
    refuseInput(userError('SERIES_CODE_TAKEN', 'The client has a series with this code.', ['code']))
  // Without its code in it, the same pattern would give the same numbers twice.
  if (!series.pattern.includes('{code}') && others.some(({ pattern }) => pattern === series.pattern))
    refuseInput(
      userError('PATTERN_TAKEN', 'Another series of the client gives the same numbers: put {code} into the pattern.', [
        'pattern',
      ]),
    )
}
