import { useTranslation } from 'react-i18next'
import { DateChip } from '../../shared/invoice/DateChip.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { today } from '../../shared/today.ts'
import type { ReceivedInvoiceState } from '../generated/graphql.ts'
import { ClientChip } from '../invoices/ClientChip.tsx'
import { firstPage } from '../invoices/keyset.ts'

const states: ReceivedInvoiceState[] = ['ARRIVED', 'READ', 'REGISTERED']
const isState = (text: string): text is ReceivedInvoiceState => (states as string[]).includes(text)
const isDay = (text: string | undefined) => (text && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null)

/** The filter of the address, as the API wants it. */
export function useReceivedFilter() {
  const address = useAddress()
  const chosen = address.readAll('states').filter(isState)
  return {
    clientId: address.read('client') ?? null,
    filter: {
      states: chosen.length > 0 ? chosen : null,
      dateFrom: isDay(address.read('from')),
      dateTo: isDay(address.read('to')),
      search: address.read('search') ?? null,
    },
  }
}

/** Search, states, client and dates above the list. */
export function ReceivedFilters() {
  const { t } = useTranslation(['studio', 'shared'])
  const address = useAddress()
  const narrow = (changes: Record<string, string | undefined>, options = {}) =>
    address.write({ ...firstPage, ...changes }, options)
  return (
    <Chips>
      <SearchField
        label={t('received.search')}
        value={address.read('search') ?? ''}
        onChange={(search) => narrow({ search }, { replace: true })}
      />
      <Chip
        label={t('invoices.state')}
        none={t('invoices.filter.all')}
        options={states.map((state) => ({ value: state, label: t(`shared:state.${state}`) }))}
        values={address.readAll('states')}
        onChange={(chosen) => narrow({ states: chosen.join(',') })}
      />
      <ClientChip clientId={address.read('client')} onChange={(client) => narrow({ client })} />
      <DateChip
        from={address.read('from')}
        to={address.read('to')}
        today={today()}
        onChange={(from, to) => narrow({ from, to })}
      />
    </Chips>
  )
}
