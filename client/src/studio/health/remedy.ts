import type { Finding } from './Findings.tsx'
import type health from './health.it.json'

type Text = keyof typeof health.remedy

const pages = {
  CLIENT: (id: string) => `/clients/${id}/units`,
  OPERATOR: (id: string) => `/operators/${id}`,
  UNIT: (id: string) => `/operating-units?unit=${id}`,
  TOKEN: () => '/api-tokens',
}

const texts: Readonly<Record<string, Text>> = {
  clientUnitsSet: 'clientUnitsSet',
  operatingUnitUpdate: 'operatingUnitUpdate',
  delegationGrantSet: 'delegationGrantSet',
  delegationAccept: 'delegationAccept',
  delegationPermissionChangeAnswer: 'delegationPermissionChangeAnswer',
  consentAnswer: 'consentAnswer',
  apiTokenCreate: 'apiTokenCreate',
  apiTokenRevoke: 'apiTokenRevoke',
}

/** Where it is mended, and what stands on the button. Delegations and consents are on their client's page. */
export function remedyOf({ remedy, clientId }: Pick<Finding, 'remedy' | 'clientId'>): { to: string; text: Text } {
  const { operation, subjectKind, subjectId } = remedy
  const to =
    subjectKind === 'DELEGATION' || subjectKind === 'CONSENT'
      ? `/clients/${clientId}/delegation`
      : pages[subjectKind](subjectId)
  if (operation === 'operatorUnitsSet')
    return { to, text: subjectKind === 'UNIT' ? 'operatorUnitsSet_UNIT' : 'operatorUnitsSet_OPERATOR' }
  return { to, text: texts[operation] ?? 'other' }
}
