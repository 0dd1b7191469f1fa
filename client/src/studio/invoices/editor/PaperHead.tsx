import { day } from '../../../shared/format.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { codeText } from '../../../shared/invoice/codes.ts'
import { PaperParty } from '../../../shared/invoice/PaperParty.tsx'
import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import type { EditorClientQuery } from '../../generated/graphql.ts'
import { codeOptions } from './code-options.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { ChoiceField, DayField } from './fields.tsx'
import { useEditorTexts } from './texts.ts'

interface Props {
  client: EditorClientQuery['client']
  series: EditorClientQuery['numberSeries']
  /** The number it has, or nothing yet. */
  number: string | null | undefined
}

/** Seller, and at the right what the document is: number, date, series, type. */
export function PaperHead({ client, series, number }: Props) {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change, isCorrecting } = useEditor()
  const chosen = series.find(({ id }) => id === draft.seriesId)
  const { vatNumber, fiscalCode, companyData } = client
  const seller = {
    displayName: client.name,
    vatCode: vatNumber?.replace(/^IT/, '') ?? null,
    fiscalCode,
    ...companyData,
  }
  return (
    <div className={styles.head}>
      <PaperParty label={words('seller')} party={seller} isSeller />
      <div>
        <h1>{codeText('documentType', draft.documentType, currentLanguage())}</h1>
        <div className={styles.facts}>
          <div className={styles.fact}>
            <span>{words('number')}</span>
            <span>{number ?? (chosen ? <Next number={chosen.nextNumber} /> : words('notIssued'))}</span>
          </div>
          {isCorrecting ? (
            <>
              <div className={styles.fact}>
                <span>{words('date')}</span>
                <span>{day(draft.date)}</span>
              </div>
              <div className={styles.fact}>
                <span>{words('series')}</span>
                <span>{chosen ? `${chosen.code}, ${chosen.description}` : '–'}</span>
              </div>
            </>
          ) : (
            <>
              <DayField
                label={words('date')}
                path="date"
                value={draft.date}
                onChange={(date) => date && change({ date })}
              />
              <ChoiceField
                label={words('series')}
                path="seriesId"
                value={draft.seriesId}
                onChange={(seriesId) => change({ seriesId })}
                options={series
                  .filter((each) => !each.archived || each.id === draft.seriesId)
                  .map((each) => ({ value: each.id, label: `${each.code}, ${each.description}` }))}
              />
            </>
          )}
          <ChoiceField
            label={words('type')}
            path="documentType"
            value={draft.documentType}
            onChange={(documentType) => change({ documentType })}
            options={codeOptions('documentType', draft.documentType, client.enabledDocumentTypes)}
          />
        </div>
        {isCorrecting && <p className={styles.note}>{t('editor:kept')}</p>}
      </div>
    </div>
  )
}

function Next({ number }: { number: string }) {
  const { t } = useEditorTexts()
  return (
    <>
      {number} <span className={styles.note}>{t('editor:nextNumber')}</span>
    </>
  )
}
