import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { type MailKind, type MailKindName, mailKinds } from './mail-kinds.ts'
import type { Email } from './queue-email.ts'
import { administratorsOfAll } from './recipients.ts'

const kindOf = (name: MailKindName): MailKind => mailKinds[name]
const studiosOf = (emails: readonly Email[]) => [...new Set(emails.flatMap(({ studioId }) => studioId ?? []))]

/** Where the studio has an address of its own for what it publishes to its clients, that one instead of our page (WK-021). */
export async function withNoticeLinks(tx: Db, emails: readonly Email[]): Promise<Email[]> {
  const studioIds = studiosOf(emails.filter(({ kind }) => kindOf(kind).linksToNotices))
  if (studioIds.length === 0) return [...emails]
  const rows = await tx.rows<{ id: string; link: string }>(
    sql`select id, notice_link link from studio where id = any(${sql.param(studioIds)}::uuid[]) and notice_link is not null`,
  )
  const links = new Map(rows.map(({ id, link }) => [id, link]))
  return emails.map((email) => {
    const link = kindOf(email.kind).linksToNotices ? links.get(email.studioId ?? '') : undefined
    return link ? { ...email, values: { ...email.values, link } } : email
  })
}

/** What goes to an operator, once more to each administrator of a studio that wishes so (WK-019). Never what opens something. */
export async function copiesOf(tx: Db, emails: readonly Email[]): Promise<Email[]> {
  const toOperators = emails.filter(({ kind, secretLink }) => kindOf(kind).isToOperator && !secretLink)
  const studioIds = studiosOf(toOperators)
  if (studioIds.length === 0) return []
  const administrators = await administratorsOfAll(tx, studioIds, toOperators[0]!.now)
  return toOperators.flatMap((email) =>
    administrators
      .filter(
        ({ studioId, personId, notified }) => notified && studioId === email.studioId && personId !== email.to.personId,
      )
      .map(({ personId, email: address, language }) => ({
        ...email,
        to: { email: address, personId, language },
        // It greets whom it is about, as the original does.
        values: { ...(email.to.name && { name: email.to.name }), ...email.values },
        ...(email.onceKey && { onceKey: `${email.onceKey} copy ${personId}` }),
      })),
  )
}
