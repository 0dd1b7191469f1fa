import type { Database } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import type { Day } from '../../lib/days.ts'
import { defineJob } from '../../queue/job.ts'
import { type Email, queueEmails } from '../mail/queue-email.ts'
import { type Expiring, expiring } from './expiring.queries.ts'

export const expiryWarnings = defineJob<{ readonly day: string }>('expiry-warnings')

/** Tells in time of passwords, users, units and delegations that are about to end: each person once, and again if the day is moved. */
export async function warnOfExpiries(db: Database, now: Date): Promise<void> {
  for (const due of expiring(now))
    await transaction(db, async (tx) => {
      const rows = await tx.rows<Expiring>(due)
      await queueEmails(
        tx,
        rows.map((row) => warning(row, now)),
      )
    })
}

function warning({ kind, subjectId, day, personId, name, email, language, ...about }: Expiring, now: Date): Email {
  const { studioId, clientId, link, ...named } = about
  const texts = Object.entries(named).filter((each): each is [string, string] => each[1] !== null)
  return {
    kind,
    to: { personId, name, email, language },
    ...(studioId && { studioId }),
    ...(clientId && { clientId }),
    values: { ...Object.fromEntries(texts), day: inWords(day, language), link },
    onceKey: `${kind} ${subjectId} ${day} ${personId}`,
    now,
  }
}

const inWords = (day: Day, language: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'it', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
