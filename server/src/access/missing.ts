import { type Ask, forbiddenFields, isFresh, type Rule, statesOf } from './conditions.ts'
import type { Facts } from './facts.ts'
import { type Action, isAction } from './policy.ts'
import type { Viewer } from './viewer.ts'
import type { ConditionName } from './vocabulary.ts'

/** Who can give what is missing. NOBODY: it can never be given. */
export const menders = ['SELF', 'STUDIO_ADMINISTRATOR', 'CLIENT_OWNER', 'TOKEN_ISSUER', 'NOBODY'] as const
export type Mender = (typeof menders)[number]

/** Every reason there is; the apps have a sentence for each, in each language, or do not compile. */
export const reasons = [
  'ACCOUNT',
  'ACCOUNT_DISABLED',
  'ACCOUNT_EXPIRED',
  'PASSWORD_EXPIRED',
  'PASSWORD_CHANGE_REQUIRED',
  'FRESH_SIGN_IN_REQUIRED',
  'VIEWING_AS',
  'ADMINISTRATOR_ONLY',
  'SUPERVISOR_ONLY',
  'NOT_FOR_STUDIOS',
  'MISSING_CLASS',
  'MISSING_CLASSES',
  'NO_UNIT',
  'NO_DELEGATION',
  'DELEGATION_PENDING',
  'DELEGATION_NOT_BEGUN',
  'DELEGATION_OVER',
  'DELEGATION_SUSPENDED',
  'DELEGATION_REVOKED',
  'STUDIO_NOT_ACTIVE',
  'NEVER_FOR_STUDIOS',
  'WORD_NOT_GRANTED',
  'NOT_FOR_CLIENTS',
  'OWNER_ONLY',
  'WORD_NOT_GIVEN',
  'MODULE_NOT_ACTIVE',
  'MODULE_ENDED',
  'SERVICE_NOT_ACTIVE',
  'SERVICE_ENDED',
  'ACCOUNT_RECEIVE_ONLY',
  'CONSENT_MISSING',
  'CONSENT_PENDING',
  'CONSENT_REFUSED',
  'CONSENT_WITHDRAWN',
  'SECOND_FACTOR_REQUIRED',
  'OWNER_ONLY_FIELD',
  'ADMINISTRATOR_ONLY_FIELD',
  'WRONG_STATE',
  'NEVER_BY_TOKEN',
  'MISSING_SCOPE',
  'PARTNER_SHUT_OUT',
] as const
export type Reason = (typeof reasons)[number]

/** One condition that fails, in words a person can act on. `reason` and `needs` are for the apps, which say it in their language. */
export interface Missing {
  readonly condition: ConditionName
  readonly reason: Reason
  /** The words, classes, scopes or states of which something is missing; or the paths of fields. */
  readonly needs: readonly string[]
  readonly message: string
  readonly whoCanFix: Mender
  /** The studio or company whose administrator or owner that is. Told where somebody asks why; a refusal alone reads no names. */
  readonly whoCanFixOf?: string | null
  readonly fixMutation: Action | null
}
type Report = Omit<Missing, 'condition'>
const report = (
  reason: Reason,
  needs: readonly string[],
  message: string,
  whoCanFix: Mender,
  fixMutation: string | null = null,
): Report => ({
  reason,
  needs,
  message,
  whoCanFix,
  // Of an operation that does not exist yet nothing is promised.
  fixMutation: fixMutation !== null && isAction(fixMutation) ? fixMutation : null,
})

/** Why somebody cannot even sign in. Only ever told to whoever asks about another: nobody is signed in so. */
export const closedAccount = (closed: 'DISABLED' | 'EXPIRED'): Missing => ({
  condition: 'account',
  ...(closed === 'DISABLED'
    ? report('ACCOUNT_DISABLED', [], 'The account is switched off.', 'STUDIO_ADMINISTRATOR', 'operatorEnable')
    : report('ACCOUNT_EXPIRED', [], 'The account has expired.', 'STUDIO_ADMINISTRATOR', 'operatorUpdate')),
})

const account = ({ viewer }: Ask): Report => {
  if (viewer.viewedBy)
    return report(
      'VIEWING_AS',
      [],
      'You are looking as somebody else: nothing can be changed, and nothing personal is shown.',
      'SELF',
      'viewAsEnd',
    )
  if (viewer.renewal === 'PASSWORD_EXPIRED')
    return report('PASSWORD_EXPIRED', [], 'Your password has expired. Change it first.', 'SELF', 'passwordChange')
  if (viewer.renewal)
    return report(
      'PASSWORD_CHANGE_REQUIRED',
      [],
      'Your password was given by the office. Change it first.',
      'SELF',
      'passwordChange',
    )
  return isFresh(viewer)
    ? report('ACCOUNT', [], 'Your account does not permit this.', 'STUDIO_ADMINISTRATOR')
    : report(
        'FRESH_SIGN_IN_REQUIRED',
        [],
        'Sign in again: this needs a sign-in of the last ten minutes.',
        'SELF',
        'signIn',
      )
}

const classes = ({ rule: { by, together } }: Ask): Report => {
  if (by === 'ADM')
    return report(
      'ADMINISTRATOR_ONLY',
      [],
      'Only an administrator of the studio may do this.',
      'STUDIO_ADMINISTRATOR',
      'operatorUpdate',
    )
  if (by === 'ADM_SUP')
    return report(
      'SUPERVISOR_ONLY',
      [],
      'Only an administrator or supervisor of the studio may do this.',
      'STUDIO_ADMINISTRATOR',
      'operatorSupervisorSet',
    )
  if (!Array.isArray(by)) return report('NOT_FOR_STUDIOS', [], 'This is not an operation of a studio.', 'NOBODY')
  const list = by.join(together ? ' and ' : ' or ')
  return report(
    together ? 'MISSING_CLASSES' : 'MISSING_CLASS',
    by as readonly string[],
    `You need the class ${list}.`,
    'STUDIO_ADMINISTRATOR',
    'operatorClassesSet',
  )
}

const delegation = ({ viewer }: Ask, facts?: Facts): Report => {
  const { delegationState: state = null, delegationFrom, delegationTo } = facts?.standing ?? {}
  if (state === 'ACTIVE' && delegationFrom && delegationFrom > viewer.today)
    return report(
      'DELEGATION_NOT_BEGUN',
      [delegationFrom],
      `The delegation begins on ${delegationFrom}.`,
      'CLIENT_OWNER',
      'delegationGrantSet',
    )
  if (state === 'ACTIVE')
    return report(
      'DELEGATION_OVER',
      [delegationTo ?? ''],
      `The delegation ended on ${delegationTo}.`,
      'CLIENT_OWNER',
      'delegationGrantSet',
    )
  if (state === 'SUSPENDED')
    return report('DELEGATION_SUSPENDED', [], 'The delegation is suspended.', 'CLIENT_OWNER', 'delegationResume')
  if (state === 'PENDING_CLIENT')
    return report(
      'DELEGATION_PENDING',
      [],
      'The client has not accepted the delegation yet.',
      'CLIENT_OWNER',
      'delegationAccept',
    )
  if (state === 'PENDING_STUDIO')
    return report(
      'DELEGATION_PENDING',
      [],
      'The studio has not accepted the delegation yet.',
      'STUDIO_ADMINISTRATOR',
      'delegationAccept',
    )
  if (state === 'REVOKED')
    return report(
      'DELEGATION_REVOKED',
      [],
      'The client’s delegation to the studio has been revoked.',
      'STUDIO_ADMINISTRATOR',
      'delegationRequest',
    )
  if (state === 'STUDIO_CLOSED') return report('STUDIO_NOT_ACTIVE', [], 'The studio is not active.', 'NOBODY')
  return report(
    'NO_DELEGATION',
    [],
    'The client has not delegated to the studio.',
    'STUDIO_ADMINISTRATOR',
    'delegationRequest',
  )
}

const grant = ({ rule, viewer }: Ask, facts?: Facts): Report => {
  if (viewer.side === 'studio') {
    if (rule.by === 'NEVER')
      return report('NEVER_FOR_STUDIOS', [], 'Only the client’s own side may do this, whatever was granted.', 'NOBODY')
    const lacking = rule.delegated.filter((word) => !facts?.standing?.words.includes(word))
    return report(
      'WORD_NOT_GRANTED',
      lacking,
      `The client has not granted ${lacking.join(', ')}.`,
      'CLIENT_OWNER',
      'delegationGrantSet',
    )
  }
  if (rule.au === 'NOBODY') return report('NOT_FOR_CLIENTS', [], 'This is not an operation of a client.', 'NOBODY')
  if (rule.au === 'OWNER') return report('OWNER_ONLY', [], 'Only the owner of the company may do this.', 'CLIENT_OWNER')
  const lacking = rule.own.filter((word) => !viewer.words.has(word))
  return report(
    'WORD_NOT_GIVEN',
    lacking,
    `You have not been given ${lacking.join(', ')}.`,
    'CLIENT_OWNER',
    'additionalUserPermissionsSet',
  )
}

const dayOfModule = (facts: Facts | undefined, name: string) => facts?.standing?.modules[name]
const modules = ({ rule, viewer }: Ask, facts?: Facts): Report => {
  const off = rule.modules.map(({ name }) => name).filter((name) => !((dayOfModule(facts, name) ?? '') >= viewer.today))
  const ended = off.filter((name) => dayOfModule(facts, name))
  return ended.length > 0
    ? report(
        'MODULE_ENDED',
        ended,
        `The module ${ended.join(', ')} has ended: it can be looked at for 90 days, not worked with.`,
        'CLIENT_OWNER',
        'moduleRenew',
      )
    : report(
        'MODULE_NOT_ACTIVE',
        off,
        `The client has not switched on the module ${off.join(', ')}.`,
        'CLIENT_OWNER',
        'moduleActivate',
      )
}

const service = ({ rule, viewer }: Ask, facts?: Facts): Report => {
  const { kind, services } = facts?.standing ?? {}
  const until = rule.area && services?.[rule.area]?.until
  if (rule.area && until === undefined)
    return report(
      'SERVICE_NOT_ACTIVE',
      [rule.area],
      'The client has no service for this.',
      'CLIENT_OWNER',
      'clientServiceSet',
    )
  if (rule.area && until! < viewer.today)
    return report(
      'SERVICE_ENDED',
      [rule.area, until!],
      `The client’s service ended on ${until}: for 90 days it can be looked at, nothing more.`,
      'CLIENT_OWNER',
      'clientServiceSet',
    )
  return report(
    'ACCOUNT_RECEIVE_ONLY',
    kind ? [kind] : [],
    'The client’s account only receives: it creates and sends nothing.',
    'CLIENT_OWNER',
  )
}

const consent = (_: Ask, facts?: Facts): Report => {
  const state = facts?.standing?.consentState ?? null
  if (state === 'WITHDRAWN')
    return report(
      'CONSENT_WITHDRAWN',
      [],
      'The client has withdrawn its consent to the use of its SMART services.',
      'CLIENT_OWNER',
      'consentFlagSet',
    )
  if (state === 'REFUSED')
    return report(
      'CONSENT_REFUSED',
      [],
      'The client has refused consent to the use of its SMART services.',
      'CLIENT_OWNER',
      'consentFlagSet',
    )
  if (state === 'SENT')
    return report(
      'CONSENT_PENDING',
      [],
      'The client has not answered the request for consent to its SMART services yet.',
      'CLIENT_OWNER',
      'consentAnswer',
    )
  return report(
    'CONSENT_MISSING',
    [],
    'The client’s service is a SMART one: its consent is needed, and nobody has asked for it.',
    'STUDIO_ADMINISTRATOR',
    'consentRequestSend',
  )
}

const scope = ({ rule, viewer }: Ask, facts?: Facts): Report => {
  if (facts?.clientId && viewer.shutOutBy?.has(facts.clientId))
    return report(
      'PARTNER_SHUT_OUT',
      [],
      'The client has shut this partner’s program out.',
      'CLIENT_OWNER',
      'partnerAppAuthorise',
    )
  if (!Array.isArray(rule.scope)) return report('NEVER_BY_TOKEN', [], 'This is never open to tokens.', 'NOBODY')
  const lacking = (rule.scope as readonly string[]).filter((s) => !viewer.scopes?.has(s))
  return report(
    'MISSING_SCOPE',
    lacking,
    `The token lacks the scope ${lacking.join(', ')}.`,
    'TOKEN_ISSUER',
    'apiTokenCreate',
  )
}

const stateNames = (rule: Rule, viewer: Viewer) => statesOf(rule, viewer.side) ?? []
const reports: Record<ConditionName, (ask: Ask, facts?: Facts) => Report> = {
  account,
  class: classes,
  unit: () =>
    report(
      'NO_UNIT',
      [],
      'No operating unit valid today links the operator and this client.',
      'STUDIO_ADMINISTRATOR',
      'clientUnitsSet',
    ),
  delegation,
  grant,
  module: modules,
  service,
  consent,
  secondFactor: () =>
    report(
      'SECOND_FACTOR_REQUIRED',
      [],
      'The client demands two-step sign-in: sign in with your second factor.',
      'SELF',
      'secondFactorEnroll',
    ),
  field: (ask) => {
    const paths = forbiddenFields(ask)
    return paths.length
      ? report('OWNER_ONLY_FIELD', paths, `Only the client may write ${paths.join(', ')}.`, 'CLIENT_OWNER')
      : report(
          'ADMINISTRATOR_ONLY_FIELD',
          ['validFrom', 'validTo'],
          'Only an administrator writes a unit’s first and last day.',
          'STUDIO_ADMINISTRATOR',
        )
  },
  state: ({ rule, viewer }, facts) =>
    report('WRONG_STATE', stateNames(rule, viewer), `In the state ${facts?.state} this cannot be done.`, 'NOBODY'),
  scope,
}

/** Each failing condition with what would mend it. */
export const explainMissing = (ask: Ask, missing: readonly ConditionName[], facts?: Facts): Missing[] =>
  missing.map((condition) => ({ condition, ...reports[condition](ask, facts) }))
