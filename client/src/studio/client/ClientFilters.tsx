import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { mainWords } from '../../shared/why/words.ts'
import { useBulkTexts } from '../bulk/texts.ts'
import { graphql } from '../generated/index.ts'
import { type ClientList, consentStates, delegationStates, serviceAreas, withoutUnit } from './use-client-list.ts'

const UnitNames = graphql(`
  query UnitNames {
    operatingUnits { id name state }
  }
`)

/** What the list can be narrowed to. */
export function ClientFilters({ list }: { list: ClientList }) {
  const { t } = useTranslation(['studio', 'shared'])
  const { t: filters } = useBulkTexts()
  const [{ data }] = useQuery({ query: UnitNames })
  const { search, unit, delegation, word, kind, consent, service, archived } = list.chosen
  const units = (data?.operatingUnits ?? []).filter((each) => each.state !== 'ARCHIVED')
  return (
    <Chips>
      <SearchField
        label={t('clients.search')}
        value={search}
        onChange={(q) => list.filter({ q: q || undefined }, { replace: true })}
      />
      <Chip
        single
        label={t('clients.unit')}
        none={t('clients.every')}
        options={[
          ...units.map(({ id, name }) => ({ value: id, label: name })),
          { value: withoutUnit, label: t('clients.withoutUnit') },
        ]}
        values={unit ? [unit] : []}
        onChange={([chosen]) => list.filter({ unit: chosen })}
      />
      <Chip
        single
        label={t('clients.delegation')}
        none={t('clients.every')}
        options={delegationStates.map((state) => ({ value: state, label: t(`shared:delegation.${state}`) }))}
        values={delegation ? [delegation] : []}
        onChange={([chosen]) => list.filter({ delegation: chosen })}
      />
      <Chip
        single
        label={t('clients.granted')}
        none={t('clients.any')}
        options={mainWords.map((each) => ({ value: each, label: t(`shared:word.${each}`) }))}
        values={word ? [word] : []}
        onChange={([chosen]) => list.filter({ word: chosen })}
      />
      <Chip
        single
        label={t('clients.kind')}
        none={t('clients.all')}
        options={(['FULL', 'RECEIVE_ONLY'] as const).map((each) => ({ value: each, label: t(`client.kind.${each}`) }))}
        values={kind ? [kind] : []}
        onChange={([chosen]) => list.filter({ kind: chosen })}
      />
      <Chip
        single
        label={filters('filter.consent')}
        none={t('clients.every')}
        options={consentStates.map((state) => ({ value: state, label: filters(`filter.consentState.${state}`) }))}
        values={consent ? [consent] : []}
        onChange={([chosen]) => list.filter({ consent: chosen })}
      />
      <Chip
        single
        label={filters('filter.service')}
        none={t('clients.all')}
        options={serviceAreas.map((area) => ({ value: area, label: filters(`filter.area.${area}`) }))}
        values={service ? [service] : []}
        onChange={([chosen]) => list.filter({ service: chosen })}
      />
      <Chip
        single
        label={filters('filter.archived')}
        none={filters('filter.without')}
        options={[{ value: 'yes', label: filters('filter.only') }]}
        values={archived ? ['yes'] : []}
        onChange={([chosen]) => list.filter({ archived: chosen })}
      />
    </Chips>
  )
}
