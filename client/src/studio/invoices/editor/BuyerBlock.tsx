import { IconPencil, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useClient } from 'urql'
import { PaperParty } from '../../../shared/invoice/PaperParty.tsx'
import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { type PickOption, SearchPick } from '../SearchPick.tsx'
import { BuyerForm } from './BuyerForm.tsx'
import { emptyParty, partyOf } from './draft.ts'
import styles from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { Complaint } from './fields.tsx'
import { Buyers } from './operations.ts'
import { useEditorTexts } from './texts.ts'

/** Who the invoice is for: looked up among the client's buyers, or written out. */
export function BuyerBlock() {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const { draft, change, clientId, complaintAt, touch } = useEditor()
  const api = useClient()
  const [isPicking, setPicking] = useState(false)
  const { buyer } = draft
  const name = buyer.name || `${buyer.firstName} ${buyer.lastName}`.trim()
  const search = async (text: string): Promise<PickOption[]> => {
    const { data } = await api.query(Buyers, { clientId, search: text || null }).toPromise()
    const nodes = data?.counterparties.nodes ?? []
    for (const node of nodes) found.set(node.id, node)
    return nodes.map((node) => ({
      value: node.id,
      label: node.displayName,
      note: [node.vatCode ?? node.fiscalCode, node.city].filter(Boolean).join(' · '),
    }))
  }
  const pick = ({ value }: PickOption) => {
    const chosen = found.get(value)
    if (!chosen) return
    setPicking(false)
    change({ counterpartyId: value, buyer: partyOf(chosen), isWritingBuyer: false })
  }
  const write = (text: string) => {
    setPicking(false)
    change({ counterpartyId: null, buyer: { ...emptyParty, name: text }, isWritingBuyer: true })
  }
  if (draft.isWritingBuyer) return <BuyerForm onSearch={() => change({ isWritingBuyer: false })} />
  if (isPicking || !name) {
    const complaint = complaintAt('counterpartyId') ?? complaintAt('buyer')
    return (
      <div className={styles.buyerPick}>
        <div className={styles.label}>{words('buyer')}</div>
        <SearchPick
          path="buyer"
          label={t('editor:buyer.search')}
          placeholder={t('editor:buyer.search')}
          search={search}
          none={t('editor:buyer.none')}
          extra={{
            label: (text) => (text ? t('editor:buyer.newNamed', { name: text }) : t('editor:buyer.new')),
            onPick: write,
          }}
          onPick={pick}
          autoFocus={isPicking}
          onBlur={() => {
            touch('buyer')
            if (name) setPicking(false)
          }}
          {...(complaint && { invalid: true, describedBy: 'buyer-complaint' })}
        />
        <Complaint id="buyer-complaint" path="buyer" />
        <Complaint path="counterpartyId" />
      </div>
    )
  }
  return (
    <div className={styles.buyer}>
      <div>
        <PaperParty label={words('buyer')} party={{ ...buyer, displayName: name }} />
        <div className={styles.buyerActions}>
          <button type="button" className="plain link" data-path="buyer" onClick={() => setPicking(true)}>
            <IconSearch size={14} stroke={1.75} aria-hidden /> {t('editor:buyer.change')}
          </button>
          <button
            type="button"
            className="plain link"
            onClick={() => change({ counterpartyId: null, isWritingBuyer: true })}
          >
            <IconPencil size={14} stroke={1.75} aria-hidden /> {t('editor:buyer.edit')}
          </button>
        </div>
        {buyerFields.map((field) => (
          <Complaint key={field} path={field} />
        ))}
      </div>
      <dl className={styles.buyerFacts}>
        <dt className={styles.label}>{words('recipientCode')}</dt>
        <dd>{buyer.recipientCode || '–'}</dd>
        {buyer.pec && <dt className={styles.label}>{words('pec')}</dt>}
        {buyer.pec && <dd>{buyer.pec}</dd>}
      </dl>
    </div>
  )
}

// What the last searches found, so that choosing needs no second question.
const found = new Map<string, Parameters<typeof partyOf>[0]>()

const buyerFields = [
  'buyer',
  ...'name vatCode fiscalCode street postalCode city province country recipientCode pec'
    .split(' ')
    .map((field) => `buyer.${field}`),
]
