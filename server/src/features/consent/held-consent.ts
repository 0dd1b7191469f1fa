import { eq, sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { refuse } from '../../access/denial.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Db } from '../../db/database.ts'
import { consent } from '../../db/tables/consent.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { userError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { isId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { changesOf } from '../studio/changes-of.ts'
import { stateOn } from './consent-state.ts'
import { currentText, hashOfText } from './consent-text.ts'

type Columns = typeof consent.$inferSelect
export interface Wanted {
  readonly action: Action
  readonly id: string
  readonly expectedVersion: number
}
interface HeldConsent {
  readonly facts: Facts
  readonly row: Columns
  readonly action: Action
}

/** A consent that a verb may change, held until its transaction ends; its client first, as for delegations. */
export async function holdConsent(tx: Db, context: Context, wanted: Wanted): Promise<HeldConsent> {
  const { action, id, expectedVersion } = wanted
  const viewer = signedIn(context)
  if (isId(id))
    await tx.rows(
      sql`select from client where id = (select client_id from consent where id = ${id}::uuid) for no key update`,
    )
  const facts = await claim(tx, viewer, action, id)
  const [row] = await tx.select().from(consent).where(eq(consent.id, id))
  if (row!.state === 'SENT') {
    const [now] = await tx.rows<{ state: string }>(
      sql`select ${stateOn(context.today)} state from ${consent} where ${consent.id} = ${id}::uuid`,
    )
    const { state } = now!
    if (state !== 'SENT')
      refuse(viewer, action, { outcome: 'FORBIDDEN', allowed: false, missing: ['state'] }, { ...facts, state })
  }
  if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
  return { facts, row: row!, action }
}

type Next = Partial<Pick<Columns, 'state' | 'answeredAt' | 'textVersion' | 'textHash'>>

export async function keepConsentChange(
  tx: Db,
  context: Context,
  { facts, row, action }: HeldConsent,
  next: Next,
): Promise<string> {
  const viewer = signedIn(context)
  const changed = { changedAt: context.now, changedBy: viewer.personId, version: row.version + 1 }
  await tx
    .update(consent)
    .set({ ...next, ...changed })
    .where(eq(consent.id, row.id))
  await recordAudit(tx, viewer, { action, kind: 'consent', id: row.id, facts, ...changesOf(row, next) })
  return row.id
}

/** Whoever agrees, agrees to the words of today, which it has therefore read. */
export const agreedTo = { textVersion: currentText.version, textHash: hashOfText(currentText) }
export const otherText = (textVersion: string | null | undefined) =>
  textVersion === currentText.version
    ? null
    : userError('CONSENT_TEXT_CHANGED', 'The text is another by now: read it again.', ['textVersion'])
