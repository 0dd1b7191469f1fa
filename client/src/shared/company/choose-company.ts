import { enterContext } from '../api/select-context.ts'
import { actFor } from '../panel/panel.ts'
import type { Company } from './operations.ts'

/**
 * Works on a company from now on: nothing on the screen holds any more, so its app starts anew (FC-014). isThere: the session
 * works as the membership it is reached by. False: it cannot be had any more.
 */
export async function chooseCompany({ relation, membershipId, clientId }: Company, isThere: boolean): Promise<boolean> {
  if (relation === 'CLIENT') return (isThere || (await enterContext(membershipId))) && actFor(clientId)
  const isEntered = await enterContext(membershipId)
  if (isEntered) location.assign('/portal/')
  return isEntered
}
