import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './invoice.en.json'
import it from './invoice.it.json'

// These texts come with the pages that show invoices, so the first load does not carry them. Both languages at once:
// they are small, and changing the language then needs nobody to know of them.
function register() {
  i18next.addResourceBundle('it', 'invoice', it)
  i18next.addResourceBundle('en', 'invoice', en)
}

/** The words of an invoice, in the language on the screen. */
export function useInvoiceTexts() {
  if (!i18next.hasResourceBundle('it', 'invoice')) register()
  return useTranslation('invoice')
}

type Translate = ReturnType<typeof useInvoiceTexts>['t']

/** What happened as a sentence; the event's own name where a newer server knows more events than we do. */
export function eventText(t: Translate, event: string): string {
  // The API's names hold a colon, which i18next would take for a namespace.
  const key = `event.${event.replace(':', '_')}`
  return i18next.exists(key, { ns: 'invoice' }) ? (t as (key: string) => string)(key) : event
}
