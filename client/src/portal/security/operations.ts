import { graphql } from '../generated/index.ts'

export const DemandQuery = graphql(`
  query SecondFactorDemand($clientId: ID!) {
    client(id: $clientId) { id version demandsSecondFactor allowedActions }
  }
`)

export const DemandSet = graphql(`
  mutation SecondFactorDemandSet($clientId: ID!, $demanded: Boolean!, $expectedVersion: Int!) {
    clientSecondFactorSet(clientId: $clientId, demanded: $demanded, expectedVersion: $expectedVersion) {
      client { id version demandsSecondFactor }
      userErrors { code message path }
    }
  }
`)
