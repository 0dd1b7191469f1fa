import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { GrantEffect } from '../../shared/access/effect/GrantEffect.tsx'
import { sentenceOf } from '../failures.ts'
import type { DelegationPreviewInput } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

const PreviewDelegation = graphql(`
  query PreviewDelegation($delegation: DelegationPreviewInput!) {
    grantPreview(input: { delegation: $delegation }) {
      preview {
        isEmpty
        operations {
          noun
          gained { action operators users tokens clients documents }
          lost { action operators users tokens clients documents }
        }
        warnings { code message count }
      }
      userErrors { code message path }
    }
  }
`)
const PAUSE_MS = 250

/** Before it holds: what these words would open to the studio and close. */
export function DelegationEffect(change: DelegationPreviewInput) {
  const { t } = useTranslation(['portal', 'shared'])
  // By what it says, not by which object it is: the form makes a new one each time it is drawn.
  const asked = JSON.stringify(change)
  const [settled] = useDebouncedValue(asked, PAUSE_MS)
  const delegation = useMemo(() => JSON.parse(settled) as DelegationPreviewInput, [settled])
  const [{ data, error, fetching }] = useQuery({
    query: PreviewDelegation,
    variables: { delegation },
    requestPolicy: 'network-only',
  })
  const isKnown = !fetching && settled === asked
  const { preview, userErrors = [] } = (isKnown && data?.grantPreview) || {}
  return (
    <GrantEffect
      isOwn
      effect={preview ?? undefined}
      refusal={userErrors.map((each) => sentenceOf(t, each)).join(' ')}
      hasFailed={isKnown && error !== undefined}
    />
  )
}
