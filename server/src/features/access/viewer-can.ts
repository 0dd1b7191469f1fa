import { answer, gate } from '../../access/decide.ts'
import { asOfDocument, isAboutDocuments } from '../../access/explain.ts'
import { type Facts, loadManyFacts } from '../../access/facts.ts'
import { type Action, isAction, type Kind, rowOf } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { AppError } from '../../lib/errors.ts'
import type { AccessCheck } from './access.type.ts'

const MOST_CHECKS = 100

interface Check {
  readonly action: Action
  /** null: what viewer and action alone decide. */
  readonly id: string | null
}

/** The answers in the order of the questions: one statement for each kind of row asked about. */
export async function viewerCan(db: Db, viewer: Viewer, asked: readonly AccessCheck[]): Promise<boolean[]> {
  if (asked.length > MOST_CHECKS)
    throw new AppError('BAD_USER_INPUT', `Ask at most ${MOST_CHECKS} checks at a time.`, { path: ['checks'] })
  const checks = asked.map(readCheck)
  const own = await factsByKind(db, viewer, checks, ({ action }) => rowOf(action).on)
  // What is done to documents may be asked about their client, as in explainAccess.
  const ofClients = checks.filter((check) => isAboutDocuments(check.action) && !own.has(keyOf(check)))
  const byClient = await factsByKind(db, viewer, ofClients, () => 'client')
  return checks.map((check) => {
    if (check.id === null) return gate(viewer, check.action).allowed
    const ofClient = byClient.get(keyOf(check))
    const facts = own.get(keyOf(check)) ?? (ofClient && asOfDocument(viewer, check.action, ofClient))
    return answer(viewer, check.action, facts).allowed
  })
}

function readCheck({ action, resourceId }: AccessCheck, at: number): Check {
  if (!isAction(action) || rowOf(action).is === 'system')
    throw new AppError('BAD_USER_INPUT', `There is no operation ${action.slice(0, 60)}.`, {
      path: ['checks', String(at), 'action'],
    })
  return { action, id: resourceId?.toLowerCase() ?? null }
}
const keyOf = ({ action, id }: Check) => `${action} ${id}`

async function factsByKind(
  db: Db,
  viewer: Viewer,
  checks: readonly Check[],
  kindOf: (check: Check) => Kind,
): Promise<Map<string, Facts>> {
  const found = new Map<string, Facts>()
  for (const kind of new Set(checks.map(kindOf))) {
    const ofKind = checks.filter((check) => kindOf(check) === kind)
    const ids = ofKind.flatMap(({ id }) => id ?? [])
    const facts = await loadManyFacts(db, viewer, kind, [...new Set(ids)])
    for (const check of ofKind) {
      const known = check.id === null ? undefined : facts.get(check.id)
      if (known) found.set(keyOf(check), known)
    }
  }
  return found
}
