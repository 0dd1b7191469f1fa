import type { EmailLogQuery, EmailTemplatesQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

export const EmailTemplatesDocument = graphql(`
  query EmailTemplates {
    emailTemplates {
      kind placeholders
      texts { language isOwn version words { subject body } ours { subject body } }
    }
  }
`)
export type Template = EmailTemplatesQuery['emailTemplates'][number]
export type TemplateText = Template['texts'][number]

export const EmailPreviewDocument = graphql(`
  query EmailPreview($kind: EmailKind!, $language: EmailLanguage!, $input: EmailWordsInput!) {
    emailTemplatePreview(kind: $kind, language: $language, input: $input) { subject text unknownPlaceholders }
  }
`)

export const UpdateEmailTemplate = graphql(`
  mutation UpdateEmailTemplate($kind: EmailKind!, $language: EmailLanguage!, $version: Int!, $input: EmailWordsInput) {
    emailTemplateUpdate(kind: $kind, language: $language, expectedVersion: $version, input: $input) {
      emailTemplate { kind placeholders texts { language isOwn version } }
      userErrors { code message path }
    }
  }
`)

export const EmailLogDocument = graphql(`
  query EmailLog($after: String, $filter: EmailLogFilter) {
    emailLog(first: 50, after: $after, filter: $filter) {
      nodes { id state recipient recipientName clientName subject body attempts failure createdAt sentAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export type Message = EmailLogQuery['emailLog']['nodes'][number]
