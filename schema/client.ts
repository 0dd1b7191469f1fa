import type { TypedDocumentString } from './generated/graphql.ts'

/** One condition that fails. `reason` is the stable code, `message` the English sentence. */
export interface Missing {
  readonly condition: string
  readonly reason: string
  readonly needs: readonly string[]
  readonly message: string
  readonly whoCanFix: string
  readonly fixMutation: string | null
}

/** What `errors[].extensions` holds: of FORBIDDEN also missing and decisionId, of INTERNAL the requestId. */
export interface ErrorExtensions {
  readonly code: string
  readonly missing?: readonly Missing[]
  readonly decisionId?: string
  readonly requestId?: string
  readonly [more: string]: unknown
}

/** The request was refused or failed. What a person can put right is no error: look at the payload's `userErrors`. */
export class DelegaError extends Error {
  constructor(
    message: string,
    readonly extensions: ErrorExtensions,
  ) {
    super(`${extensions.code}: ${message}`)
    this.name = 'DelegaError'
  }
}

interface Options {
  /** Where Delega is, as https://fatture.example.it. */
  readonly url: string
  /** dlg_… */
  readonly token: string
}
interface Answer<Data> {
  data?: Data
  errors?: { message: string; extensions: ErrorExtensions }[]
}

/** Makes the one function that a program needs: it sends a generated document and answers with its data, both typed. */
export function connect({ url, token }: Options) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return async function ask<Data, Variables>(
    query: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const body = JSON.stringify({ query, variables })
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
    const { data, errors } = await read<Data>(response)
    const [error] = errors ?? []
    if (error) throw new DelegaError(error.message, error.extensions)
    return data!
  }
}

/** Between a program and Delega may stand proxies, which speak no GraphQL. */
async function read<Data>(response: Response): Promise<Answer<Data>> {
  const answer = await response.json().catch(() => null)
  if (answer?.data || answer?.errors) return answer
  const { status, url } = response
  throw new DelegaError(`${url} does not speak GraphQL (HTTP status ${status})`, { code: 'NO_ANSWER', status })
}
