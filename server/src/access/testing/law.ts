import type { Facts } from '../facts.ts'
import type { PolicyRow } from '../policy.ts'
import type { Viewer } from '../viewer.ts'

/**
 * The law once more, said otherwise than the engine says it: the oracle. Of rows that belong to a client. Dates and words
 * are worked out here anew; of the engine only the table's row and the facts come in.
 */
export function law(viewer: Viewer, action: string, row: PolicyRow, facts: Facts): boolean {
  if (viewer.renewal !== null) return false
  if (viewer.viewedBy !== null && (row.is !== 'read' || row.personal)) return false
  if (row.fresh && viewer.now.getTime() - (viewer.signedInAt?.getTime() ?? 0) > 600_000) return false
  if (viewer.scopes !== undefined && row.scope !== 'ANY') {
    if (row.scope === undefined || row.scope.some((scope) => !viewer.scopes!.has(scope))) return false
  }
  if (facts.clientId !== undefined && viewer.shutOutBy?.has(facts.clientId)) return false
  const may = viewer.side === 'studio' ? studio(viewer, row, facts) : company(viewer, action, row, facts)
  return may && account(row, facts) && modulesAreOn(viewer, row, facts) && rightState(viewer, row, facts)
}

function studio(viewer: Viewer, { by, needs, together, area, smart }: PolicyRow, facts: Facts): boolean {
  if (by === undefined || by === 'NEVER') return false
  const held = Array.isArray(by) ? by.filter((name) => viewer.classes.has(name)).length : 0
  const isOfClass =
    by === 'ANY' ||
    viewer.administrator ||
    (by === 'ADM_SUP' && viewer.supervisor) ||
    (Array.isArray(by) && (together ? held === by.length : held > 0))
  if (!isOfClass) return false
  const s = facts.standing
  if (!s || (facts.studioId !== undefined && facts.studioId !== viewer.studioId)) return false
  if (viewer.actingFor !== null && viewer.actingFor !== facts.clientId) return false
  if (!s.linked && !viewer.administrator && !viewer.supervisor) return false
  if (needs !== undefined) {
    const first = s.delegationFrom ?? '9999-12-31'
    const last = s.delegationTo ?? '9999-12-31'
    if (s.delegationState !== 'ACTIVE' || viewer.today < first || viewer.today > last) return false
    if (needs !== 'ACTIVE' && withWhatTheyNeed(needs).some((word) => !s.words.includes(word))) return false
    if (s.demandsSecondFactor && !viewer.secondFactor) return false
  }
  const isSmart = smart || (area !== undefined && s.services[area]?.smart)
  return !isSmart || s.consentState === 'ADHERED'
}

function company(viewer: Viewer, action: string, { on, au, needs }: PolicyRow, facts: Facts): boolean {
  if (facts.clientId !== viewer.clientId || au === 'NOBODY') return false
  const open = ['client', 'clients', 'delegations'].includes(action) || ['delegation', 'consent'].includes(on)
  if (!open && facts.standing?.demandsSecondFactor && !viewer.secondFactor) return false
  if (viewer.owner) return true
  if (au === 'ANY') return true
  if (au === 'OWNER') return false
  const words = au ?? (needs === 'ACTIVE' ? [] : (needs ?? []))
  return withWhatTheyNeed(words).every((word) => viewer.words.has(word as never))
}

const withWhatTheyNeed = (words: readonly string[]) =>
  words.length === 0
    ? []
    : ['READ', ...words, ...words.filter((w) => w.includes('_EDIT')).map((w) => w.replace('_EDIT', '_READ'))]

/** 90 days before 21 November 2026 is 23 August 2026. */
const goesBackTo = (viewer: Viewer, looking: boolean) => {
  if (!looking) return viewer.today
  const day = new Date(`${viewer.today}T12:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 90)
  return day.toISOString().slice(0, 10)
}

function modulesAreOn(viewer: Viewer, row: PolicyRow, facts: Facts): boolean {
  const words = [...(Array.isArray(row.needs) ? row.needs : []), ...(Array.isArray(row.au) ? row.au : [])] as string[]
  return words.every((word) => {
    const module = { DOCS: 'DOCUMENTS', PAY: 'PAYMENTS', ORD: 'ORDERS' }[word.split('_')[0]!]
    if (!module) return true
    const last = facts.standing?.modules[module]
    return last !== undefined && last >= goesBackTo(viewer, row.is === 'read' && word.endsWith('READ'))
  })
}

function account({ area, creates, is }: PolicyRow, { standing }: Facts): boolean {
  if (creates && standing?.kind !== 'FULL') return false
  if (area === undefined) return true
  const last = standing?.services[area]?.until
  if (last === undefined) return false
  return last >= '2026-11-21' || (is === 'read' && last >= '2026-08-23')
}

function rightState({ side }: Viewer, { states, studioStates, clientStates }: PolicyRow, { state }: Facts): boolean {
  const allowed = states ?? (side === 'studio' ? studioStates : clientStates)
  return allowed === undefined || allowed.includes(state ?? '')
}
