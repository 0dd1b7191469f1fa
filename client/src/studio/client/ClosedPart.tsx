import { useQuery } from 'urql'
import { DeniedState } from '../../shared/page/DeniedState.tsx'
import { SkeletonBlock } from '../../shared/page/Skeleton.tsx'
import { graphql } from '../generated/index.ts'
import styles from './client.module.css'

const WhyClosed = graphql(`
  query WhyClosed($action: String!, $id: ID!) {
    explainAccess(action: $action, resourceId: $id) {
      decisionId
      allowed
      verdicts { missing { condition reason needs message whoCanFix } }
    }
  }
`)

interface Props {
  /** The operation that would show it. */
  action: string
  clientId: string
  title: string
}

/** In the place of what the viewer may not see: the reason, asked from the engine. */
export function ClosedPart({ action, clientId, title }: Props) {
  const [{ data, fetching }] = useQuery({
    query: WhyClosed,
    variables: { action, id: clientId },
    requestPolicy: 'network-only',
  })
  if (fetching && !data) return <SkeletonBlock height={120} />
  const explained = data?.explainAccess
  const missing = (explained?.verdicts ?? []).flatMap((verdict) => (verdict.missing ? [verdict.missing] : []))
  return (
    <div className={styles.closed}>
      <DeniedState denial={{ missing, ...(explained && { decisionId: explained.decisionId }) }} title={title} />
    </div>
  )
}
