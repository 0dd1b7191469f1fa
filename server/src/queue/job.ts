/** A kind of background work. The name is stored with every job: renaming it orphans what waits. */
export interface Job<Data extends object> {
  readonly name: string
  /** Tries after the first one; the pause doubles from try to try. */
  readonly retries: number
  readonly retryDelaySeconds: number
  /** Only here so that the compiler knows what the data is. */
  readonly data?: Data
}

export const defineJob = <Data extends object>(
  name: string,
  { retries = 5, retryDelaySeconds = 5 }: { retries?: number; retryDelaySeconds?: number } = {},
): Job<Data> => ({ name, retries, retryDelaySeconds })
