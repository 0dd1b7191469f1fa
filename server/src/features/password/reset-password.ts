import type { Db } from '../../db/database.ts'
import { newOneTimePassword } from '../credential/readable-code.ts'
import { setPassword } from '../credential/set-password.ts'
import { endSessions } from '../session/end-sessions.ts'

/**
 * An office password for somebody who lost theirs: answered once, to be changed at the next sign-in. Whoever was signed in
 * with the old one is out. The caller has decided that this may be done, and writes the audit.
 */
export async function resetPassword(tx: Db, personId: string, now: Date): Promise<string> {
  const password = newOneTimePassword()
  await setPassword(tx, { personId, password, mustChange: true, now })
  await endSessions(tx, personId)
  return password
}
