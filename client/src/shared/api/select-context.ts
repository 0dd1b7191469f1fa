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

/** Works as another membership from now on: nothing on the screen holds any more, so its app starts anew. */
export async function selectContext({ id, kind }: Membership) {
  const { error } = await createApi().mutation(ContextSelect, { membershipId: id }).toPromise()
  // One that has ended meanwhile is no longer offered.
  location.assign(error ? import.meta.env.BASE_URL : kind === 'STUDIO' ? '/studio/' : '/portal/')
}
