import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { queueEmail } from '../mail/queue-email.ts'

/** Address, user name and first steps by mail. The password goes another way: from the administrator who was shown it. */
export async function tellNewOperator(tx: Db, operatorId: string, now: Date): Promise<void> {
  const [row] = await tx.rows<{
    studio_id: string
    studio: string
    person_id: string
    name: string
    email: string
    language: string
    username: string
  }>(
    sql`select s.id studio_id, s.name studio, p.id person_id, p.name, p.email, p.language, coalesce(p.display_username, p.username) username
      from operator o join studio s on s.id = o.studio_id join person p on p.id = o.person_id where o.id = ${operatorId}::uuid`,
  )
  const { studio_id: studioId, studio: studioName, person_id: personId, name, email, language, username } = row!
  await queueEmail(tx, {
    kind: 'OPERATOR_CREATED',
    to: { email, name, personId, language },
    studioId,
    values: { studioName, username, link: '/studio/' },
    now,
  })
}
