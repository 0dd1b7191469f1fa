import { gql, type TypedDocumentNode } from '@urql/core'
import type { UserError } from '../api/problem.ts'

export const NoticeDismiss: TypedDocumentNode<
  { noticeDismiss: { dismissed: string | null; userErrors: UserError[] } },
  { key: string }
> = gql`
  mutation NoticeDismiss($key: ID!) {
    noticeDismiss(key: $key) { dismissed userErrors { code message path } }
  }
`
