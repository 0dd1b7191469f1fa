import { compare } from '../../lib/money.ts'
import { type Complaint, error } from '../complaint.ts'
import { textAt } from '../document.ts'
import { amountAt, type Body, isTaxedRate, isZeroRate, type Judged, type Placed } from './body.ts'

export type Control = (invoice: Judged) => Complaint[]

export const inBodies = (invoice: Judged, control: (body: Body) => Complaint[]): Complaint[] =>
  invoice.bodies.flatMap(control)

const natureMissing = (code: string, { node, path }: Placed, what: { it: string; en: string }, rate = 'AliquotaIVA') =>
  isZeroRate(node, rate) && textAt(node, 'Natura') === undefined
    ? [
        error(
          code,
          `${path}.Natura`,
          `${what.it} con aliquota IVA 0 deve indicare la natura: scegliere un codice N, oppure correggere l’aliquota.`,
          `${what.en} with VAT rate 0 must state its nature: choose an N code, or mend the rate.`,
        ),
      ]
    : []

const natureTooMuch = (code: string, { node, path }: Placed, what: { it: string; en: string }, rate = 'AliquotaIVA') =>
  isTaxedRate(node, rate) && textAt(node, 'Natura') !== undefined
    ? [
        error(
          code,
          `${path}.Natura`,
          `${what.it} con aliquota IVA diversa da 0 non può avere una natura: togliere la natura o azzerare l’aliquota.`,
          `${what.en} with a VAT rate other than 0 cannot have a nature: remove the nature, or set the rate to 0.`,
        ),
      ]
    : []

const LINE = { it: 'Una riga', en: 'A line' }
const FUND = { it: 'Una cassa previdenziale', en: 'A pension fund' }
const SUMMARY = { it: 'Un riepilogo IVA', en: 'A VAT summary' }

/** 00400: a line with rate 0 states its nature. On the simplified invoice the rate is DatiIVA/Aliquota. */
export const lineNatureMissing: Control = (invoice) =>
  inBodies(invoice, ({ lines, goods }) => [
    ...lines.flatMap((line) => natureMissing('00400', line, LINE)),
    ...(invoice.format === 'SIMPLIFIED'
      ? goods.flatMap((line) => natureMissing('00400', line, LINE, 'DatiIVA.Aliquota'))
      : []),
  ])

/** 00401: a line with a rate has no nature. */
export const lineNatureTooMuch: Control = (invoice) =>
  inBodies(invoice, ({ lines, goods }) => [
    ...lines.flatMap((line) => natureTooMuch('00401', line, LINE)),
    ...(invoice.format === 'SIMPLIFIED'
      ? goods.flatMap((line) => natureTooMuch('00401', line, LINE, 'DatiIVA.Aliquota'))
      : []),
  ])

/** 00413: a pension fund with rate 0 states its nature. */
export const fundNatureMissing: Control = (invoice) =>
  inBodies(invoice, ({ funds }) => funds.flatMap((fund) => natureMissing('00413', fund, FUND)))

/** 00414: a pension fund with a rate has no nature. */
export const fundNatureTooMuch: Control = (invoice) =>
  inBodies(invoice, ({ funds }) => funds.flatMap((fund) => natureTooMuch('00414', fund, FUND)))

/** 00429: a VAT summary with rate 0 states its nature. */
export const summaryNatureMissing: Control = (invoice) =>
  inBodies(invoice, ({ summaries }) => summaries.flatMap((summary) => natureMissing('00429', summary, SUMMARY)))

/** 00430: a VAT summary with a rate has no nature. */
export const summaryNatureTooMuch: Control = (invoice) =>
  inBodies(invoice, ({ summaries }) => summaries.flatMap((summary) => natureTooMuch('00430', summary, SUMMARY)))

/** 00411: a line subject to withholding needs the document's DatiRitenuta. */
export const lineWithholding: Control = (invoice) =>
  inBodies(invoice, ({ lines, withholdings }) => withholdingMissing('00411', lines, withholdings.length, LINE))

/** 00415: a pension fund subject to withholding needs the document's DatiRitenuta. */
export const fundWithholding: Control = (invoice) =>
  inBodies(invoice, ({ funds, withholdings }) => withholdingMissing('00415', funds, withholdings.length, FUND))

const withholdingMissing = (code: string, from: Placed[], withholdings: number, what: { it: string; en: string }) =>
  from
    .filter(({ node }) => withholdings === 0 && textAt(node, 'Ritenuta') === 'SI')
    .map(({ path }) =>
      error(
        code,
        `${path}.Ritenuta`,
        `${what.it} è soggetta a ritenuta ma il documento non ha i dati della ritenuta: aggiungerli, o togliere il segno.`,
        `${what.en} is subject to withholding but the document has no withholding data: add them, or untick it.`,
      ),
    )

/** 00424: rates are percentages, so none lies between 0 and 1 (0.22 for 22.00). */
export const rateBelowOne: Control = (invoice) =>
  inBodies(invoice, ({ lines, funds, summaries, goods }) =>
    [
      ...[...lines, ...funds, ...summaries].map((each) => ({ ...each, name: 'AliquotaIVA' })),
      ...(invoice.format === 'SIMPLIFIED' ? goods.map((each) => ({ ...each, name: 'DatiIVA.Aliquota' })) : []),
    ]
      .filter(({ node, name }) => isTaxedRate(node, name) && compare(amountAt(node, name)!, '1') < 0)
      .map(({ path, name }) =>
        error(
          '00424',
          `${path}.${name}`,
          'L’aliquota IVA è una percentuale: 22.00, non 0.22.',
          'The VAT rate is a percentage: 22.00, not 0.22.',
        ),
      ),
  )

/** 00445: since 2021 the nature codes that have sub-codes are no longer taken by themselves. */
export const genericNature: Control = (invoice) =>
  inBodies(invoice, ({ lines, funds, summaries, goods }) =>
    [...lines, ...funds, ...summaries, ...(invoice.format === 'SIMPLIFIED' ? goods : [])]
      .filter(({ node }) => ['N2', 'N3', 'N6'].includes(textAt(node, 'Natura') ?? ''))
      .map(({ node, path }) => {
        const nature = textAt(node, 'Natura')!
        return error(
          '00445',
          `${path}.Natura`,
          `La natura ${nature} non è più ammessa: usare un codice di dettaglio come ${nature}.1.`,
          `The nature ${nature} is no longer allowed: use a detailed code such as ${nature}.1.`,
        )
      }),
  )
