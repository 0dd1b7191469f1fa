import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { Block, BlockRow } from './Block.tsx'
import { type DraftRelated, newRelated } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { ChoiceField, DayField, TextField } from './fields.tsx'
import { useEditorTexts } from './texts.ts'

const kinds = ['ORDER', 'CONTRACT', 'AGREEMENT', 'RECEPTION', 'INVOICE'] as const

/** Orders, contracts and invoices it refers to, with the codes public bodies ask for. */
export function RelatedBlock() {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change } = useEditor()
  const { related } = draft
  const write = (at: number, part: Partial<DraftRelated>) =>
    change({ related: related.map((each, index) => (index === at ? { ...each, ...part } : each)) })
  return (
    <Block
      title={words('relatedDocuments')}
      onRemove={() => change({ related: [] })}
      more={{ label: t('editor:addRelated'), onClick: () => change({ related: [...related, newRelated()] }) }}
    >
      {related.map((each, index) => {
        const of = (field: 'number' | 'cup' | 'cig' | 'date') => ({
          label: t(`editor:related.${field}`),
          path: `relatedDocuments.${index}.${field}`,
          value: each[field],
          onChange: (value: string) => write(index, { [field]: value }),
        })
        return (
          <BlockRow
            key={each.key}
            name={words(`related.${each.kind as (typeof kinds)[number]}`)}
            onRemove={related.length > 1 ? () => change({ related: related.filter((one) => one !== each) }) : undefined}
          >
            <ChoiceField
              label={t('editor:kind')}
              path={`relatedDocuments.${index}.kind`}
              value={each.kind}
              onChange={(kind) => write(index, { kind })}
              options={kinds.map((kind) => ({ value: kind, label: words(`related.${kind}`) }))}
            />
            <TextField {...of('number')} />
            <DayField {...of('date')} />
            <TextField {...of('cig')} />
            <TextField {...of('cup')} />
          </BlockRow>
        )
      })}
    </Block>
  )
}
