import type { Module } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { serviceOrder } from '../../db/tables/account.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import { newId } from '../../lib/ids.ts'

export interface Order {
  readonly clientId: string
  /** The operation that ordered it. */
  readonly kind: 'seatsChange' | 'moduleActivate' | 'moduleRenew'
  /** SEATS, a module, or the service whose end was moved along with the seats'. */
  readonly item: 'SEATS' | Module | (string & {})
  readonly quantity?: number
  readonly validTo: Day | null
}

/** Writes down what a client ordered, in the transaction that does it. Never changed afterwards. */
export async function addOrders(tx: Db, context: Context, orders: readonly Order[]): Promise<void> {
  const by = { createdAt: context.now, createdBy: signedIn(context).personId }
  await tx.insert(serviceOrder).values(orders.map((order) => ({ id: newId(), ...order, ...by })))
}
