import { claim } from '../../access/claim.ts'
import { noticeDismissal } from '../../db/tables/notice.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome } from '../../graphql/outcome.ts'
import { notFound } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { isTold } from './notice.queries.ts'

const action = 'noticeDismiss'

/** "Non mostrare più" (WK-007): for good, for this person alone. What it is not told is as unknown as what is not there. */
export const dismissNotice = (context: Context, key: string): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const personId = viewer.personId!
    await claim(tx, viewer, action, personId)
    if (!(await isTold(tx, viewer, key))) throw notFound()
    const made = await tx
      .insert(noticeDismissal)
      .values({ personId, key, createdAt: context.now })
      .onConflictDoNothing()
      .returning()
    if (made.length > 0) await recordAudit(tx, viewer, { action, kind: 'person', id: personId, after: { notice: key } })
    return key
  })
