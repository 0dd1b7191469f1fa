import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { client } from './client.ts'
import { createdAt, id } from './columns.ts'
import { person } from './person.ts'
import { studio } from './studio.ts'

/** Something that happened and concerns a studio's administrators or a company's owners: shown on their home until put away. */
export const notice = pgTable(
  'notice',
  {
    id: id(),
    /** Which text. The facts fill it in. */
    kind: text().notNull(),
    /** For the administrators of this studio … */
    studioId: uuid('studio_id').references(() => studio.id),
    /** … or the owners of this company. With both: about this client, for the studio. */
    clientId: uuid('client_id').references(() => client.id),
    /** STUDIO or CLIENT: whose home it is on. */
    audience: text({ enum: ['STUDIO', 'CLIENT'] }).notNull(),
    facts: jsonb().$type<Readonly<Record<string, string | number | null>>>().notNull().default({}),
    onceKey: text('once_key'),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex('notice_once').on(t.onceKey),
    index('notice_studio').on(t.studioId, t.createdAt.desc().nullsFirst()),
    index('notice_client').on(t.clientId, t.createdAt.desc().nullsFirst()),
  ],
)

/** "Non mostrare più": a notice's id, or the name of a message that everybody gets. */
export const noticeDismissal = pgTable(
  'notice_dismissal',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    key: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.key] })],
)
