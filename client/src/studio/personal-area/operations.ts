import { graphql } from '../generated/index.ts'

export const PersonalAreaQuery = graphql(`
  query PersonalArea {
    studio {
      id name version vatNumber fiscalCode street postalCode city province email phone website headerText logo
      quickLinks { label url }
      settings {
        version smartAccess confirmsDocumentRead allowsModels checksFollowingMonths notifiesAdministration
        notifiesInvoiceDelivery noticeLink consentRequestDays documentReplyTo documentCopyTo documentSignature
      }
    }
    menu { key }
    viewerCan(
      checks: [
        { action: "studioUpdate" }
        { action: "studioHeaderUpdate" }
        { action: "studioSettingsUpdate" }
        { action: "quickLinksUpdate" }
        { action: "platform" }
        { action: "emailTemplates" }
        { action: "accountantProfileSet" }
        { action: "referral" }
      ]
    )
  }
`)

export const UpdateStudio = graphql(`
  mutation UpdateStudio($version: Int!, $input: StudioUpdateInput!) {
    studioUpdate(expectedVersion: $version, input: $input) {
      studio { id version }
      userErrors { code message path }
    }
  }
`)
export const UpdateHeader = graphql(`
  mutation UpdateHeader($version: Int!, $input: StudioHeaderInput!) {
    studioHeaderUpdate(expectedVersion: $version, input: $input) {
      studio { id version headerText logo }
      userErrors { code message path }
    }
  }
`)
export const UpdateQuickLinks = graphql(`
  mutation UpdateQuickLinks($version: Int!, $links: [QuickLinkInput!]!) {
    quickLinksUpdate(expectedVersion: $version, links: $links) {
      studio { id version }
      userErrors { code message path }
    }
  }
`)
export const UpdateOptions = graphql(`
  mutation UpdateOptions($version: Int!, $input: StudioSettingsInput!) {
    studioSettingsUpdate(expectedVersion: $version, input: $input) {
      settings { version smartAccess }
      userErrors { code message path }
    }
  }
`)
export const PlatformQuery = graphql(`
  query Platform {
    platform { version embeddedDatabase runtimes { name version supported isSupported } }
  }
`)
