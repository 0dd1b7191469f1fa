import { Block, BlockRow } from './Block.tsx'
import { codeOptions } from './code-options.ts'
import type { Draft } from './draft.ts'
import { useEditor } from './editor-context.ts'
import { ChoiceField } from './fields.tsx'
import { useEditorTexts } from './texts.ts'

/** Stamp duty where the rule does not decide it, and when VAT is due. */
export function StampBlock() {
  const { t } = useEditorTexts()
  const { draft, change } = useEditor()
  return (
    <Block title={t('editor:stamp.title')} onRemove={() => change({ stampDuty: 'RULE', collectability: 'I' })}>
      <BlockRow name={t('editor:stamp.title')}>
        <ChoiceField
          label={t('editor:stamp.label')}
          path="stampDuty"
          value={draft.stampDuty}
          onChange={(value) => change({ stampDuty: value as Draft['stampDuty'] })}
          options={(['RULE', 'YES', 'NO'] as const).map((value) => ({ value, label: t(`editor:stamp.${value}`) }))}
        />
        <ChoiceField
          label={t('editor:collectability')}
          path="collectability"
          value={draft.collectability}
          onChange={(collectability) => change({ collectability })}
          options={codeOptions('collectability')}
        />
      </BlockRow>
    </Block>
  )
}
