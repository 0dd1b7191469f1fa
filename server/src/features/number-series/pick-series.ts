import { sql } from 'drizzle-orm'
import type { Facts } from '../../access/facts.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { numberSeries } from '../../db/tables/invoice.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type UsableSeries, usableSeries } from './number-series.queries.ts'
import { USUAL_PATTERN } from './pattern.ts'

interface Wish {
  readonly seriesId?: string | null
  readonly documentType: string
}

const isFor = ({ documentTypes }: UsableSeries, type: string) =>
  documentTypes.length === 0 || documentTypes.includes(type)

/** The series a draft is to be numbered by; undefined: the client has none for this type. */
export function choose(all: readonly UsableSeries[], { seriesId, documentType }: Wish): UsableSeries | undefined {
  if (seriesId) {
    const chosen = all.find(({ id }) => id === seriesId)
    if (!chosen)
      refuseInput(userError('SERIES_NOT_FOUND', 'This is no series of the client that is in use.', ['seriesId']))
    if (!isFor(chosen!, documentType))
      refuseInput(
        userError('SERIES_NOT_FOR_TYPE', `The series does not number documents of type ${documentType}.`, ['seriesId']),
      )
    return chosen
  }
  // One that was made for the type comes before one that takes any.
  return (
    all.find(({ documentTypes }) => documentTypes.includes(documentType)) ?? all.find((s) => isFor(s, documentType))
  )
}

/**
 * The series a draft is to be numbered by. A client that has none for the type gets one: every document must be numbered, and
 * whoever may write an invoice need not have the word for setting up series.
 */
export async function pickSeries(
  tx: Db,
  viewer: Viewer,
  { clientId, facts, wish }: { clientId: string; facts: Facts; wish: Wish },
): Promise<string> {
  const chosen = choose(await usableSeries(tx, clientId), wish)
  if (chosen) return chosen.id
  // Two first drafts at once make one series.
  await tx.rows(sql`select from client where id = ${clientId}::uuid for no key update`)
  const made = choose(await usableSeries(tx, clientId), wish)
  if (made) return made.id
  const id = newId()
  const after = { code: await freeCode(tx, clientId), description: 'Fatture', pattern: USUAL_PATTERN }
  await tx.insert(numberSeries).values({ id, clientId, ...after, documentTypes: [], createdAt: viewer.now })
  await recordAudit(tx, viewer, { action: 'invoiceDraftCreate', kind: 'series', id, clientId, facts, after })
  return id
}

/** A, or the first that the client has not used yet. */
async function freeCode(tx: Db, clientId: string): Promise<string> {
  const rows = await tx.rows<{ code: string }>(sql`select code from number_series where client_id = ${clientId}::uuid`)
  const taken = new Set(rows.map(({ code }) => code))
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.find((letter) => !taken.has(letter)) ?? `A${taken.size}`
}
