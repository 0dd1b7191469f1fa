import { useLive } from '../../shared/api/use-live.ts'
import { useMe } from '../me.ts'
import { useLastingQuery } from '../use-lasting-query.ts'
import { ConsentMoved, ConsentsQuery } from './operations.ts'

/** The consents of one's company, current while the page is open. Where this opens no page of its own they are asked for once. */
export function useConsents({ isLive }: { isLive: boolean }) {
  const { clientId } = useMe()
  const [{ data, error }, read] = useLastingQuery({
    query: ConsentsQuery,
    variables: { clientId },
    requestPolicy: 'cache-and-network',
  })
  const again = () => read({ requestPolicy: 'network-only' })
  useLive({ subscription: ConsentMoved, variables: { clientId }, ask: again, pause: !isLive })
  return { consents: data?.consentRequests.nodes, error, again }
}
