import { eq } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import type { Facts } from '../../access/facts.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { counterparty } from '../../db/tables/client.ts'
import type { Party } from '../../db/tables/invoice.ts'
import { transaction } from '../../db/transaction.ts'
import { once } from '../../graphql/idempotency.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { staleVersion } from '../../lib/errors.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkParty } from './check-party.ts'
import type { PartyInput } from './counterparty.type.ts'
import { partyOf } from './party.ts'

const refuseWrong = (party: Party, at: readonly string[]) => {
  const errors = checkParty(party, at)
  if (errors.length > 0) refuseInput(...errors)
}

interface Adding {
  readonly clientId: string
  readonly facts: Facts
  /** Where the party stands in the input. */
  readonly at: readonly string[]
}

/** Adds a party to a client's address book, inside a verb that has been claimed. */
export async function addCounterparty(tx: Db, viewer: Viewer, party: Party, { clientId, facts, at }: Adding) {
  refuseWrong(party, at)
  const id = newId()
  await tx.insert(counterparty).values({ id, clientId, ...party, createdAt: viewer.now })
  await recordAudit(tx, viewer, {
    action: 'counterpartyCreate',
    kind: 'counterparty',
    id,
    clientId,
    facts,
    after: party,
  })
  return id
}

export const createCounterparty = (
  db: Db,
  viewer: Viewer,
  clientId: string,
  input: PartyInput,
  key?: string | null,
): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'counterpartyCreate', clientId, pathsOf(input))
    const made = await once(tx, viewer, { action: 'counterpartyCreate', key, input: { clientId, input } }, () =>
      addCounterparty(tx, viewer, partyOf(input), { clientId, facts, at: [] }),
    )
    return made!
  })

/** Writes it anew; invoices keep the buyer as it stood when they were written. */
export const updateCounterparty = (
  db: Db,
  viewer: Viewer,
  id: string,
  expectedVersion: number,
  input: PartyInput,
): Promise<string> =>
  transaction(db, async (tx) => {
    const facts = await claim(tx, viewer, 'counterpartyUpdate', id, pathsOf(input))
    const [before] = await tx.select().from(counterparty).where(eq(counterparty.id, id))
    if (before!.version !== expectedVersion) throw staleVersion(expectedVersion, before!.version)
    const party = partyOf(input)
    refuseWrong(party, [])
    await tx
      .update(counterparty)
      .set({ ...party, version: expectedVersion + 1 })
      .where(eq(counterparty.id, id))
    await recordAudit(tx, viewer, {
      action: 'counterpartyUpdate',
      kind: 'counterparty',
      id,
      facts,
      before: Object.fromEntries(Object.keys(party).map((name) => [name, before![name as keyof typeof before]])),
      after: party,
    })
    return id
  })
