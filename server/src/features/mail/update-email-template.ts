import { and, eq } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Db } from '../../db/database.ts'
import { emailTemplate } from '../../db/tables/mail.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { unknownPlaceholders } from './email-template.queries.ts'
import type { EmailLanguage, EmailWordsInput } from './email-template.type.ts'
import { type MailKindName, mailKinds } from './mail-kinds.ts'

const action = 'emailTemplateUpdate'
const LONGEST = { subject: 200, body: 5_000 }

interface Wanted {
  readonly kind: MailKindName
  readonly language: EmailLanguage
  readonly expectedVersion: number
  /** Absent: back to our words. */
  readonly input?: EmailWordsInput | null
}

/** The studio's own words for an e-mail, from the next one on; what is written already goes out as it is. */
export const updateEmailTemplate = (context: Context, wanted: Wanted): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const studioId = viewer.studioId ?? ''
    // Locks the studio: of two who write at once the second finds a version that it does not expect.
    const facts = await claim(tx, viewer, action, studioId)
    const { kind, language, expectedVersion, input } = wanted
    refuseInputIfAny(problemsOf(kind, input))
    const before = await storedWords(tx, { studioId, kind, language })
    if ((before?.version ?? 0) !== expectedVersion) throw staleVersion(expectedVersion, before?.version ?? 0)
    const key = and(
      eq(emailTemplate.studioId, studioId),
      eq(emailTemplate.kind, kind),
      eq(emailTemplate.language, language),
    )
    await tx.delete(emailTemplate).where(key)
    const words = input && { subject: input.subject.trim(), body: normalBody(input.body) }
    if (words) {
      const by = { changedAt: context.now, changedBy: viewer.personId, version: expectedVersion + 1 }
      await tx.insert(emailTemplate).values({ studioId, kind, language, ...words, ...by })
    }
    const wordsBefore = before && { subject: before.subject, body: before.body }
    const changes = {
      before: { kind, language, words: wordsBefore ?? null },
      after: { kind, language, words: words ?? null },
    }
    await recordAudit(tx, viewer, { action, kind: 'studio', id: studioId, facts, ...changes })
    return kind
  })

async function storedWords(tx: Db, { studioId, kind, language }: { studioId: string; kind: string; language: string }) {
  const [row] = await tx
    .select()
    .from(emailTemplate)
    .where(
      and(eq(emailTemplate.studioId, studioId), eq(emailTemplate.kind, kind), eq(emailTemplate.language, language)),
    )
  return row
}

const normalBody = (text: string) => text.replace(/\r\n?/g, '\n').trim()

function problemsOf(kind: MailKindName, input: EmailWordsInput | null | undefined): (UserError | null)[] {
  if (!mailKinds[kind].isEditable)
    return [userError('KIND_NOT_EDITABLE', 'The words of this e-mail are not a studio’s to choose.', ['kind'])]
  if (!input) return []
  return (['subject', 'body'] as const).flatMap((field) => [
    required(input[field], 'input', field),
    tooLong(input[field], field),
    ...unknownPlaceholders(kind, input[field]).map((name) =>
      userError(
        'PLACEHOLDER_UNKNOWN',
        `This e-mail has no {${name}}. It has ${mailKinds[kind].placeholders.map((known) => `{${known}}`).join(', ')}.`,
        ['input', field],
      ),
    ),
  ])
}

const tooLong = (text: string, field: 'subject' | 'body') =>
  text.length > LONGEST[field]
    ? userError('TOO_LONG', `It has at most ${LONGEST[field]} characters.`, ['input', field])
    : null
