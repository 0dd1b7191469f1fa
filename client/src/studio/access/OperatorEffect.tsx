import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { GrantEffect } from '../../shared/access/effect/GrantEffect.tsx'
import { sentenceOf } from '../form/failures.ts'
import type { OperatorPreviewInput } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

const PreviewOperator = graphql(`
  query PreviewOperator($operator: OperatorPreviewInput!) {
    grantPreview(input: { operator: $operator }) {
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

/** Before Conferma: what these classes, these units or the supervisor's flag would open and close. */
export function OperatorEffect(change: OperatorPreviewInput) {
  const { t } = useTranslation(['studio', 'shared'])
  // By what it says, not by which object it is: the form makes a new one each time it is drawn.
  const asked = JSON.stringify(change)
  const [settled] = useDebouncedValue(asked, PAUSE_MS)
  const operator = useMemo(() => JSON.parse(settled) as OperatorPreviewInput, [settled])
  const [{ data, error, fetching }] = useQuery({
    query: PreviewOperator,
    variables: { operator },
    requestPolicy: 'network-only',
  })
  const isKnown = !fetching && settled === asked
  const { preview, userErrors = [] } = (isKnown && data?.grantPreview) || {}
  return (
    <GrantEffect
      effect={preview ?? undefined}
      refusal={userErrors.map((each) => sentenceOf(t, each)).join(' ')}
      hasFailed={isKnown && error !== undefined}
    />
  )
}
