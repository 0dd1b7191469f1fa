import { claim } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { staleVersion } from '../../lib/errors.ts'
import { loadContent, type StoredInvoice } from './load-content.ts'

export interface ClaimedInvoice {
  readonly facts: Facts
  readonly invoice: StoredInvoice
}

/** The invoice a verb is about, locked, decided on, and still the one the caller has read. */
export async function claimInvoice(
  tx: Db,
  viewer: Viewer,
  action: Action,
  { id, expectedVersion, fields }: { id: string; expectedVersion: number; fields?: readonly string[] },
): Promise<ClaimedInvoice> {
  const facts = await claim(tx, viewer, action, id, fields)
  const invoice = await loadContent(tx, id)
  mustBeVersion(invoice, expectedVersion)
  return { facts, invoice }
}

export const mustBeVersion = ({ version }: StoredInvoice, expected: number): void => {
  if (version !== expected) throw staleVersion(expected, version)
}
