import { gql } from '@urql/core'
import { createApi } from './client.ts'

const SignOut = gql`
  mutation SignOut { signOut { done } }
`

/** Ends the session on the server, then shows the sign-in, whatever the server answered. */
export async function signOut() {
  await createApi(() => undefined)
    .mutation(SignOut, {})
    .toPromise()
  location.assign('/')
}
