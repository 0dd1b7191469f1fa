import { gql, type TypedDocumentNode } from '@urql/core'
import type { UserError } from '../api/problem.ts'

// The page is the same in both apps, and so are its two operations.

export interface Referral {
  code: string
  link: string
  invited: number
  earned: number
  balance: number
  redeemableUntil: string | null
  allowedActions: string[]
}
export interface CreditEntry {
  id: string
  amount: number
  kind: 'REFERRAL_WELCOME' | 'REFERRAL_REWARD'
  balance: number
  createdAt: string
}
interface Answer {
  referral: Referral
  creditLedger: { nodes: CreditEntry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}
export const ReferralQuery: TypedDocumentNode<Answer, { after: string | null }> = gql`
  query Referral($after: String) {
    referral { code link invited earned balance redeemableUntil allowedActions }
    creditLedger(first: 50, after: $after) {
      nodes { id amount kind balance createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`

export const ReferralRedeem: TypedDocumentNode<{ referralRedeem: { userErrors: UserError[] } }, { code: string }> = gql`
  mutation ReferralRedeem($code: String!) {
    referralRedeem(code: $code) {
      referral { code balance }
      userErrors { code message path }
    }
  }
`
