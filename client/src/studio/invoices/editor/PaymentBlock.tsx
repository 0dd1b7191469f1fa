import { groupedIban } from '../../../shared/format.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { shownNumber } from '../../../shared/invoice/typed-number.ts'
import { FieldLock } from '../../../shared/why/FieldLock.tsx'
import { useWhy } from '../../../shared/why/Why.tsx'
import { Block, BlockRow } from './Block.tsx'
import { codeOptions } from './code-options.ts'
import { type DraftPayment, newPayment } from './draft.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { ChoiceField, Complaint, DayField, TextField } from './fields.tsx'
import { useEditorTexts } from './texts.ts'

/** How and until when it is paid. The IBAN is the client's own to write. */
export function PaymentBlock({ iban }: { iban: string | null | undefined }) {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change } = useEditor()
  const why = useWhy()
  const { payments } = draft
  const write = (at: number, part: Partial<DraftPayment>) =>
    change({ payments: payments.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  const shownIban = payments.find((payment) => payment.iban)?.iban || iban
  const explain = () =>
    why({
      title: t('editor:iban.title'),
      headline: t('editor:iban.headline'),
      stillWorks: t('editor:iban.stillWorks'),
      missing: [{ condition: t('editor:iban.condition'), message: t('editor:iban.message') }],
    })
  return (
    <Block
      title={words('payment')}
      onRemove={() => change({ payments: [] })}
      more={{ label: t('editor:addPayment'), onClick: () => change({ payments: [...payments, newPayment()] }) }}
    >
      {payments.map((payment, index) => (
        <BlockRow
          key={payment.key}
          name={t('editor:payment', { number: index + 1 })}
          onRemove={
            payments.length > 1 ? () => change({ payments: payments.filter((each) => each !== payment) }) : undefined
          }
        >
          <ChoiceField
            label={t('editor:method')}
            path={`payments.${index}.method`}
            value={payment.method}
            onChange={(method) => write(index, { method })}
            options={codeOptions('paymentMethod', payment.method)}
          />
          <DayField
            label={t('editor:dueOn')}
            path={`payments.${index}.dueOn`}
            value={payment.dueOn}
            onChange={(dueOn) => write(index, { dueOn })}
          />
          <TextField
            label={t('editor:amount')}
            path={`payments.${index}.amount`}
            inputMode="decimal"
            placeholder={payments.length === 1 ? t('editor:wholeAmount') : ''}
            value={payment.amount}
            onChange={(amount) => write(index, { amount })}
            tidy={(text) => shownNumber(text, currentLanguage(), 2)}
          />
        </BlockRow>
      ))}
      <Complaint path="payments" />
      <Complaint path="paymentConditions" />
      {payments.some(({ method }) => method === 'MP05') && (
        <div className={styles.iban}>
          <span>{shownIban ? words('iban', { iban: groupedIban(shownIban) }) : t('editor:iban.none')}</span>
          <FieldLock who={t('editor:iban.who')} onOpen={explain} />
        </div>
      )}
    </Block>
  )
}
