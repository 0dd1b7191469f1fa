import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DateChip } from '../../shared/invoice/DateChip.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import type { ReceivedInvoiceFilter, ReceivedInvoiceState } from '../generated/graphql.ts'
import { SearchField } from '../list/SearchField.tsx'
import { today } from '../today.ts'
import { useAddress } from '../use-address.ts'
import { ReceivedList } from './ReceivedList.tsx'
import { Upload } from './Upload.tsx'

const states = ['ARRIVED', 'READ', 'REGISTERED'] as const satisfies ReceivedInvoiceState[]
const isState = (value: string): value is ReceivedInvoiceState => (states as readonly string[]).includes(value)

/** The invoices the company received, and the way to bring in more. */
export function Page() {
  const { t } = useTranslation(['portal', 'shared'])
  const [address, change] = useAddress()
  const stateKey = (address.get('state') ?? '').split(',').filter(isState).join(',')
  const from = address.get('from') ?? undefined
  const to = address.get('to') ?? undefined
  const search = address.get('q') ?? ''
  const filter = useMemo(
    (): ReceivedInvoiceFilter => ({
      states: stateKey ? (stateKey.split(',') as ReceivedInvoiceState[]) : null,
      dateFrom: from ?? null,
      dateTo: to ?? null,
      search: search || null,
    }),
    [stateKey, from, to, search],
  )
  const isFiltered = !!(stateKey || from || to || search)
  return (
    <Frame>
      <PageHead title={t('received.title')} facts={t('received.about')} />
      <Upload />
      <SearchField label={t('received.search')} value={search} onChange={(value) => change({ q: value })} />
      <Chips>
        <Chip
          label={t('invoices.state')}
          none={t('invoices.allStates')}
          options={states.map((state) => ({ value: state, label: t(`shared:state.${state}`) }))}
          values={stateKey.split(',')}
          onChange={(values) => change({ state: values.join(',') })}
        />
        <DateChip from={from} to={to} today={today()} onChange={(first, last) => change({ from: first, to: last })} />
      </Chips>
      <ReceivedList
        key={JSON.stringify(filter)}
        filter={filter}
        onClear={isFiltered ? () => change({ state: '', from: '', to: '', q: '' }) : undefined}
      />
    </Frame>
  )
}
