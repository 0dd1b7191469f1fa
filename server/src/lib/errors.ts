/** Why a request was refused. The codes are the contract with callers; see docs/partners for their meaning. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COSTLY'

/** The caller asked wrongly. Whatever else is thrown is our failure: logged, and answered INTERNAL with the request id. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Goes to the caller as `errors[].extensions`, beside the code. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.name = 'AppError'
  }
}

/** One answer for a row that does not exist and one that the viewer may not know of. */
export const notFound = () =>
  new AppError('NOT_FOUND', 'There is nothing here with this id, or you may not know of it.')

/** Somebody else was faster. The caller reads again and repeats. */
export const staleVersion = (expected: number, current: number) =>
  new AppError('CONFLICT', 'This has been changed meanwhile. Read it again and repeat your change.', {
    reason: 'STALE_VERSION',
    expected,
    current,
  })
