import { Button } from '@mantine/core'
import { useState } from 'react'
import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { useSubmit } from '../../form/use-submit.ts'
import { pressKey } from '../use-verb.ts'
import type { DraftParty } from './draft.ts'
import { partyInput } from './draft-input.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { TextField } from './fields.tsx'
import { KeepBuyer } from './operations.ts'
import { useEditorTexts } from './texts.ts'

interface Props {
  /** Back to the search. */
  onSearch: () => void
}

type TextOf = Exclude<keyof DraftParty, 'publicBody'>
const rows: TextOf[][] = [
  ['name', 'firstName', 'lastName'],
  ['vatCountry', 'vatCode', 'fiscalCode'],
  ['street', 'postalCode', 'city', 'province', 'country'],
  ['recipientCode', 'pec'],
]
const capitals: TextOf[] = ['vatCountry', 'vatCode', 'fiscalCode', 'province', 'country', 'recipientCode']

/** A buyer written out on the paper; kept among the client's buyers unless one unticks it. */
export function BuyerForm({ onSearch }: Props) {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change, clientId } = useEditor()
  const [isKept, setKept] = useState(true)
  const keeping = useSubmit(KeepBuyer, (data) => data.counterpartyCreate.userErrors)
  const { buyer } = draft
  const write = (part: Partial<DraftParty>) => change((now) => ({ buyer: { ...now.buyer, ...part } }))
  const finish = async () => {
    if (!isKept) return change({ isWritingBuyer: false })
    const data = await keeping.submit({ clientId, input: partyInput(buyer), key: pressKey() })
    const kept = data?.counterpartyCreate.counterparty
    if (kept) change({ counterpartyId: kept.id, isWritingBuyer: false })
  }
  const problem = keeping.elsewhere(...Object.keys(buyer))
  return (
    <fieldset className={styles.buyerForm}>
      <legend className={styles.label}>{words('buyer')}</legend>
      {rows.map((fields) => (
        <div key={fields[0]} className={styles.formRow} data-row={fields[0]}>
          {fields.map((field) => (
            <div key={field} data-field={field}>
              <TextField
                label={t(`editor:party.${field}`)}
                path={`buyer.${field}`}
                value={buyer[field]}
                onChange={(value) => write({ [field]: capitals.includes(field) ? value.toUpperCase() : value })}
              />
              {keeping.at(field) && <p className={styles.complaint}>{keeping.at(field)}</p>}
            </div>
          ))}
        </div>
      ))}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={buyer.publicBody}
          onChange={(event) => write({ publicBody: event.currentTarget.checked })}
        />
        {t('editor:party.publicBody')}
      </label>
      <label className={styles.tick}>
        <input type="checkbox" checked={isKept} onChange={(event) => setKept(event.currentTarget.checked)} />
        {t('editor:buyer.keep')}
      </label>
      {problem && (
        <p role="alert" className={styles.complaint}>
          {problem}
        </p>
      )}
      <div className={styles.formButtons}>
        <Button size="xs" onClick={finish} loading={keeping.isPending}>
          {t('editor:buyer.done')}
        </Button>
        <Button size="xs" variant="default" onClick={onSearch}>
          {t('editor:buyer.back')}
        </Button>
      </div>
    </fieldset>
  )
}
