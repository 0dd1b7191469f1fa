import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useClient, useQuery } from 'urql'
import { ErrorState } from '../../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../../shared/page/Page.tsx'
import { PageHead } from '../../../shared/page/PageHead.tsx'
import { today } from '../../../shared/today.ts'
import type { EditedInvoiceQuery } from '../../generated/graphql.ts'
import { ExplainButton } from '../../why/ExplainButton.tsx'
import { PaperSkeleton } from '../InvoicePage.tsx'
import { SearchPick } from '../SearchPick.tsx'
import { useClientSearch } from '../use-client-search.ts'
import { type Draft, draftOf, emptyDraft } from './draft.ts'
import { readDraft } from './draft-input.ts'
import { Editor } from './Editor.tsx'
import styles from './editor.module.css'
import { keptDraft } from './kept-draft.ts'
import { EditedInvoice, EditorClient, TotalsPreview } from './operations.ts'
import { useEditorTexts } from './texts.ts'

type Invoice = EditedInvoiceQuery['invoice']

/** Writes a new invoice, or goes on with a draft. A new one asks first whose it is. */
export function Page() {
  const { id, clientId: inPath } = useParams()
  const [params] = useSearchParams()
  const clientId = inPath ?? params.get('client')
  // A draft that gets its first address under our hands is still the one on the paper.
  const born = useRef<{ id: string; clientId: string }>(undefined)
  const isBorn = id !== undefined && born.current?.id === id
  const newOf = isBorn ? born.current?.clientId : clientId
  if (!id && !clientId) return <ChooseClient />
  const onMade = (made: string, ofClient: string) => {
    born.current = { id: made, clientId: ofClient }
  }
  return id && !isBorn ? (
    <EditorOf key={id} id={id} onMade={onMade} />
  ) : (
    <EditorOf key={`new ${newOf}`} clientId={newOf ?? ''} onMade={onMade} />
  )
}

interface Props {
  id?: string
  clientId?: string
  onMade: (id: string, clientId: string) => void
}

function EditorOf({ id, clientId, onMade }: Props) {
  const { t } = useEditorTexts()
  const navigate = useNavigate()
  const loaded = useInvoice(id)
  const ofClient = clientId ?? loaded.invoice?.client.id
  const [{ data, error }, read] = useQuery({
    query: EditorClient,
    variables: { clientId: ofClient ?? '' },
    pause: !ofClient,
    requestPolicy: 'cache-and-network',
  })
  // Later answers, after our own saving, must not reach into what is being typed.
  const [begun, setBegun] = useState<{ draft: Draft; isTakenUp: boolean }>()
  useEffect(() => {
    if (begun || !data || (id && !loaded.invoice)) return
    const subject = id ?? `new ${data.client.id}`
    const kept = keptDraft(data.viewer.id, subject, loaded.invoice?.version)
    const { enabledDocumentTypes: enabled } = data.client
    const ordinary = emptyDraft(today())
    const documentType = enabled.includes(ordinary.documentType) ? ordinary.documentType : (enabled[0] ?? '')
    const usual = data.numberSeries.find((series) => !series.archived && fits(series.documentTypes, documentType))
    const fresh = loaded.invoice
      ? draftOf(loaded.invoice, loaded.stampDuty)
      : { ...ordinary, documentType, seriesId: usual?.id ?? '' }
    setBegun({ draft: kept ?? fresh, isTakenUp: kept !== undefined })
  }, [begun, data, id, loaded])
  const failure = loaded.error ?? (data ? undefined : error)
  if (failure) return <ErrorState error={failure} onRetry={() => (loaded.error ? loaded.again() : read())} />
  if (!data || !begun) return <PaperSkeleton />
  const { invoice } = loaded
  const operation = invoice ? 'invoiceDraftUpdate' : 'invoiceDraftCreate'
  const mayWrite = (invoice ?? data.client).allowedActions.includes(operation)
  if (!mayWrite) {
    return (
      <Frame>
        <PageHead title={invoice?.number ?? t('editor:new')} path={[{ label: t('menu.invoices'), to: '/invoices' }]} />
        <p className={styles.refused}>{t(invoice ? 'editor:mayNotChange' : 'editor:mayNotWrite')}</p>
        <ExplainButton
          operation={operation}
          resourceId={invoice?.id ?? data.client.id}
          label={t(invoice ? 'invoices.act.edit' : 'invoices.new')}
        />
      </Frame>
    )
  }
  return (
    <Editor
      viewerId={data.viewer.id}
      client={data.client}
      series={data.numberSeries}
      begun={begun}
      {...(invoice && { invoice })}
      onMade={(made) => {
        onMade(made, data.client.id)
        navigate(`/invoices/${made}/edit`, { replace: true })
      }}
    />
  )
}

const fits = (documentTypes: readonly string[], type: string) =>
  documentTypes.length === 0 || documentTypes.includes(type)

/** The stored draft, read once: what we save ourselves must not come back and replace what is typed. */
function useInvoice(id: string | undefined) {
  const api = useClient()
  const [state, setState] = useState<{
    invoice?: Invoice
    error?: Parameters<typeof ErrorState>[0]['error']
    stampDuty: Draft['stampDuty']
  }>({ stampDuty: 'RULE' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round reads again
  useEffect(() => {
    if (!id) return
    let isGone = false
    const load = async () => {
      const { data, error } = await api.query(EditedInvoice, { id }, { requestPolicy: 'network-only' }).toPromise()
      if (isGone) return
      if (!data) return setState({ ...(error && { error }), stampDuty: 'RULE' })
      const { invoice } = data
      const { input } = readDraft(draftOf(invoice, 'RULE'), 'it')
      const byRule = await api
        .query(TotalsPreview, { clientId: invoice.client.id, input }, { requestPolicy: 'network-only' })
        .toPromise()
      if (isGone) return
      const wouldBe = byRule.data && !/^0*(\.0*)?$/.test(byRule.data.invoiceTotalsPreview.stampDutyAmount)
      const isOwnChoice = wouldBe !== undefined && wouldBe !== invoice.stampDuty
      setState({ invoice, stampDuty: isOwnChoice ? (invoice.stampDuty ? 'YES' : 'NO') : 'RULE' })
    }
    void load()
    return () => {
      isGone = true
    }
  }, [api, id, round])
  return { ...state, again: () => setRound(round + 1) }
}

/** A new invoice begins with whose it is. */
function ChooseClient() {
  const { t } = useEditorTexts()
  const navigate = useNavigate()
  const search = useClientSearch()
  return (
    <Frame>
      <PageHead title={t('editor:new')} path={[{ label: t('menu.invoices'), to: '/invoices' }]} />
      <p>{t('editor:whose')}</p>
      <div className={styles.choose}>
        <SearchPick
          autoFocus
          label={t('invoices.filter.client')}
          placeholder={t('invoices.filter.client')}
          search={search}
          none={t('invoices.filter.noClient')}
          onPick={({ value }) => navigate(`/clients/${value}/invoices/new`, { replace: true })}
        />
      </div>
    </Frame>
  )
}
