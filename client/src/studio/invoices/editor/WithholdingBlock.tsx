import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { Block, BlockRow } from './Block.tsx'
import { codeOptions } from './code-options.ts'
import type { Draft } from './draft.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { ChoiceField, Complaint, TextField } from './fields.tsx'
import { changed } from './lines.ts'
import { useEditorTexts } from './texts.ts'

const reasons = 'A B C D E G H I L M N O P Q R S T U V W X Y Z L1 M1 M2 O1 V1 ZO'.split(' ')

/** Withholding tax, and on which lines it falls. */
export function WithholdingBlock() {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change } = useEditor()
  const { withholding, lines } = draft
  if (!withholding) return null
  const write = (part: Partial<NonNullable<Draft['withholding']>>) =>
    change({ withholding: { ...withholding, ...part } })
  const remove = () => change({ withholding: null, lines: lines.map((line) => ({ ...line, withheld: false })) })
  return (
    <Block title={words('withheld')} onRemove={remove}>
      <BlockRow name={words('withheld')}>
        <ChoiceField
          label={t('editor:kind')}
          path="withholding.kind"
          value={withholding.kind}
          onChange={(kind) => write({ kind })}
          options={codeOptions('withholding', withholding.kind)}
        />
        <TextField
          label={t('editor:percentage')}
          path="withholding.rate"
          inputMode="decimal"
          value={withholding.rate}
          onChange={(rate) => write({ rate })}
        />
        <ChoiceField
          label={t('editor:reason')}
          path="withholding.reason"
          value={withholding.reason}
          onChange={(reason) => write({ reason })}
          options={reasons.map((reason) => ({ value: reason, label: reason }))}
        />
      </BlockRow>
      <Complaint path="withholding" />
      <div className={styles.ticks}>
        <span className={styles.label}>{t('editor:withheldLines')}</span>
        {lines.map((line, index) => (
          <label key={line.key} className={styles.tick}>
            <input
              type="checkbox"
              data-path={`lines.${index}.withheld`}
              checked={line.withheld}
              onChange={(event) => change({ lines: changed(lines, index, { withheld: event.currentTarget.checked }) })}
            />
            {index + 1}
          </label>
        ))}
      </div>
    </Block>
  )
}
