import { type AnyVariables, type DocumentInput, gql } from '@urql/core'
import { createApi } from '../api/client.ts'

const ActAsBegin = gql`
  mutation ActAsBegin($clientId: ID!) { actAsBegin(clientId: $clientId) { userErrors { code } } }
`
const ActAsEnd = gql`
  mutation ActAsEnd { actAsEnd { userErrors { code } } }
`
const ViewAsBegin = gql`
  mutation ViewAsBegin($principalId: ID!) { viewAsBegin(principalId: $principalId) { userErrors { code } } }
`
const ViewAsEnd = gql`
  mutation ViewAsEnd { viewAsEnd { userErrors { code } } }
`

/** In whose panel one is: to work for a client, or only to look as somebody else. */
export type Panel =
  | { readonly kind: 'acting'; readonly clientId: string; readonly name: string; readonly as: string }
  | { readonly kind: 'viewing'; readonly name: string }

interface Viewer {
  name: string
  actingFor?: { id: string; name: string } | null
  viewedBy?: { name: string } | null
}
/** Where an owner looks as its accountant, it looks at the panel: it does not work there. */
export function panelOf({ name, actingFor, viewedBy }: Viewer): Panel | undefined {
  if (viewedBy) return { kind: 'viewing', name }
  return actingFor ? { kind: 'acting', clientId: actingFor.id, name: actingFor.name, as: name } : undefined
}

/** What one sees changes altogether, so the next page starts anew. False: refused, or not answered, and nothing changed. */
async function change<V extends AnyVariables>(document: DocumentInput<unknown, V>, variables: V, then: string) {
  const { data, error } = await createApi().mutation(document, variables).toPromise()
  const payloads = Object.values((data ?? {}) as Record<string, { userErrors?: unknown[] }>)
  const isDone = !error && payloads.every(({ userErrors }) => !userErrors?.length)
  if (isDone) location.assign(then)
  return isDone
}

/** Into a client's panel, in the portal. */
export const actFor = (clientId: string) => change(ActAsBegin, { clientId }, '/portal/')
/** An operator, a user of the company, or a delegation: what it is shown, in the same app. */
export const viewAs = (principalId: string) => change(ViewAsBegin, { principalId }, import.meta.env.BASE_URL)
export const leavePanel = (panel: Panel) =>
  panel.kind === 'acting'
    ? change(ActAsEnd, {}, `/studio/clients/${panel.clientId}`)
    : change(ViewAsEnd, {}, import.meta.env.BASE_URL)
