import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { useOperatorTexts } from './texts.ts'
import { useClasses } from './use-classes.ts'
import { type ListedOperator, type OperatorList, operatorStates } from './use-operator-list.ts'

interface Props {
  list: OperatorList
  operators: readonly ListedOperator[]
}

/** What the list can be narrowed to: the units are those that somebody is linked to. */
export function OperatorFilters({ list, operators }: Props) {
  const { t } = useOperatorTexts()
  const classes = useClasses() ?? []
  const { search, state, operatorClass, unit } = list.chosen
  const units = new Map(operators.flatMap(({ units }) => (units ?? []).map(({ id, name }) => [id, name] as const)))
  return (
    <Chips>
      <SearchField
        label={t('search')}
        value={search}
        onChange={(q) => list.filter({ q: q || undefined }, { replace: true })}
      />
      <Chip
        single
        label={t('stateFilter')}
        none={t('all')}
        options={operatorStates.map((each) => ({ value: each, label: t(`state.${each}`) }))}
        values={state ? [state] : []}
        onChange={([chosen]) => list.filter({ state: chosen })}
      />
      <Chip
        single
        label={t('classFilter')}
        none={t('every')}
        options={classes.map(({ value, label }) => ({ value, label }))}
        values={operatorClass ? [operatorClass] : []}
        onChange={([chosen]) => list.filter({ class: chosen })}
      />
      <Chip
        single
        label={t('unitFilter')}
        none={t('every')}
        options={[...units].map(([value, label]) => ({ value, label }))}
        values={unit ? [unit] : []}
        onChange={([chosen]) => list.filter({ unit: chosen })}
      />
    </Chips>
  )
}
