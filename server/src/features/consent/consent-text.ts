import { createHash } from 'node:crypto'

export interface AgreedText {
  /** Year and number within it. */
  readonly version: string
  readonly it: string
  readonly en: string
}

/**
 * What a client agrees to (WK-052). A text that somebody has agreed to is never edited: another is added below it, with the
 * next version. With each answer the version and the hash are kept.
 */
export const consentTexts: readonly AgreedText[] = [
  {
    version: '2026-1',
    it: `Autorizzo il mio Professionista all’utilizzo dei Servizi SMART.

Lo Studio potrà accedere con le proprie credenziali ai Servizi SMART attivi della mia azienda, per emettere, inviare e ricevere fatture e corrispettivi per mio conto, nei limiti dei permessi che gli ho dato con la delega. Accedono l’amministratore dello Studio e i collaboratori che seguono la mia azienda; ogni operazione è registrata con il nome di chi l’ha fatta.

L’autorizzazione non sostituisce la delega e non la amplia. Posso revocarla in qualsiasi momento: da quell’istante lo Studio non accede più ai Servizi SMART.`,
    en: `I authorise my accountant to use the SMART services.

With its own credentials the studio may enter the active SMART services of my company, to issue, send and receive invoices and daily takings on my behalf, within the permissions that I have granted by delegation. The studio’s administrator and the collaborators who look after my company may enter; everything that is done is recorded with the name of who did it.

This authorisation neither replaces the delegation nor widens it. I may withdraw it at any time: from that moment the studio no longer enters the SMART services.`,
  },
]
export const currentText: AgreedText = consentTexts.at(-1)!

/** SHA-256 of the words in both languages, in hexadecimal. */
export const hashOfText = ({ version, it, en }: AgreedText): string =>
  createHash('sha256').update([version, it, en].join('\n\n')).digest('hex')

/** What was answered to, by the version and hash that were kept with the answer; what is to be answered to where there is none. */
export function textOfAnswer(
  version: string | null,
  hash: string | null,
  texts = consentTexts,
): AgreedText & { hash: string } {
  const text = texts.find((each) => each.version === version) ?? texts.at(-1)!
  return { ...text, version: version ?? text.version, hash: hash ?? hashOfText(text) }
}
