import { graphql } from '../generated/index.ts'

/** What an operator may do to a delegation that exists, in the order of the buttons. */
export const changes = [
  'delegationAccept',
  'delegationRefuse',
  'delegationWithdraw',
  'delegationResume',
  'delegationSuspend',
  'delegationRevoke',
] as const
export type Change = (typeof changes)[number]

const Accept = graphql(`
  mutation AcceptDelegation($id: ID!, $version: Int!) {
    change: delegationAccept(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)
const Refuse = graphql(`
  mutation RefuseDelegation($id: ID!, $version: Int!) {
    change: delegationRefuse(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)
const Withdraw = graphql(`
  mutation WithdrawDelegation($id: ID!, $version: Int!) {
    change: delegationWithdraw(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)
const Resume = graphql(`
  mutation ResumeDelegation($id: ID!, $version: Int!) {
    change: delegationResume(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)
const Suspend = graphql(`
  mutation SuspendDelegation($id: ID!, $version: Int!) {
    change: delegationSuspend(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)
const Revoke = graphql(`
  mutation RevokeDelegation($id: ID!, $version: Int!) {
    change: delegationRevoke(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)
const Hide = graphql(`
  mutation HideDelegation($id: ID!, $version: Int!) {
    change: delegationHide(id: $id, expectedVersion: $version) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)

/** Takes an ended one from the studio's list. */
export const hideDocument = Hide

/** Each with its document; whatever it takes away is told in red. */
export const documents = {
  delegationAccept: Accept,
  delegationRefuse: Refuse,
  delegationWithdraw: Withdraw,
  delegationResume: Resume,
  delegationSuspend: Suspend,
  delegationRevoke: Revoke,
} satisfies Record<Change, unknown>
