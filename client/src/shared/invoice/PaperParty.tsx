import { currentLanguage } from '../i18n/i18n.ts'
import { codeText } from './codes.ts'
import styles from './invoice-paper.module.css'
import type { PaperParty as Party } from './paper-invoice.ts'
import { useInvoiceTexts } from './texts.ts'

interface Props {
  label: string
  party: Party
  /** Says the tax regime too. */
  isSeller?: boolean
}

/** Name, address and numbers of one side of a document. */
export function PaperParty({ label, party, isSeller }: Props) {
  const { t } = useInvoiceTexts()
  const address = addressOf(party)
  return (
    <div className={styles.party}>
      <div className={styles.label}>{label}</div>
      <strong>{party.displayName || '–'}</strong>
      {address && <div>{address}</div>}
      {party.vatCode && <div>{t('vatNumber', { number: `${party.vatCountry ?? 'IT'}${party.vatCode}` })}</div>}
      {party.fiscalCode && party.fiscalCode !== party.vatCode && (
        <div>{t('fiscalCode', { number: party.fiscalCode })}</div>
      )}
      {isSeller && party.taxRegime && (
        <div className={styles.note}>
          {t('taxRegime')} {party.taxRegime} {codeText('taxRegime', party.taxRegime, currentLanguage()).toLowerCase()}
        </div>
      )}
    </div>
  )
}

/** An address in one line, as it stands on an envelope. */
export function addressOf({ street, postalCode, city, province, country }: Omit<Party, 'displayName'>): string {
  const place = [postalCode, city, province && `(${province})`].filter(Boolean).join(' ')
  return [street, place, country && country !== 'IT' && country].filter(Boolean).join(', ')
}
