import { gql } from '@urql/core'
import { createApi } from './client.ts'

const ContextSelect = gql`
  mutation SelectContext($membershipId: ID!) { contextSelect(membershipId: $membershipId) { userErrors { code } } }
`

export interface Membership {
  id: string
  kind: 'STUDIO' | 'CLIENT'
  name: string
  role: 'ADMINISTRATOR' | 'SUPERVISOR' | 'OPERATOR' | 'OWNER' | 'ADDITIONAL_USER'
  current: boolean
}

/** The session works as this membership from now on. False: it has ended meanwhile. */
export async function enterContext(membershipId: string): Promise<boolean> {
  const { error } = await createApi().mutation(ContextSelect, { membershipId }).toPromise()
  return !error
}

/** Works as another membership from now on: nothing on the screen holds any more, so its app starts anew. */
export async function selectContext({ id, kind }: Membership) {
  // One that has ended meanwhile is no longer offered.
  const home = kind === 'STUDIO' ? '/studio/' : '/portal/'
  location.assign((await enterContext(id)) ? home : import.meta.env.BASE_URL)
}
