import { decimal, quantity } from '../format.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { codeText } from './codes.ts'
import styles from './invoice-paper.module.css'
import { isZero, type PaperVatRow } from './paper-invoice.ts'
import { useInvoiceTexts } from './texts.ts'

/** Taxable amounts and VAT by rate or nature. */
export function VatSummary({ rows }: { rows: readonly PaperVatRow[] }) {
  const { t } = useInvoiceTexts()
  return (
    <table className={styles.vat}>
      <caption className="visually-hidden">{t('vatSummary')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rate')}</th>
          <th scope="col">{t('taxable')}</th>
          <th scope="col">{t('tax')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.vatRate} ${row.nature ?? ''}`}>
            <td>
              {row.nature
                ? `${row.nature} ${row.legalReference ?? codeText('nature', row.nature, currentLanguage()).toLowerCase()}`
                : `${quantity(row.vatRate)} %`}
            </td>
            <td>{decimal(row.taxable)}</td>
            <td>{row.nature && isZero(row.vat) ? '–' : decimal(row.vat)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
