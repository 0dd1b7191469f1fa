import { Arg, Args, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Connection } from '../../graphql/connection.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { readEmailLog } from './email-log.queries.ts'
import { EmailLogArgs, type EmailMessage, EmailMessageConnection } from './email-log.type.ts'
import { previewEmail, readTemplates } from './email-template.queries.ts'
import {
  EmailKind,
  EmailLanguage,
  EmailPreview,
  EmailTemplate,
  EmailTemplatePayload,
  EmailWordsInput,
} from './email-template.type.ts'
import type { MailKindName } from './mail-kinds.ts'
import { updateEmailTemplate } from './update-email-template.ts'

@Resolver()
export class MailResolver {
  @Query(() => [EmailTemplate], { description: 'The e-mails that a studio may put in its own words (WK-012).' })
  emailTemplates(@Ctx() context: Context): Promise<EmailTemplate[]> {
    return readTemplates(context.db, signedIn(context).studioId!)
  }

  @Query(() => EmailPreview, { description: 'How an e-mail in these words would arrive; nothing is kept.' })
  emailTemplatePreview(
    @Ctx() context: Context,
    @Arg('kind', () => EmailKind) kind: MailKindName,
    @Arg('language', () => EmailLanguage) language: EmailLanguage,
    @Arg('input', () => EmailWordsInput) input: EmailWordsInput,
  ): Promise<EmailPreview> {
    return previewEmail(context, { kind, language, input })
  }

  @Mutation(() => EmailTemplatePayload, {
    description: 'The studio’s own words, from the next e-mail on; without input back to ours.',
  })
  async emailTemplateUpdate(
    @Ctx() context: Context,
    @Arg('kind', () => EmailKind) kind: MailKindName,
    @Arg('language', () => EmailLanguage) language: EmailLanguage,
    @Arg('expectedVersion', () => Int, { description: 'The text’s version as you read it.' }) expectedVersion: number,
    @Arg('input', () => EmailWordsInput, { nullable: true }) input?: EmailWordsInput | null,
  ): Promise<EmailTemplatePayload> {
    const { userErrors } = await updateEmailTemplate(context, { kind, language, expectedVersion, input: input ?? null })
    if (userErrors.length > 0) return { emailTemplate: null, userErrors }
    const templates = await readTemplates(context.db, signedIn(context).studioId!)
    return { emailTemplate: templates.find((template) => template.kind === kind)!, userErrors }
  }

  @Query(() => EmailMessageConnection, {
    description:
      'The e-mails written in the studio’s name, newest first: what waits, was sent, or failed and why. A link that opens something by itself is masked.',
  })
  emailLog(@Ctx() context: Context, @Args(() => EmailLogArgs) args: EmailLogArgs): Promise<Connection<EmailMessage>> {
    return readEmailLog(context, args)
  }
}
