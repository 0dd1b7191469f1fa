import type { Action } from '../access/policy.ts'
import type { OperatorClass } from '../access/vocabulary.ts'
import type { Db } from '../db/database.ts'
import { audit, auditHead } from '../db/tables/audit.ts'
import { auditRow, type Deed, type Head } from '../features/audit/record-audit.ts'
import type { Actor } from './actors.ts'
import { insertAll } from './insert-all.ts'
import type { Seeded } from './seeded.ts'

/** Something that was done in the demo's past. */
export interface DemoDeed {
  readonly at: Date
  readonly by: Actor
  readonly action: Action
  readonly kind: Deed['kind']
  readonly id: string
  readonly clientId: string
  /** The classes that permit it, and what was granted then. */
  readonly classes?: readonly OperatorClass[]
  readonly granted?: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

/**
 * The chains that `recordAudit` would have written one deed at a time, in few statements: a first start would wait seconds
 * for it otherwise.
 */
export async function writeAudit(tx: Db, deeds: readonly DemoDeed[], random: Seeded): Promise<void> {
  const heads = new Map<string, Head>()
  const rows = [...deeds]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at, by, clientId, classes = [], granted = [], ...deed }) => {
      const head = heads.get(clientId) ?? { chain: clientId, sequence: 0, hash: '' }
      const row = auditRow(head, { id: random.id(at), at, by, deed, clientId, ground: by.ground(classes, granted) })
      heads.set(clientId, row)
      return row
    })
  await insertAll(tx, audit, rows)
  await insertAll(
    tx,
    auditHead,
    [...heads.values()].map(({ chain, sequence, hash }) => ({ chain, sequence, hash })),
  )
}
