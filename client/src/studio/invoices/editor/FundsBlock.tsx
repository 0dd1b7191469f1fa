import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { Block, BlockRow } from './Block.tsx'
import { codeOptions, VAT_LIST } from './code-options.ts'
import { type DraftFund, newFund } from './draft.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { ChoiceField, Complaint, TextField } from './fields.tsx'
import { useEditorTexts } from './texts.ts'

/** Contributions to professional pension funds. */
export function FundsBlock() {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change } = useEditor()
  const { funds } = draft
  const write = (at: number, part: Partial<DraftFund>) =>
    change({ funds: funds.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  return (
    <Block
      title={words('pensionFund')}
      onRemove={() => change({ funds: [] })}
      more={{ label: t('editor:addFund'), onClick: () => change({ funds: [...funds, newFund()] }) }}
    >
      {funds.map((fund, index) => (
        <BlockRow
          key={fund.key}
          name={fund.kind}
          onRemove={funds.length > 1 ? () => change({ funds: funds.filter((each) => each !== fund) }) : undefined}
        >
          <ChoiceField
            label={t('editor:kind')}
            path={`pensionFunds.${index}.kind`}
            value={fund.kind}
            onChange={(kind) => write(index, { kind })}
            options={codeOptions('pensionFund', fund.kind)}
          />
          <TextField
            label={t('editor:percentage')}
            path={`pensionFunds.${index}.rate`}
            inputMode="decimal"
            value={fund.rate}
            onChange={(rate) => write(index, { rate })}
          />
          <TextField
            label={words('vat')}
            path={`pensionFunds.${index}.vatRate`}
            list={VAT_LIST}
            value={fund.vat}
            onChange={(vat) => write(index, { vat })}
          />
          <label className={styles.tick}>
            <input
              type="checkbox"
              checked={fund.withheld}
              onChange={(event) => write(index, { withheld: event.currentTarget.checked })}
            />
            {t('editor:fundWithheld')}
          </label>
          <Complaint path={`pensionFunds.${index}`} />
        </BlockRow>
      ))}
    </Block>
  )
}
