import { type InvoiceDocument, textAt } from '../../fatturapa/document.ts'

/** What the simulated SdI is asked to do with a file that passes its controls. */
export type Wish =
  | { readonly outcome: 'reject'; readonly code: string }
  | {
      readonly outcome:
        | 'deliver'
        | 'not delivered'
        | 'delivered late'
        | 'attested'
        | 'accept'
        | 'refuse'
        | 'term expired'
        | 'channel error'
        | 'silence'
    }

const byText: Readonly<Record<string, Wish>> = {
  'mancata consegna': { outcome: 'not delivered' },
  'consegna tardiva': { outcome: 'delivered late' },
  attestazione: { outcome: 'attested' },
  accetta: { outcome: 'accept' },
  rifiuta: { outcome: 'refuse' },
  decorrenza: { outcome: 'term expired' },
  'errore canale': { outcome: 'channel error' },
  silenzio: { outcome: 'silence' },
}

/** Seven characters for a business, six for the administration: as the format wants them. */
const byRecipientCode: Readonly<Record<string, Wish>> = {
  SCARTA1: { outcome: 'reject', code: '00311' },
  SCARTA2: { outcome: 'reject', code: '00312' },
  SCARTA3: { outcome: 'reject', code: '00305' },
  MANCATA: { outcome: 'not delivered' },
  ERRORE1: { outcome: 'channel error' },
  SILENZI: { outcome: 'silence' },
  SCARTA: { outcome: 'reject', code: '00312' },
  MANCAT: { outcome: 'not delivered' },
  TARDIV: { outcome: 'delivered late' },
  ATTEST: { outcome: 'attested' },
  ACCETT: { outcome: 'accept' },
  RIFIUT: { outcome: 'refuse' },
  DECORR: { outcome: 'term expired' },
  SILENZ: { outcome: 'silence' },
}

/** All that can be wished for, as it is written. */
export const wishTexts: readonly string[] = [
  ...Object.keys(byText).map((text) => `[${text}]`),
  ...Object.keys(byRecipientCode),
]

const ofName = (name: string): Wish | undefined => {
  const text = /\[([^\]]{1,40})\]/.exec(name)?.[1]?.trim().toLowerCase()
  if (text === undefined) return undefined
  const code = /^scarta (\d{5})$/.exec(text)?.[1]
  if (code) return { outcome: 'reject', code }
  return Object.hasOwn(byText, text) ? byText[text] : undefined
}

/** The buyer's name as the file says it; simplified files may have none. */
export const buyerNameOf = (document: InvoiceDocument): string => {
  const header = 'FatturaElettronicaHeader.CessionarioCommittente'
  const at = (name: string) =>
    textAt(document, `${header}.DatiAnagrafici.Anagrafica.${name}`) ??
    textAt(document, `${header}.AltriDatiIdentificativi.${name}`)
  return at('Denominazione') ?? [at('Nome'), at('Cognome')].filter(Boolean).join(' ')
}

export const recipientCodeOf = (document: InvoiceDocument): string =>
  textAt(document, 'FatturaElettronicaHeader.DatiTrasmissione.CodiceDestinatario') ?? ''

/** The wish in the buyer's name, or else in the recipient code. Without one the file is delivered. */
export const wishOf = (document: InvoiceDocument): Wish => {
  const code = recipientCodeOf(document)
  return (
    ofName(buyerNameOf(document)) ??
    (Object.hasOwn(byRecipientCode, code) ? byRecipientCode[code]! : { outcome: 'deliver' })
  )
}
