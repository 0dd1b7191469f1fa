import { useMemo, useState } from 'react'
import { useClient, useQuery } from 'urql'
import { useLive } from '../../shared/api/use-live.ts'
import { count } from '../../shared/format.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import type { ConsentRequestInput, ConsentRightsQuery } from '../generated/graphql.ts'
import { useKeyset } from '../invoices/keyset.ts'
import { ConsentCard } from './ConsentCard.tsx'
import { ConsentFilters } from './ConsentFilters.tsx'
import { ConsentGrid } from './ConsentGrid.tsx'
import { Campaign, ConsentsMoved } from './operations.ts'
import { ofCandidate, type Row } from './rows.ts'
import { Sending } from './Sending.tsx'
import { SmartAccess } from './SmartAccess.tsx'
import { useConsentsTexts } from './texts.ts'
import { useConsentList } from './use-consent-list.ts'

export type Settings = NonNullable<NonNullable<ConsentRightsQuery['studio']>['settings']>
type Mode = ConsentRequestInput['mode']

/** The administrator's page: whom to ask, what that would do, and how those who were asked have answered. */
export function CampaignPart({ settings }: { settings: Settings }) {
  const { t } = useConsentsTexts()
  const list = useConsentList('code')
  const api = useClient()
  const [mode, setMode] = useState<Mode>('ALL')
  const [selected, setSelected] = useState<Row[]>([])
  const [isAllMatching, setAllMatching] = useState(false)
  const [includeRefused, setIncludeRefused] = useState(false)
  const { filter, variables } = list
  const input = useMemo<ConsentRequestInput>(() => {
    if (mode === 'ALL') return { mode, includeRefused }
    return isAllMatching
      ? { mode, matching: filter, includeRefused }
      : { mode, clientIds: selected.map(({ id }) => id), includeRefused }
  }, [mode, includeRefused, isAllMatching, filter, selected])
  const asked = useMemo(() => ({ ...variables, input }), [variables, input])
  const [{ data, error }, read] = useQuery({ query: Campaign, variables: asked, requestPolicy: 'cache-and-network' })
  const again = () => read({ requestPolicy: 'network-only' })
  useLive({ subscription: ConsentsMoved, variables: {}, ask: again })
  const choose = (rows: Row[]) => {
    setSelected(rows)
    setAllMatching(false)
    setMode(rows.length > 0 ? 'SELECTED' : mode)
  }
  const found = data?.consentCandidates
  const candidates = found?.candidates
  const { records: rows, paging } = useKeyset(
    candidates && { ...candidates, nodes: candidates.nodes.map(ofCandidate) },
    list.size,
    JSON.stringify([filter, variables.sort]),
    async (after) => {
      const wanted = { input, filter, sort: variables.sort, first: list.size, after }
      const next = (await api.query(Campaign, wanted).toPromise()).data?.consentCandidates.candidates
      return next && { ...next, nodes: next.nodes.map(ofCandidate) }
    },
  )
  const open = rows?.find(({ id }) => id === list.open)
  if (error && !found) return <ErrorState error={error} onRetry={again} />
  const total = candidates?.totalCount ?? 0
  const isPageChosen = rows?.every(({ id }) => selected.some((each) => each.id === id)) ?? false
  return (
    <>
      <SmartAccess settings={settings} />
      {settings.smartAccess && (
        <Sending
          preview={found}
          input={input}
          onMode={setMode}
          includeRefused={includeRefused}
          onIncludeRefused={setIncludeRefused}
          onSent={() => {
            choose([])
            again()
          }}
        />
      )}
      <ConsentFilters list={list} isSender />
      <ConsentGrid
        rows={rows}
        list={list}
        isStale={false}
        choice={{
          selected: isAllMatching ? (rows ?? []) : selected,
          onSelect: choose,
          actions: isAllMatching ? (
            <>
              <span>{t('grid.isAllMatching', { shown: count(total) })}</span>
              <button type="button" className="plain" onClick={() => setAllMatching(false)}>
                {t('grid.onlyPage')}
              </button>
            </>
          ) : (
            isPageChosen &&
            total > selected.length && (
              <button type="button" className="plain" onClick={() => setAllMatching(true)}>
                {t('grid.allMatching', { shown: count(total) })}
              </button>
            )
          ),
        }}
        {...(paging && { paging })}
      />
      {open && <ConsentCard row={open} mayAsk={settings.smartAccess} onChanged={again} onClose={list.close} />}
    </>
  )
}
