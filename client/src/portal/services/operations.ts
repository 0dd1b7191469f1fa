import { graphql } from '../generated/index.ts'

export const ServicesQuery = graphql(`
  query Services($clientId: ID!) {
    client(id: $clientId) {
      id
      services { area state validTo readOnlyUntil service { code name { it en } smart } }
      modules { module name { it en } help { it en } state validTo readOnlyUntil allowedActions }
    }
    permissionCatalogue { areas { key name { it en } } }
  }
`)

const Activate = graphql(`
  mutation ActivateModule($clientId: ID!, $module: Module!, $validTo: Date) {
    change: moduleActivate(clientId: $clientId, module: $module, validTo: $validTo) {
      module { module state validTo }
      userErrors { code message path }
    }
  }
`)

const Renew = graphql(`
  mutation RenewModule($clientId: ID!, $module: Module!, $validTo: Date) {
    change: moduleRenew(clientId: $clientId, module: $module, validTo: $validTo) {
      module { module state validTo }
      userErrors { code message path }
    }
  }
`)

export const DeactivateModule = graphql(`
  mutation DeactivateModule($clientId: ID!, $module: Module!) {
    change: moduleDeactivate(clientId: $clientId, module: $module) {
      module { module state validTo }
      userErrors { code message path }
    }
  }
`)

/** What takes a last day, or none. */
export const datedVerbs = { moduleActivate: Activate, moduleRenew: Renew }
export type DatedVerb = keyof typeof datedVerbs
