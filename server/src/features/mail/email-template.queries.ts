import { eq } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { emailTemplate } from '../../db/tables/mail.ts'
import { studio } from '../../db/tables/studio.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { EmailPreview, EmailTemplate, EmailTemplateText, EmailWordsInput } from './email-template.type.ts'
import { EmailLanguage } from './email-template.type.ts'
import { htmlOf } from './mail-html.ts'
import { type MailKindName, mailKinds } from './mail-kinds.ts'
import { sampleValues } from './mail-samples.ts'
import { BASE, fillWords, placeholdersIn } from './mail-words.ts'

type Row = typeof emailTemplate.$inferSelect

/** Those that a studio may put in its own words, in the order of the table of kinds. */
export async function readTemplates(db: Db, studioId: string): Promise<EmailTemplate[]> {
  const own = await db.select().from(emailTemplate).where(eq(emailTemplate.studioId, studioId))
  return (Object.keys(mailKinds) as MailKindName[])
    .filter((kind) => mailKinds[kind].isEditable)
    .map((kind) => templateOf(kind, own))
}

const templateOf = (kind: MailKindName, own: readonly Row[]): EmailTemplate => ({
  kind,
  placeholders: mailKinds[kind].placeholders,
  texts: [EmailLanguage.IT, EmailLanguage.EN].map((language) =>
    textOf(
      kind,
      language,
      own.find((row) => row.kind === kind && row.language === language),
    ),
  ),
})

const textOf = (kind: MailKindName, language: EmailLanguage, row: Row | undefined): EmailTemplateText => {
  const ours = mailKinds[kind][language]
  return {
    language,
    ours,
    words: row ? { subject: row.subject, body: row.body } : ours,
    isOwn: row !== undefined,
    version: row?.version ?? 0,
    changedAt: row?.changedAt ?? null,
  }
}

export interface Draft {
  readonly kind: MailKindName
  readonly language: EmailLanguage
  readonly input: EmailWordsInput
}

export const unknownPlaceholders = (kind: MailKindName, text: string): string[] => {
  const known: readonly string[] = mailKinds[kind].placeholders
  return [...new Set(placeholdersIn(text))].filter((name) => !known.includes(name))
}

export async function previewEmail(context: Context, { kind, language, input }: Draft): Promise<EmailPreview> {
  const { db, config } = context
  const { studioId } = signedIn(context)
  const [row] = await db.select({ name: studio.name }).from(studio).where(eq(studio.id, studioId!))
  const sender = row!.name
  const values = sampleValues(language, { studioName: sender })
  const { subject, body } = fillWords(input, { values })
  const text = body.replaceAll(BASE, config.baseUrl)
  const links = text.split(/\s+/).filter((word) => word.startsWith(`${config.baseUrl}/`))
  return {
    subject,
    text,
    html: htmlOf({ subject, body: text, language, sender, links }),
    unknownPlaceholders: unknownPlaceholders(kind, `${input.subject} ${input.body}`),
  }
}
