import { amount, day, decimal, groupedIban, quantity } from '../format.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { codeText } from './codes.ts'
import styles from './invoice-paper.module.css'
import { isZero, type PaperInvoice } from './paper-invoice.ts'
import { useInvoiceTexts } from './texts.ts'
import { VatSummary } from './VatSummary.tsx'

/** VAT summary and sums, then how it is paid and what it refers to. */
export function PaperFoot({ invoice }: { invoice: PaperInvoice }) {
  const { t } = useInvoiceTexts()
  return (
    <>
      <div className={styles.sums}>
        <div>
          <div className={styles.label}>{t('vatSummary')}</div>
          <VatSummary rows={invoice.vatSummary} />
        </div>
        <Sums invoice={invoice} />
      </div>
      <div className={styles.foot}>
        <Payments invoice={invoice} />
        <Related invoice={invoice} />
      </div>
    </>
  )
}

function Sums({ invoice }: { invoice: PaperInvoice }) {
  const { t } = useInvoiceTexts()
  const { currency, pensionFunds = [], withheld, stampDutyAmount, payable, total, withholding } = invoice
  const isPayableOther = payable !== undefined && payable !== total
  return (
    <dl className={styles.sumRows}>
      {pensionFunds.map((fund) => (
        <Row
          key={fund.kind}
          label={`${t('pensionFund')} ${fund.kind} ${quantity(fund.rate)} %`}
          value={decimal(fund.amount)}
        />
      ))}
      <Row label={t('taxable')} value={decimal(invoice.taxable)} />
      <Row label={t('vat')} value={decimal(invoice.vat)} />
      {!isZero(stampDutyAmount) && <Row label={t('stampDuty')} value={decimal(stampDutyAmount!)} />}
      <Row label={t('total')} value={amount(total, currency)} isStrong />
      {!isZero(withheld) && (
        <Row
          label={withholding ? `${t('withheld')} ${quantity(withholding.rate)} %` : t('withheld')}
          value={`−${decimal(withheld!)}`}
        />
      )}
      {isPayableOther && <Row label={t('payable')} value={amount(payable, currency)} isStrong />}
    </dl>
  )
}

function Row({ label, value, isStrong }: { label: string; value: string; isStrong?: boolean }) {
  return (
    <div data-strong={isStrong || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function Payments({ invoice }: { invoice: PaperInvoice }) {
  const { t } = useInvoiceTexts()
  const { payments, collectability, stampDutyAmount, currency } = invoice
  const notes = [
    collectability === 'S' && t('splitPayment'),
    !isZero(stampDutyAmount) && t('stampDutyVirtual', { amount: amount(stampDutyAmount!) }),
  ].filter((note) => note !== false)
  if (payments.length === 0 && notes.length === 0) return null
  return (
    <div>
      <div className={styles.label}>{t('payment')}</div>
      <ul>
        {payments.map((payment) => (
          <li key={`${payment.method} ${payment.dueOn} ${payment.amount}`}>
            {codeText('paymentMethod', payment.method, currentLanguage())}
            {payment.dueOn && ` ${t('dueOn', { day: day(payment.dueOn) })}`}, {amount(payment.amount, currency)}
            {payment.iban && <div>{t('iban', { iban: groupedIban(payment.iban) })}</div>}
          </li>
        ))}
      </ul>
      {notes.map((note) => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
    </div>
  )
}

function Related({ invoice: { relatedDocuments = [] } }: { invoice: PaperInvoice }) {
  const { t } = useInvoiceTexts()
  if (relatedDocuments.length === 0) return null
  const names = t('related', { returnObjects: true }) as Record<string, string>
  return (
    <div>
      <div className={styles.label}>{t('relatedDocuments')}</div>
      <ul>
        {relatedDocuments.map(({ kind, number, date, cup, cig }) => {
          const name = `${names[kind] ?? kind} ${number}`
          return (
            <li key={name}>
              {date ? t('of', { name, day: day(date) }) : name}
              {cup && `, ${t('cup', { code: cup })}`}
              {cig && `, ${t('cig', { code: cig })}`}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
