import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { graphql } from '../generated/index.ts'

const OperatorUnits = graphql(`
  query OperatorUnits {
    operatingUnits { id name state clientCount }
  }
`)

interface Props {
  chosen: readonly string[]
  onChange: (unitIds: string[]) => void
  error?: string | undefined
  isLabelled?: boolean
}

/** The units an operator can work in, with how many clients each brings. */
export function UnitTicks(props: Props) {
  const { t } = useTranslation(['studio', 'shared'])
  const [{ data }] = useQuery({ query: OperatorUnits })
  if (!data) return <SkeletonRows rows={4} height={44} />
  const options = data.operatingUnits
    .filter((unit) => unit.state !== 'ARCHIVED' || props.chosen.includes(unit.id))
    .map(({ id, name, state, clientCount }) => ({
      value: id,
      label: name,
      help: `${t(`shared:unit.${state}`)} · ${t('units.clients', { count: clientCount, shown: clientCount })}`,
    }))
  return <Ticks label={t('operators.units')} options={options} {...props} />
}
