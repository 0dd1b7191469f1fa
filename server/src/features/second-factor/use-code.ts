import { eq } from 'drizzle-orm'
import type { Config } from '../../config.ts'
import type { Db } from '../../db/database.ts'
import { verification } from '../../db/tables/person.ts'
import { newId } from '../../lib/ids.ts'
import { readFactor, writeFactor } from './stored-factor.ts'
import { STEP_LASTS_MS, stepOf } from './totp.ts'

interface Shown {
  readonly personId: string
  /** As it was typed: spaces and capitals make no difference. */
  readonly code: string
  readonly now: Date
}

/** Whether this is a code of the person's app; it counts once (RFC 6238, 5.2). Under the lock of `holdPerson`. */
export async function useAppCode(
  tx: Db,
  { personId, code, now }: Shown,
  config: Pick<Config, 'secret'>,
): Promise<boolean> {
  const factor = await readFactor(tx, personId, config)
  const step = factor && stepOf(code.replace(/\s/g, ''), factor.secret, now)
  return step !== undefined && takeStep(tx, personId, step, now)
}

/** Whether this is one of the person's recovery codes; it is gone then. Under the lock of `holdPerson`. */
export async function useRecoveryCode(
  tx: Db,
  { personId, code }: Shown,
  config: Pick<Config, 'secret'>,
): Promise<boolean> {
  const factor = await readFactor(tx, personId, config)
  const typed = code.replace(/[\s-]/g, '').toLowerCase()
  const left = factor?.recoveryCodes.filter((known) => known.replace('-', '') !== typed)
  if (!factor || left!.length === factor.recoveryCodes.length) return false
  await writeFactor(tx, personId, { ...factor, recoveryCodes: left! }, config)
  return true
}

/** No code of this step or of an earlier one counts any more. Kept for as long as it could be shown again. */
async function takeStep(tx: Db, personId: string, step: number, now: Date): Promise<boolean> {
  const identifier = `second-factor-step:${personId}`
  const known = eq(verification.identifier, identifier)
  const [last] = await tx.select({ step: verification.value }).from(verification).where(known)
  if (last && Number(last.step) >= step) return false
  await tx.delete(verification).where(known)
  const expiresAt = new Date(now.getTime() + STEP_LASTS_MS)
  await tx
    .insert(verification)
    .values({ id: newId(), identifier, value: String(step), expiresAt, createdAt: now, updatedAt: now })
  return true
}
