interface DriverError {
  readonly code?: string
  readonly constraint?: string
  readonly constraint_name?: string
  readonly cause?: unknown
}

const driverError = (error: unknown): DriverError | undefined => {
  for (let at = error as DriverError | undefined; at; at = at.cause as DriverError | undefined) {
    if (typeof at.code === 'string') return at
  }
  return undefined
}

/** The name of the constraint that a statement broke, on either engine; undefined for every other error. */
export const brokenConstraint = (error: unknown): string | undefined => {
  const found = driverError(error)
  return found?.constraint ?? found?.constraint_name
}

/** PostgreSQL's five-character code ('40001' serialization failure, '40P01' deadlock, '55P03' lock not available). */
export const sqlState = (error: unknown): string | undefined => driverError(error)?.code
