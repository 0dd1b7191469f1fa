import type { Action } from '../../access/policy.ts'
import type { Context } from '../../graphql/context.ts'
import type { Outcome } from '../../graphql/outcome.ts'

/** What became of one row. Unchanged: it already was as it is wanted. */
export type RowOutcome = Outcome & { readonly isUnchanged?: boolean }

/** What is done to each row of a job, as whoever began it. */
export interface BulkOperation<Shared extends object = object, Input extends object = object> {
  /** The mutation that begins it. The name is stored with every job. */
  readonly action: Action
  /**
   * One row, by the ordinary verb, which claims for itself. `context` is a request of the job's operator as it is at this
   * moment; its database is the row's transaction, so that whatever is done is done together with the row's result.
   */
  run(context: Context, input: Input, shared: Shared): Promise<RowOutcome>
}

/** The compiler keeps the shapes of a job's input together; what is stored has none. */
export const defineBulkOperation = <Shared extends object, Input extends object>(
  operation: BulkOperation<Shared, Input>,
): BulkOperation => operation as unknown as BulkOperation
