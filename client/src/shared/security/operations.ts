import { gql, type TypedDocumentNode } from '@urql/core'
import type { UserError } from '../api/problem.ts'

// The page is the same in both apps, and so are the few operations of it.

export interface Security {
  secondFactorEnabled: boolean
  recoveryCodesLeft: number
  sessions: number
  signedInAt: string
}
export const SecurityQuery: TypedDocumentNode<{ viewer: { username: string; security: Security | null } }> = gql`
  query Security {
    viewer { id username security { secondFactorEnabled recoveryCodesLeft sessions signedInAt } }
  }
`

export interface Enrollment {
  secret: string
  qrSvg: string
  recoveryCodes: string[]
}
type Password = { password: string }
export const SecondFactorEnroll: TypedDocumentNode<
  { secondFactorEnroll: { enrollment: Enrollment | null; userErrors: UserError[] } },
  Password
> = gql`
  mutation SecondFactorEnroll($password: String!) {
    secondFactorEnroll(password: $password) {
      enrollment { secret qrSvg recoveryCodes }
      userErrors { code message path }
    }
  }
`

export const SecondFactorVerify: TypedDocumentNode<
  { secondFactorVerify: { userErrors: UserError[] } },
  { code: string }
> = gql`
  mutation SecondFactorVerify($code: String!) {
    secondFactorVerify(code: $code) { userErrors { code message path } }
  }
`

export const SecondFactorDisable: TypedDocumentNode<{ secondFactorDisable: { userErrors: UserError[] } }, Password> =
  gql`
  mutation SecondFactorDisable($password: String!) {
    secondFactorDisable(password: $password) { userErrors { code message path } }
  }
`

export const SignOutEverywhere: TypedDocumentNode<{ signOutEverywhere: { done: boolean } }> = gql`
  mutation SignOutEverywhere { signOutEverywhere { done } }
`
