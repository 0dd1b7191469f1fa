import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { normalUsername } from '../features/person/usernames.ts'
import { CommandRefused } from './opened.ts'

export async function findPerson(db: Db, username: string): Promise<string> {
  const [row] = await db.rows<{ id: string }>(sql`select id from person where username = ${normalUsername(username)}`)
  if (!row) throw new CommandRefused(`There is no user ${username}`)
  return row.id
}
