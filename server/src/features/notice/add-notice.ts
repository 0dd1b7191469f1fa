import type { Db } from '../../db/database.ts'
import { notice } from '../../db/tables/notice.ts'
import type { NoticeKind } from './notice-kinds.ts'

export interface NewNotice {
  readonly kind: NoticeKind
  /** STUDIO: for the administrators of `studioId`. CLIENT: for the owners of `clientId`. */
  readonly audience: 'STUDIO' | 'CLIENT'
  readonly studioId?: string
  readonly clientId?: string
  readonly facts?: Readonly<Record<string, string | number | null>>
  /** The same thing is told once. */
  readonly onceKey?: string
  readonly now: Date
}

/** Tells a home, in the transaction of what it tells about. */
export async function addNotice(
  tx: Db,
  { kind, audience, studioId, clientId, facts = {}, onceKey, now }: NewNotice,
): Promise<void> {
  await tx
    .insert(notice)
    .values({
      kind,
      audience,
      studioId: studioId ?? null,
      clientId: clientId ?? null,
      facts,
      onceKey: onceKey ?? null,
      createdAt: now,
    })
    .onConflictDoNothing({ target: notice.onceKey })
}
