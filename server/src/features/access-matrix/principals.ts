import { factsThen, linksOf, type Moment, type StandingThen, standingsAsOf } from '../../access/as-of.ts'
import type { Viewer } from '../../access/viewer.ts'
import { type Asker, operatorsAsOf, type TokenAsker, tokensAsOf, usersAsOf } from '../../access/viewers-as-of.ts'
import { operatorClassNames, type Word } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import type { AccessFlag, AccessPrincipal, AccessPrincipalKind, AccessThrough } from './access-matrix.type.ts'
import { operationsOf, operationsOfFirm, refusalsOf } from './operations.ts'

/** Somebody of the list, not yet judged: of a page only those on it are. */
export interface Somebody {
  readonly kind: AccessPrincipalKind
  readonly id: string
  readonly name: string
  readonly asker: Asker
  /** Of a firm: its operators. */
  readonly people: readonly Asker[]
}
export interface Everybody {
  readonly list: readonly Somebody[]
  readonly standings: ReadonlyMap<string | null, StandingThen>
  readonly userCount: number
  readonly demandsSecondFactor: boolean
}

const person = (kind: 'USER' | 'OPERATOR', asker: Asker): Somebody => {
  const { operatorId, clientUserId, name } = asker.viewer
  return { kind, id: (operatorId ?? clientUserId)!, name, asker, people: [] }
}
const token = (asker: TokenAsker): Somebody => ({
  kind: 'TOKEN',
  id: asker.tokenId,
  name: asker.tokenName,
  asker,
  people: [],
})

/** A studio as its client meets it: with every class and every client, bounded by the grant. */
function firm({ studioId, studioName }: StandingThen, operators: readonly Asker[], like: Viewer): Somebody {
  const viewer: Viewer = {
    ...like,
    side: 'studio',
    name: studioName!,
    studioId,
    administrator: true,
    classes: new Set(operatorClassNames),
    clientId: null,
    clientUserId: null,
    owner: false,
    words: new Set(),
  }
  const people = operators.filter((asker) => asker.viewer.studioId === studioId && asker.closed === null)
  return { kind: 'STUDIO', id: studioId!, name: studioName!, asker: { viewer, closed: null }, people }
}

/**
 * Whom the asker may know of. A studio: its own operators and tokens, and how many users the client has. The client's own side:
 * its users and tokens by name, and every studio that has a card of it as a firm. Four statements, whatever their number.
 */
export async function everybody(db: Db, asking: Viewer, moment: Moment, clientId: string): Promise<Everybody> {
  const { studioId } = asking
  const then = await standingsAsOf(db, moment, clientId, studioId)
  const users = await usersAsOf(db, moment, clientId)
  const studioIds = then.flatMap((standing) => standing.studioId ?? [])
  const operators = await operatorsAsOf(db, moment, studioId === null ? studioIds : [studioId])
  const tokens = await tokensAsOf(db, moment, studioId === null ? users : operators)
  const list =
    studioId === null
      ? [
          ...users.map((user) => person('USER', user)),
          ...tokens.map(token),
          ...then
            .filter((standing) => standing.studioId !== null)
            .map((standing) => firm(standing, operators, { ...asking, ...sharedBy(moment) })),
        ]
      : [...operators.map((operator) => person('OPERATOR', operator)), ...tokens.map(token)]
  return {
    list,
    standings: new Map(then.map((standing) => [standing.studioId, standing])),
    userCount: users.filter(({ closed }) => closed === null).length,
    demandsSecondFactor: then[0]?.standing.demandsSecondFactor ?? false,
  }
}
const sharedBy = ({ at, day }: Moment): Partial<Viewer> => {
  const { signedInAt, secondFactor, today, now } = { signedInAt: at, secondFactor: true, today: day, now: at }
  return { signedInAt, secondFactor, today, now, renewal: null, actingFor: null, viewedBy: null }
}

const flagsOf = ({ owner, administrator, supervisor }: Viewer): AccessFlag[] => [
  ...(owner ? (['OWNER'] as const) : []),
  ...(administrator ? (['ADMINISTRATOR'] as const) : []),
  ...(supervisor ? (['SUPERVISOR'] as const) : []),
]

function throughOf({ kind, asker: { viewer } }: Somebody, then: StandingThen | undefined): AccessThrough {
  const isFirm = kind === 'STUDIO'
  const standing = then?.standing
  const isStudio = viewer.side === 'studio'
  return {
    units: linksOf(viewer, then),
    classes: isFirm ? [] : [...viewer.classes],
    flags: isFirm ? [] : flagsOf(viewer),
    words: isStudio ? ((standing?.words ?? []) as Word[]) : [...viewer.words],
    delegation:
      isStudio && standing?.delegationState
        ? {
            state: standing.delegationState,
            validFrom: standing.delegationFrom!,
            validTo: standing.delegationTo,
          }
        : null,
    scopes: [...(viewer.scopes ?? [])],
  }
}

/** One of the list, judged by the engine. */
export function principalOf(somebody: Somebody, clientId: string, standings: Everybody['standings']): AccessPrincipal {
  const { kind, id, name, asker, people } = somebody
  const { viewer, closed } = asker
  const then = standings.get(viewer.side === 'studio' ? viewer.studioId : null)
  const facts = factsThen(viewer, clientId, then)
  const shown = {
    id,
    kind,
    name,
    code: viewer.operatorCode && kind === 'OPERATOR' ? viewer.operatorCode : null,
    issuerName: kind === 'TOKEN' ? viewer.name : null,
    closed,
    through: throughOf(somebody, then),
  }
  if (kind !== 'STUDIO') {
    const operations = operationsOf(viewer, facts, closed === null)
    return { ...shown, operatorCount: null, operations, refusals: refusalsOf(operations) }
  }
  const staff = people.map((each) => ({ viewer: each.viewer, facts: factsThen(each.viewer, clientId, then) }))
  const isWithin = (each: (typeof staff)[number]) =>
    operationsOf(each.viewer, each.facts, true).some(({ allowed }) => allowed.length > 0)
  const operations = operationsOfFirm(viewer, facts, staff)
  return { ...shown, operatorCount: staff.filter(isWithin).length, operations, refusals: refusalsOf(operations) }
}
