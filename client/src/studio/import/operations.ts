import { graphql } from '../generated/index.ts'

export const MayImport = graphql(`
  query MayImportClients {
    viewerCan(checks: [{ action: "clientsImport" }])
  }
`)

export const ImportUnits = graphql(`
  query ImportUnits {
    operatingUnits { id name state }
  }
`)

export const ImportTemplate = graphql(`
  query ImportTemplate {
    clientsImportTemplate { fileName mediaType contentBase64 }
  }
`)

export const PreviewImport = graphql(`
  query PreviewImport($input: ClientsImportInput!, $state: ClientImportState, $after: String) {
    clientsImportPreview(input: $input) {
      preview {
        format total newCount existingCount errorCount missingFields
        columns { heading field sample }
        rows(first: 100, state: $state, after: $after) {
          nodes { line state name vatNumber fiscalCode unit problems { code message path } }
          pageInfo { hasNextPage endCursor }
        }
      }
      userErrors { code message path }
    }
  }
`)

export const ImportClients = graphql(`
  mutation ImportClients($input: ClientsImportInput!, $key: String!) {
    clientsImport(input: $input, idempotencyKey: $key) {
      job { id }
      userErrors { code message path }
    }
  }
`)
