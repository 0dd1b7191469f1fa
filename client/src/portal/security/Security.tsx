import { SecurityPage } from '../../shared/security/SecurityPage.tsx'
import { Demand } from './Demand.tsx'

/** One's own access, and for the owner what it demands of others. */
export function Page() {
  return <SecurityPage>{({ secondFactorEnabled }) => <Demand hasOwn={secondFactorEnabled} />}</SecurityPage>
}
