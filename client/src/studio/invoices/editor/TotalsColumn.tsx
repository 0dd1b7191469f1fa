import { amount, decimal, quantity } from '../../../shared/format.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { isZero } from '../../../shared/invoice/paper-invoice.ts'
import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { typedNumber } from '../../../shared/invoice/typed-number.ts'
import { VatSummary } from '../../../shared/invoice/VatSummary.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import styles from './editor-aside.module.css'
import { useEditor } from './editor-context.ts'
import type { Totals } from './use-preview.ts'

/** The sums as the server works them out while one types. */
export function TotalsColumn({ totals }: { totals: Totals | undefined }) {
  const { t: words } = useInvoiceTexts()
  const { draft } = useEditor()
  const sums = totals ?? { ...zero, vatSummary: [], pensionFundAmounts: [] }
  const rate = draft.withholding && typedNumber(draft.withholding.rate, currentLanguage())
  return (
    <>
      <dl className={styles.sums} aria-live="off">
        <div className={styles.grand}>
          <dt>{words('total')}</dt>
          <dd>{amount(sums.total)}</dd>
        </div>
        {draft.funds.map((fund, index) => (
          <Sum
            key={fund.key}
            label={`${words('pensionFund')} ${fund.kind}`}
            value={decimal(sums.pensionFundAmounts[index] ?? '0')}
          />
        ))}
        <Sum label={words('taxable')} value={decimal(sums.taxable)} />
        <Sum label={words('vat')} value={decimal(sums.vat)} />
        {!isZero(sums.stampDutyAmount) && <Sum label={words('stampDuty')} value={decimal(sums.stampDutyAmount)} />}
        {!isZero(sums.withheld) && (
          <Sum
            label={rate ? `${words('withheld')} ${quantity(rate)} %` : words('withheld')}
            value={`−${decimal(sums.withheld)}`}
          />
        )}
        <div className={styles.payable}>
          <dt>{words('payable')}</dt>
          <dd>{amount(sums.payable)}</dd>
        </div>
      </dl>
      {sums.vatSummary.length > 0 && (
        <Section title={words('vatSummary')}>
          <VatSummary rows={sums.vatSummary} />
        </Section>
      )}
    </>
  )
}

const zero = { taxable: '0', vat: '0', withheld: '0', stampDutyAmount: '0', total: '0', payable: '0' }

function Sum({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
