import type { Client } from '@urql/core'
import type { TFunction } from 'i18next'
import type { NavigateFunction } from 'react-router'
import type { Reasons } from '../../shared/why/reasons.ts'
import type { ExplainAccessQuery, Word } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { AskConsent } from './AskConsent.tsx'
import { AskWords } from './AskWords.tsx'

const RemedyRights = graphql(`
  query RemedyRights($checks: [AccessCheck!]!) {
    viewerCan(checks: $checks)
  }
`)

type Explained = ExplainAccessQuery['explainAccess']
type Missing = NonNullable<Explained['verdicts'][number]['missing']>
type Remedy = Reasons['missing'][number]['remedy']

interface Asked {
  readonly explained: Explained
  /** The operator it is asked of, where not of whoever is signed in. */
  readonly principalId: string | undefined
  readonly t: TFunction<'studio'>
  readonly client: Client
  readonly navigate: NavigateFunction
}
/** A way to mend it, and the operation that whoever presses it must be allowed. */
interface Way {
  readonly check: { action: string; resourceId?: string | null }
  readonly remedy: Remedy
}

/** For each thing that is missing the button that the law gives the viewer, or nothing: the API says which. */
export async function remediesFor(asked: Asked): Promise<Remedy[]> {
  const ways = asked.explained.verdicts.flatMap(({ missing }) => (missing ? [wayFor(missing, asked)] : []))
  const checks = ways.flatMap((way) => way?.check ?? [])
  if (checks.length === 0) return ways.map(() => undefined)
  const { data } = await asked.client.query(RemedyRights, { checks }, { requestPolicy: 'network-only' }).toPromise()
  const answers = [...(data?.viewerCan ?? [])]
  return ways.map((way) => (way && answers.shift() ? way.remedy : undefined))
}

function wayFor({ reason, needs, fixMutation }: Missing, asked: Asked): Way | undefined {
  const { explained, principalId, t, navigate } = asked
  const { clientId, delegationId } = explained
  const lead = (label: string, to: string) => ({ label, onClick: () => navigate(to) })
  switch (reason) {
    case 'WORD_NOT_GRANTED':
      if (!delegationId) return undefined
      return {
        check: { action: 'delegationPermissionChangeRequest', resourceId: delegationId },
        remedy: { form: <AskWords delegationId={delegationId} words={needs as Word[]} /> },
      }
    case 'CONSENT_MISSING':
      if (!clientId) return undefined
      return { check: { action: 'consentRequestSend' }, remedy: { form: <AskConsent clientId={clientId} /> } }
    case 'NO_UNIT':
      if (!clientId) return undefined
      return {
        check: { action: 'clientUnitsSet', resourceId: clientId },
        remedy: lead(t('why.remedy.linkUnit'), `/clients/${clientId}/units`),
      }
    case 'NO_DELEGATION':
    case 'DELEGATION_REVOKED':
      if (!clientId) return undefined
      return {
        check: { action: 'delegationRequest', resourceId: clientId },
        remedy: lead(t('why.remedy.askDelegation'), `/clients/${clientId}/delegation`),
      }
    case 'DELEGATION_PENDING':
    case 'DELEGATION_SUSPENDED':
      if (!fixMutation || !delegationId) return undefined
      return {
        check: { action: fixMutation, resourceId: delegationId },
        remedy: lead(t('why.remedy.openDelegation'), `/clients/${clientId}/delegation`),
      }
    case 'MISSING_CLASS':
    case 'MISSING_CLASSES':
    case 'ACCOUNT_DISABLED':
    case 'ACCOUNT_EXPIRED':
    case 'SUPERVISOR_ONLY':
      if (!fixMutation || !principalId) return undefined
      return {
        check: { action: fixMutation, resourceId: principalId },
        remedy: lead(t(`why.remedy.${reason}`), `/operators/${principalId}`),
      }
    case 'SECOND_FACTOR_REQUIRED':
      if (!fixMutation || principalId) return undefined
      return { check: { action: fixMutation }, remedy: lead(t('why.remedy.secondFactor'), '/security') }
    default:
      return undefined
  }
}
