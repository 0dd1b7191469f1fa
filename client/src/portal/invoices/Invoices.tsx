import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { DateChip } from '../../shared/invoice/DateChip.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import type { InvoiceFilter, InvoiceState } from '../generated/graphql.ts'
import { SearchField } from '../list/SearchField.tsx'
import { today } from '../today.ts'
import { useAddress } from '../use-address.ts'
import { InvoiceList } from './InvoiceList.tsx'

const states = [
  'DRAFT',
  'ISSUED',
  'QUEUED',
  'SEND_FAILED',
  'SENT',
  'DELIVERED',
  'NOT_DELIVERED',
  'REJECTED',
  'CORRECTING',
  'ACCEPTED_BY_PA',
  'REFUSED_BY_PA',
  'TERM_EXPIRED',
] as const satisfies InvoiceState[]
const isState = (value: string): value is (typeof states)[number] => (states as readonly string[]).includes(value)

/** The company's issued invoices; the filters stand in the address. */
export function Page() {
  const { t } = useTranslation(['portal', 'shared'])
  const [address, change] = useAddress()
  const chosen = (address.get('state') ?? '').split(',').filter(isState)
  const from = address.get('from') ?? undefined
  const to = address.get('to') ?? undefined
  const search = address.get('q') ?? ''
  const stateKey = chosen.join(',')
  const filter = useMemo(
    (): InvoiceFilter => ({
      states: stateKey ? (stateKey.split(',') as InvoiceState[]) : null,
      dateFrom: from ?? null,
      dateTo: to ?? null,
      search: search || null,
    }),
    [stateKey, from, to, search],
  )
  const isFiltered = !!(stateKey || from || to || search)
  return (
    <Frame>
      <PageHead title={t('invoices.title')} facts={t('invoices.about')} />
      <SearchField label={t('invoices.search')} value={search} onChange={(value) => change({ q: value })} />
      <Chips>
        <Chip
          label={t('invoices.state')}
          none={t('invoices.allStates')}
          options={states.map((state) => ({ value: state, label: t(`shared:state.${state}`) }))}
          values={chosen}
          onChange={(values) => change({ state: values.join(',') })}
        />
        <DateChip from={from} to={to} today={today()} onChange={(first, last) => change({ from: first, to: last })} />
      </Chips>
      <InvoiceList
        key={JSON.stringify(filter)}
        filter={filter}
        onClear={isFiltered ? () => change({ state: '', from: '', to: '', q: '' }) : undefined}
      />
    </Frame>
  )
}
