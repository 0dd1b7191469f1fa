import type { Db } from '../../db/database.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { systemViewerFor } from '../session/system-viewer-for.ts'

/** For a reset without a viewer, from the command line. */
export const recordReset = async (tx: Db, personId: string, now: Date): Promise<void> =>
  recordAudit(tx, await systemViewerFor(tx, personId, now), {
    action: 'operatorPasswordReset',
    kind: 'person',
    id: personId,
    after: { by: 'command line' },
  })
