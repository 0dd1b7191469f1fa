import type { OperatorQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

export const Operator = graphql(`
  query Operator($id: ID!) {
    operator(id: $id) {
      id code name username email administrator supervisor disabled state worksElsewhere expiresOn mustChangePassword
      passwordSetOn passwordValidityDays passwordWarningDays lastSignInAt classes clientCount version allowedActions
      units { id name kind }
    }
    mayView: viewerCan(checks: [{ action: "viewAsBegin" }])
  }
`)
export type OperatorData = OperatorQuery['operator']

export const UpdateOperator = graphql(`
  mutation UpdateOperator($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {
    operatorUpdate(id: $id, expectedVersion: $version, input: $input) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)

export const ResetPassword = graphql(`
  mutation ResetOperatorPassword($id: ID!) {
    operatorPasswordReset(id: $id) {
      operator { id version }
      oneTimePassword
      userErrors { code message path }
    }
  }
`)

/** What an operator can be linked to, with how many each brings. */
export const LinkableUnits = graphql(`
  query OperatorLinkableUnits {
    operatingUnits { id name externalCode kind state clientCount operatorCount }
  }
`)
