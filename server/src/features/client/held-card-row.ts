import { AppError, notFound, staleVersion } from '../../lib/errors.ts'

/**
 * A row that hangs on a client's card (contact, mail box, account) and that a verb, which has claimed the client, may change.
 * NOT_FOUND where this client has none with the id; CONFLICT where somebody has changed it since.
 */
export function heldCardRow<Row extends { readonly version: number }>(
  row: Row | undefined,
  expectedVersion: number | null | undefined,
): Row {
  if (!row) throw notFound()
  if (expectedVersion == null)
    throw new AppError('BAD_USER_INPUT', 'Say which version you read.', { path: ['expectedVersion'] })
  if (row.version !== expectedVersion) throw staleVersion(expectedVersion, row.version)
  return row
}
