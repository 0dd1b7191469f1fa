import {
  type Amount,
  isEqual,
  isWithin,
  multiply,
  percentOf,
  roundCents,
  subtract,
  sum,
  toFixed,
} from '../../lib/money.ts'
import { type Complaint, error } from '../complaint.ts'
import { blocksAt, type Node, textAt } from '../document.ts'
import { amountAt, type Body, placed } from './body.ts'
import { type Control, inBodies } from './rates.ts'

/**
 * Unit price after its discounts and surcharges, one after the other, times the quantity (1 where absent); exact. An
 * amount wins over a percentage. Nothing where a number is missing or malformed.
 */
export const lineTotal = (line: Node): Amount | undefined => {
  let price = amountAt(line, 'PrezzoUnitario')
  if (price === undefined) return undefined
  for (const discount of blocksAt(line, 'ScontoMaggiorazione')) {
    const percentage = amountAt(discount, 'Percentuale')
    const change: Amount =
      amountAt(discount, 'Importo') ?? (percentage === undefined ? '0' : percentOf(percentage, price))
    price = textAt(discount, 'Tipo') === 'MG' ? sum([price, change]) : subtract(price, change)
  }
  const quantity = textAt(line, 'Quantita') === undefined ? '1' : amountAt(line, 'Quantita')
  return quantity === undefined ? undefined : multiply(price, quantity)
}

/** 00423: the total of a line is price × quantity after discounts, give or take a cent. */
export const wrongLineTotal: Control = (invoice) =>
  inBodies(invoice, ({ lines }) =>
    lines.flatMap(({ node, path }) => {
      const stated = amountAt(node, 'PrezzoTotale')
      const computed = lineTotal(node)
      if (stated === undefined || computed === undefined || isWithin('0.01', stated, computed)) return []
      return [
        error(
          '00423',
          `${path}.PrezzoTotale`,
          `Il totale della riga è ${stated}, ma prezzo, sconti e quantità danno ${toFixed(computed)}.`,
          `The line total is ${stated}, but price, discounts and quantity give ${toFixed(computed)}.`,
        ),
      ]
    }),
  )

/** 00421: the tax of a VAT summary is rate × taxable amount, rounded to the cent, give or take a cent. */
export const wrongTax: Control = (invoice) =>
  inBodies(invoice, ({ summaries }) =>
    summaries.flatMap(({ node, path }) => {
      const [rate, base, tax] = ['AliquotaIVA', 'ImponibileImporto', 'Imposta'].map((name) => amountAt(node, name))
      if (rate === undefined || base === undefined || tax === undefined) return []
      const computed = roundCents(percentOf(rate, base))
      if (isWithin('0.01', tax, computed)) return []
      return [
        error(
          '00421',
          `${path}.Imposta`,
          `L’imposta è ${tax}, ma il ${rate}% di ${base} è ${computed}.`,
          `The tax is ${tax}, but ${rate}% of ${base} is ${computed}.`,
        ),
      ]
    }),
  )

const amountsAt = (nodes: { node: Node }[], name: string, rate: Amount): Amount[] =>
  nodes.flatMap(({ node }) => {
    const own = amountAt(node, 'AliquotaIVA')
    const amount = amountAt(node, name)
    return own !== undefined && amount !== undefined && isEqual(own, rate) ? [amount] : []
  })

const distinct = (rates: Amount[]): Amount[] =>
  rates.filter((rate, index) => rates.findIndex((other) => isEqual(other, rate)) === index)

const ratesOf = (nodes: { node: Node }[]): Amount[] =>
  distinct(nodes.flatMap(({ node }) => amountAt(node, 'AliquotaIVA') ?? []))

const taxableOf = ({ lines, funds, summaries }: Body, rate: Amount): Amount =>
  sum([
    ...amountsAt(lines, 'PrezzoTotale', rate),
    ...amountsAt(funds, 'ImportoContributoCassa', rate),
    ...amountsAt(summaries, 'Arrotondamento', rate),
  ])

/** 00422: per rate, the taxable amounts are the lines, the funds and the roundings, give or take a euro. */
export const wrongTaxable: Control = (invoice) =>
  inBodies(invoice, (body) =>
    ratesOf(body.summaries).flatMap((rate) => {
      const stated = sum(amountsAt(body.summaries, 'ImponibileImporto', rate))
      const computed = taxableOf(body, rate)
      if (isWithin('1', stated, computed)) return []
      const at = body.summaries.find(({ node }) => isEqual(amountAt(node, 'AliquotaIVA') ?? '-1', rate))!
      return [
        error(
          '00422',
          `${at.path}.ImponibileImporto`,
          `L’imponibile all’aliquota ${rate} è ${toFixed(stated)}, ma righe, casse e arrotondamenti danno ${toFixed(computed)}.`,
          `The taxable amount at rate ${rate} is ${toFixed(stated)}, but lines, funds and roundings give ${toFixed(computed)}.`,
        ),
      ]
    }),
  )

/** 00419: every rate in use has its VAT summary. */
export const tooFewSummaries: Control = (invoice) =>
  inBodies(invoice, ({ path, lines, funds, summaries }) => {
    const rates = ratesOf([...lines, ...funds])
    if (summaries.length >= rates.length) return []
    return [
      error(
        '00419',
        `${path}.DatiBeniServizi.DatiRiepilogo`,
        `I riepiloghi IVA sono ${summaries.length}, le aliquote in uso ${rates.length}: aggiungere un riepilogo per ciascuna.`,
        `There are ${summaries.length} VAT summaries for ${rates.length} rates in use: add one for each.`,
      ),
    ]
  })

/** 00443: the rate of each line and fund is in a VAT summary. */
export const rateNotSummarized: Control = (invoice) =>
  inBodies(invoice, ({ lines, funds, summaries }) => {
    const summarized = ratesOf(summaries)
    return [...lines, ...funds].flatMap(({ node, path }) => {
      const rate = amountAt(node, 'AliquotaIVA')
      if (rate === undefined || summarized.some((other) => isEqual(other, rate))) return []
      return [
        error(
          '00443',
          `${path}.AliquotaIVA`,
          `L’aliquota ${rate} non è in nessun riepilogo IVA: aggiungere il riepilogo o correggere l’aliquota.`,
          `The rate ${rate} is in no VAT summary: add the summary or mend the rate.`,
        ),
      ]
    })
  })

/** 00444: the nature of each line and fund is in a VAT summary. */
export const natureNotSummarized: Control = (invoice) =>
  inBodies(invoice, ({ lines, funds, summaries }) => {
    const summarized = new Set(summaries.map(({ node }) => textAt(node, 'Natura')))
    return [...lines, ...funds].flatMap(({ node, path }) => {
      const nature = textAt(node, 'Natura')
      if (nature === undefined || summarized.has(nature)) return []
      return [
        error(
          '00444',
          `${path}.Natura`,
          `La natura ${nature} non è in nessun riepilogo IVA: aggiungere il riepilogo o correggere la natura.`,
          `The nature ${nature} is in no VAT summary: add the summary or mend the nature.`,
        ),
      ]
    })
  })

/** 00420: split payment and reverse charge exclude each other. */
export const splitReverseCharge: Control = (invoice) =>
  inBodies(invoice, ({ summaries }) =>
    summaries
      .filter(({ node }) => textAt(node, 'EsigibilitaIVA') === 'S' && /^N6(\.|$)/.test(textAt(node, 'Natura') ?? ''))
      .map(({ path }) =>
        error(
          '00420',
          `${path}.EsigibilitaIVA`,
          'La scissione dei pagamenti non si applica all’inversione contabile: cambiare l’esigibilità o la natura.',
          'Split payment does not go with reverse charge: change when VAT is due, or the nature.',
        ),
      ),
  )

const emptyDiscounts = (code: string, from: { node: Node; path: string }): Complaint[] =>
  placed(from, 'ScontoMaggiorazione')
    .filter(({ node }) => textAt(node, 'Percentuale') === undefined && textAt(node, 'Importo') === undefined)
    .map(({ path }) =>
      error(
        code,
        `${path}.Percentuale`,
        'Lo sconto o la maggiorazione è senza valore: indicare la percentuale o l’importo.',
        'The discount or surcharge has no value: give its percentage or its amount.',
      ),
    )

/** 00437: a discount of the document has a percentage or an amount. */
export const emptyDocumentDiscount: Control = (invoice) =>
  inBodies(invoice, ({ document }) => emptyDiscounts('00437', document))

/** 00438: a discount of a line has a percentage or an amount. */
export const emptyLineDiscount: Control = (invoice) =>
  inBodies(invoice, ({ lines }) => lines.flatMap((line) => emptyDiscounts('00438', line)))
