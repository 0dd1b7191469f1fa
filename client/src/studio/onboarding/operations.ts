import { graphql } from '../generated/index.ts'

export const OnboardingStart = graphql(`
  query OnboardingStart {
    viewerCan(checks: [{ action: "outsideCompanyOnboard" }])
    operatingUnits { id name state }
  }
`)

export const ClientsToChoose = graphql(`
  query ClientsToChoose($search: String) {
    clients(first: 6, filter: { search: $search }) { nodes { id name code vatNumber } }
  }
`)
export const OnboardingClient = graphql(`
  query OnboardingClient($id: ID!) {
    client(id: $id) { id name code vatNumber }
  }
`)

export const OnboardOutsideCompany = graphql(`
  mutation OnboardOutsideCompany($input: OutsideCompanyOnboardInput!, $key: String, $trial: Boolean!) {
    outsideCompanyOnboard(input: $input, idempotencyKey: $key, trial: $trial) {
      onboarding {
        operatorId
        unitId
        firstAccess { username text { it en } }
        effect { clientCount clientNames reaches { action clients } }
      }
      oneTimePassword
      userErrors { code message path }
    }
  }
`)

export const OnboardingChecklist = graphql(`
  query OnboardingChecklist($operatorId: ID, $unitId: ID) {
    onboardingChecklist(operatorId: $operatorId, unitId: $unitId) {
      operatorId operatorName unitId unitName ready
      items { step done remedy { operation subjectId } }
    }
  }
`)
