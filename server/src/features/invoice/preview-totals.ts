import { authorizeClientList } from '../../access/claim.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import type { UserError } from '../../graphql/user-error.ts'
import { isId } from '../../lib/ids.ts'
import type { InvoiceTotals } from './complaint.type.ts'
import { complaintsAbout, controlsPassed, type InputComplaint } from './complaints.ts'
import { draftContent } from './draft-content.ts'
import { impossibleInput } from './impossible-input.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import { loadSeller } from './load-content.ts'

/** Totals and complaints as one types. Two statements, and nothing is written. */
export async function previewTotals(
  context: Context,
  clientId: string,
  input: InvoiceDraftInput,
): Promise<InvoiceTotals> {
  await authorizeClientList(context.db, signedIn(context), 'invoiceTotalsPreview', clientId)
  const impossible = impossibleInput(input)
  if (impossible.length > 0) return nothing(input, impossible)
  const chosen = input.buyer ? null : input.counterpartyId
  const { seller, buyer } = await loadSeller(context.db, clientId, chosen && isId(chosen) ? chosen : null)
  const invoice = draftContent(input, { ...(buyer && { buyer }), counterpartyId: chosen ?? null, iban: seller.iban })
  const complaints = complaintsAbout(invoice, seller, context.today)
  const { taxable, vat, withheld, stampDutyAmount, total, payable, vatSummary } = invoice
  return {
    ...{ taxable, vat, withheld, stampDutyAmount, total, payable },
    vatSummary: [...vatSummary],
    lineTotals: invoice.lines.map((line) => line.total),
    pensionFundAmounts: invoice.pensionFunds.map((fund) => fund.amount),
    complaints,
    controlsPassed: controlsPassed(complaints),
  }
}

/** Of numbers that fit nowhere no totals are worked out; what is wrong with them is said where they stand. */
function nothing({ lines, pensionFunds }: InvoiceDraftInput, errors: readonly UserError[]): InvoiceTotals {
  const complaints = errors.map(({ code, message, path }): InputComplaint => {
    const it = ITALIAN[code] ?? message
    return { code, severity: 'ERROR', path: (path ?? []).join('.'), message: { it, en: message } }
  })
  const zero = '0.00'
  return {
    ...{ taxable: zero, vat: zero, withheld: zero, stampDutyAmount: zero, total: zero, payable: zero, vatSummary: [] },
    lineTotals: lines.map(() => zero),
    pensionFundAmounts: (pensionFunds ?? []).map(() => zero),
    complaints,
    controlsPassed: 0,
  }
}

const ITALIAN: Readonly<Record<string, string>> = {
  AMOUNT_TOO_LARGE: 'Gli importi hanno al massimo undici cifre prima della virgola.',
  INVALID_RATE: 'L’aliquota è una percentuale da 0 a 100 con al massimo due decimali.',
  TOO_MANY_LINES: 'Una fattura ha al massimo 9999 righe.',
  UNKNOWN_KIND: 'Il tipo di documento collegato non è tra quelli ammessi.',
  UNKNOWN_CODE: 'L’IVA è esigibile subito (I), differita (D) o in scissione dei pagamenti (S).',
}
