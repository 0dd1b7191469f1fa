import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { answer } from '../../access/decide.ts'
import { refuse } from '../../access/denial.ts'
import { loadFacts } from '../../access/facts.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { transaction } from '../../db/transaction.ts'
import { once } from '../../graphql/idempotency.ts'
import { refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { yearOf } from '../../lib/days.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { writeNumber } from '../number-series/pattern.ts'
import { dayOfNumber, takeNumber } from '../number-series/take-number.ts'
import { mustBeVersion } from './claim-invoice.ts'
import { complaintsAbout } from './complaints.ts'
import { recomputed } from './draft-content.ts'
import { mustFollow } from './invoice.states.ts'
import type { InvoiceContent } from './invoice-content.ts'
import { loadContent, type StoredInvoice } from './load-content.ts'
import { replaceContent } from './store-invoice.ts'
import { summaryOf } from './summary-of.ts'

/** Makes a draft an invoice: it passes the controls and takes the next number of its series, or keeps the one it has. */
export const issueInvoice = (
  db: Db,
  viewer: Viewer,
  id: string,
  expectedVersion: number,
  key?: string | null,
): Promise<string> =>
  transaction(db, async (tx) => {
    const issue = async () => {
      const facts = await claim(tx, viewer, 'invoiceIssue', id)
      const invoice = await loadContent(tx, id)
      mustBeVersion(invoice, expectedVersion)
      const draft = recomputed(invoice.content)
      refuseErrors(invoice, draft, viewer)
      const taken = invoice.sequence === null ? await numbered(tx, invoice) : undefined
      const content: InvoiceContent = { ...draft, ...(taken && { number: taken.number }) }
      const state = mustFollow(invoice.state, 'issue')
      const issuedAt = invoice.issuedAt ? new Date(invoice.issuedAt) : viewer.now
      await replaceContent(tx, { id, clientId: invoice.clientId, now: viewer.now }, content, {
        ...taken,
        status: state,
        issuedAt,
      })
      await recordAudit(tx, viewer, {
        action: 'invoiceIssue',
        kind: 'invoice',
        id,
        facts,
        before: { state: invoice.state },
        after: summaryOf(state, content),
      })
      return id
    }
    let isDone = false
    const request = { action: 'invoiceIssue', key, input: { id, expectedVersion } } as const
    await once(tx, viewer, request, async () => {
      isDone = true
      return issue()
    })
    if (!isDone) await mayStillIssue(tx, viewer, id)
    return id
  })

/** Of a repetition: its state is what the first time made of it, but a right that is gone is gone. */
async function mayStillIssue(tx: Db, viewer: Viewer, id: string) {
  const facts = await loadFacts(tx, viewer, 'invoice', id)
  const found = answer(viewer, 'invoiceIssue', facts)
  if (found.missing.every((condition) => condition === 'state') && found.outcome !== 'NOT_FOUND') return
  refuse(viewer, 'invoiceIssue', found, facts)
}

function refuseErrors({ seller }: StoredInvoice, draft: InvoiceContent, { today }: Viewer) {
  const errors = complaintsAbout(draft, seller, today).filter(({ severity }) => severity === 'ERROR')
  if (errors.length === 0) return
  refuseInput(...errors.map(({ code, message, path }) => userError(code, message.en, path ? path.split('.') : null)))
}

/** The invoice's place in its series. Numbers and days go up together within a year. */
async function numbered(tx: Db, { clientId, seriesId, content: { date } }: StoredInvoice) {
  const [series] = await tx.rows<{ code: string; pattern: string; archived: boolean }>(
    sql`select code, pattern, archived_at is not null archived from number_series where id = ${seriesId}::uuid for share`,
  )
  if (series!.archived)
    refuseInput(userError('SERIES_ARCHIVED', 'The series numbers nothing more: choose another.', ['seriesId']))
  const year = yearOf(date)
  const place = { seriesId, clientId, year }
  const sequence = await takeNumber(tx, place)
  const dayBefore = sequence > 1 ? await dayOfNumber(tx, place, sequence - 1) : undefined
  if (dayBefore && dayBefore > date)
    refuseInput(
      userError('DATE_BEFORE_LAST', `The last document of the series is of ${dayBefore}: this one cannot be older.`, [
        'date',
      ]),
    )
  const number = writeNumber(series!.pattern, { year, code: series!.code, number: sequence })
  const [twin] = await tx.rows(
    sql`select id from invoice where client_id = ${clientId}::uuid and year = ${year} and number = ${number} and sequence is not null limit 1`,
  )
  if (twin)
    refuseInput(
      userError('NUMBER_TAKEN', `Another series has given the number ${number} already: change the series’ pattern.`, [
        'seriesId',
      ]),
    )
  return { year, sequence, number }
}
