import { useQuery } from 'urql'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { graphql } from '../generated/index.ts'
import { useOperatorTexts } from './texts.ts'

const OperatorUnits = graphql(`
  query OperatorUnits {
    operatingUnits { id name kind state clientCount }
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
  const { t } = useOperatorTexts()
  const [{ data }] = useQuery({ query: OperatorUnits })
  if (!data) return <SkeletonRows rows={4} height={44} />
  const options = data.operatingUnits
    .filter((unit) => unit.state !== 'ARCHIVED' || props.chosen.includes(unit.id))
    .map(({ id, name, kind, state, clientCount }) => ({
      value: id,
      label: name,
      help: `${t(`studio:units.kinds.${kind}`)} · ${t(`shared:unit.${state}`)} · ${t('studio:units.clients', { count: clientCount, shown: clientCount })}`,
    }))
  return <Ticks label={t('units')} options={options} {...props} />
}
