import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { type Draft, newFund, newPayment, newRelated } from './draft.ts'
import styles from './editor.module.css'
import { focusField, useEditor } from './editor-context.ts'
import { FundsBlock } from './FundsBlock.tsx'
import { PaymentBlock } from './PaymentBlock.tsx'
import { RelatedBlock } from './RelatedBlock.tsx'
import { StampBlock } from './StampBlock.tsx'
import { useEditorTexts } from './texts.ts'
import { WithholdingBlock } from './WithholdingBlock.tsx'

type Kind = 'payment' | 'withholding' | 'funds' | 'stamp' | 'related'

/** What most invoices do not have: each block opens by its "Aggiungi", and closes by its "Togli". */
export function Blocks({ iban }: { iban: string | null | undefined }) {
  const { t } = useEditorTexts()
  const { draft, change } = useEditor()
  const opened = useRef<string>(undefined)
  const isOpen: Record<Kind, boolean> = {
    payment: draft.payments.length > 0,
    withholding: draft.withholding !== null,
    funds: draft.funds.length > 0,
    stamp: draft.stampDuty !== 'RULE' || draft.collectability !== 'I',
    related: draft.related.length > 0,
  }
  const open = (kind: Kind) => {
    opened.current = firstField[kind]
    change((now) => begun(kind, now))
    // The block is drawn before the next frame.
    requestAnimationFrame(() => opened.current && focusField(opened.current))
  }
  const closed = (Object.keys(isOpen) as Kind[]).filter((kind) => !isOpen[kind])
  return (
    <div className={styles.blocks}>
      {isOpen.payment && <PaymentBlock iban={iban} />}
      {isOpen.withholding && <WithholdingBlock />}
      {isOpen.funds && <FundsBlock />}
      {isOpen.stamp && <StampBlock />}
      {isOpen.related && <RelatedBlock />}
      {closed.length > 0 && (
        <div className={styles.addRow}>
          {closed.map((kind) => (
            <button key={kind} type="button" className={styles.add} onClick={() => open(kind)}>
              <IconPlus size={16} stroke={1.75} aria-hidden />
              {t(`editor:add.${kind}`)}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

const firstField: Record<Kind, string> = {
  payment: 'payments.0.method',
  withholding: 'withholding.kind',
  funds: 'pensionFunds.0.kind',
  stamp: 'stampDuty',
  related: 'relatedDocuments.0.kind',
}

function begun(kind: Kind, draft: Draft): Partial<Draft> {
  if (kind === 'payment') return { payments: [newPayment()] }
  if (kind === 'funds') return { funds: [newFund()] }
  if (kind === 'related') return { related: [newRelated()] }
  if (kind === 'stamp') return { stampDuty: 'YES' }
  // A withholding on no line would come to nothing.
  return {
    withholding: { kind: 'RT01', rate: '20', reason: 'A' },
    lines: draft.lines.map((line) => ({ ...line, withheld: true })),
  }
}
