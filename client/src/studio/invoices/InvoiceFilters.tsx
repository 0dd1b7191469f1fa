import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { codesOf, codeText } from '../../shared/invoice/codes.ts'
import { DateChip } from '../../shared/invoice/DateChip.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { today } from '../../shared/today.ts'
import type { InvoiceState } from '../generated/graphql.ts'
import { ClientChip } from './ClientChip.tsx'
import { firstPage } from './keyset.ts'

type Address = ReturnType<typeof useAddress>

const states: InvoiceState[] = [
  'DRAFT',
  'ISSUED',
  'QUEUED',
  'SENT',
  'REJECTED',
  'CORRECTING',
  'SEND_FAILED',
  'DELIVERED',
  'NOT_DELIVERED',
  'DELIVERY_RETRYING',
  'UNDELIVERABLE_ATTESTED',
  'ACCEPTED_BY_PA',
  'REFUSED_BY_PA',
  'TERM_EXPIRED',
  'CREDITED',
  'CANCELLED_BY_CREDIT',
]
const isState = (text: string): text is InvoiceState => (states as string[]).includes(text)
const isDay = (text: string | undefined) => (text && /^\d{4}-\d\d-\d\d$/.test(text) ? text : null)

/** The filter of the address, as the API wants it. What the address says wrongly is left out. */
export function useInvoiceFilter() {
  const address = useAddress()
  const chosen = address.readAll('states').filter(isState)
  return {
    clientId: address.read('client') ?? null,
    filter: {
      states: chosen.length > 0 ? chosen : null,
      dateFrom: isDay(address.read('from')),
      dateTo: isDay(address.read('to')),
      search: address.read('search') ?? null,
      documentType: address.read('type') ?? null,
    },
  }
}

export const isFiltered = (address: Address) =>
  ['states', 'client', 'from', 'to', 'type', 'search'].some((key) => address.read(key))

/** Search, states, client, dates and type above the list. */
export function InvoiceFilters() {
  const { t } = useTranslation(['studio', 'shared'])
  const address = useAddress()
  const narrow = (changes: Record<string, string | undefined>, options = {}) =>
    address.write({ ...firstPage, ...changes }, options)
  const type = address.read('type')
  return (
    <Chips>
      <SearchField
        label={t('invoices.filter.search')}
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
      <Chip
        single
        label={t('invoices.type')}
        none={t('invoices.filter.all')}
        options={codesOf('documentType').map((code) => ({
          value: code,
          label: `${code} ${codeText('documentType', code, currentLanguage())}`,
        }))}
        values={type ? [type] : []}
        onChange={([chosen]) => narrow({ type: chosen })}
      />
    </Chips>
  )
}
