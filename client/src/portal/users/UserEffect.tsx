import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useQuery } from 'urql'
import { GrantEffect } from '../../shared/access/effect/GrantEffect.tsx'
import type { Word } from '../generated/graphql.ts'
import { PreviewUser } from './operations.ts'
import { userSentence } from './texts.ts'

const PAUSE_MS = 250

/** Before Conferma: what these words would open to the user and close. */
export function UserEffect({ id, words }: { id: string; words: readonly Word[] }) {
  const asked = words.join(' ')
  const [settled] = useDebouncedValue(asked, PAUSE_MS)
  const clientUser = useMemo(() => ({ id, words: settled.split(' ').filter(Boolean) as Word[] }), [id, settled])
  const [{ data, error, fetching }] = useQuery({
    query: PreviewUser,
    variables: { clientUser },
    requestPolicy: 'network-only',
  })
  const isKnown = !fetching && settled === asked
  const { preview, userErrors = [] } = (isKnown && data?.grantPreview) || {}
  return (
    <GrantEffect
      isOwn
      effect={preview ?? undefined}
      refusal={userErrors.map(userSentence).join(' ')}
      hasFailed={isKnown && error !== undefined}
    />
  )
}
