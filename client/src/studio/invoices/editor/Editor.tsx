import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { denialOf } from '../../../shared/api/denial.ts'
import { useDocumentName } from '../../../shared/invoice/InvoicePaper.tsx'
import { useInvoiceTexts } from '../../../shared/invoice/texts.ts'
import { DeniedState } from '../../../shared/page/DeniedState.tsx'
import { Paper } from '../../../shared/page/Paper.tsx'
import { SaveState } from '../../../shared/page/SaveState.tsx'
import type { EditedInvoiceQuery, EditorClientQuery } from '../../generated/graphql.ts'
import { PaperPath } from '../PaperPath.tsx'
import { useVerb } from '../use-verb.ts'
import { Blocks } from './Blocks.tsx'
import { BuyerBlock } from './BuyerBlock.tsx'
import { Checks } from './Checks.tsx'
import { DraftActions } from './DraftActions.tsx'
import type { Draft } from './draft.ts'
import styles from './editor.module.css'
import { EditorContext } from './editor-context.ts'
import { Complaint, TextField } from './fields.tsx'
import { LineGrid } from './LineGrid.tsx'
import { PaperHead } from './PaperHead.tsx'
import { TotalsColumn } from './TotalsColumn.tsx'
import { useEditorTexts } from './texts.ts'
import { useComplaints } from './use-complaints.ts'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'

interface Props {
  viewerId: string
  client: EditorClientQuery['client']
  series: EditorClientQuery['numberSeries']
  begun: { draft: Draft; isTakenUp: boolean }
  /** The stored draft it goes on from. */
  invoice?: EditedInvoiceQuery['invoice']
  onMade: (id: string) => void
}

/** The invoice as it will read, with its sums and checks beside it. */
export function Editor({ viewerId, client, series, begun, invoice, onMade }: Props) {
  const { t } = useEditorTexts()
  const { t: words } = useInvoiceTexts()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const nameOf = useDocumentName()
  const verb = useVerb()
  const { draft, change, input, unreadable, saving, flush } = useDraft({
    viewerId,
    clientId: client.id,
    ...begun,
    ...(invoice && { stored: { id: invoice.id, version: invoice.version, savedAt: invoice.updatedAt } }),
    onError: (error) => {
      if (denialOf(error)) verb.fail(error)
    },
    onMade,
  })
  const totals = usePreview(client.id, input, (error) => {
    if (denialOf(error)) verb.fail(error)
  })
  const [isTakenUp, setTakenUp] = useState(begun.isTakenUp)
  const complaints = useComplaints({
    input,
    isAll: invoice !== undefined || params.has('checks'),
    server: totals?.complaints ?? [],
    unreadable,
    userErrors: saving.userErrors,
  })
  if (verb.denial) {
    return (
      <DeniedState
        denial={verb.denial}
        actions={<Button onClick={() => navigate('/invoices')}>{t('invoices.back')}</Button>}
      />
    )
  }
  const isCorrecting = invoice?.state === 'CORRECTING'
  const title = invoice?.number ? nameOf(draft.documentType, invoice.number) : t('editor:new')
  return (
    <EditorContext value={{ draft, change, clientId: client.id, isCorrecting, ...complaints }}>
      <Paper
        top={
          <>
            <PaperPath
              title={title}
              path={[
                { label: t('menu.invoices'), to: '/invoices' },
                { label: client.name, to: `/clients/${client.id}` },
              ]}
            />
            {saving.status !== 'conflict' && (
              <SaveState state={saving.status} {...(saving.savedAt && { savedAt: saving.savedAt })} />
            )}
          </>
        }
        aside={
          <>
            <DraftActions
              invoice={invoice}
              client={client}
              verb={verb}
              total={totals?.total}
              complaints={complaints.all}
              onShowAll={complaints.showAll}
              flush={flush}
            />
            <TotalsColumn totals={totals} />
            <Checks complaints={complaints.all} passed={totals?.controlsPassed} />
          </>
        }
      >
        {saving.status === 'conflict' && (
          <div role="alert" className={styles.banner}>
            <span>{t('editor:conflict')}</span>
            <Button size="xs" variant="default" onClick={() => location.reload()}>
              {t('editor:reload')}
            </Button>
          </div>
        )}
        {isTakenUp && (
          <div role="status" className={styles.banner}>
            <span>{t('editor:takenUp')}</span>
            <Button size="xs" variant="default" onClick={() => setTakenUp(false)}>
              {t('editor:understood')}
            </Button>
          </div>
        )}
        <div className={styles.paper}>
          <PaperHead client={client} series={series} number={invoice?.number} />
          <div className={styles.second} data-writing={draft.isWritingBuyer || undefined}>
            <BuyerBlock />
            <TextField
              label={words('purpose')}
              path="purpose"
              value={draft.purpose}
              onChange={(purpose) => change({ purpose })}
            />
          </div>
          <div>
            <LineGrid totals={totals?.lineTotals} />
            <Complaint path="lines" />
          </div>
          <Blocks iban={client.companyData?.iban} />
        </div>
      </Paper>
    </EditorContext>
  )
}
