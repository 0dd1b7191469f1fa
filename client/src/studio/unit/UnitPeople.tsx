import { Link } from 'react-router'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import type { UnitQuery } from '../generated/graphql.ts'
import { OperatorMark } from '../operator/OperatorMark.tsx'
import { useUnitTexts } from './texts.ts'
import styles from './unit.module.css'

/** The operators linked today, of those one may see. */
export function UnitPeople({ operators }: { operators: UnitQuery['operatingUnit']['operators'] }) {
  const { t } = useUnitTexts()
  if (operators.length === 0) return <EmptyState>{t('noPeople')}</EmptyState>
  return (
    <ul className={styles.people}>
      {operators.map(({ id, code, name, username, state }) => (
        <li key={id}>
          <div>
            <Link to={`/operators/${id}`}>{name}</Link>
            <small>{[`[${code}]`, username].filter(Boolean).join(' · ')}</small>
          </div>
          {state && state !== 'ACTIVE' && <OperatorMark state={state} />}
        </li>
      ))}
    </ul>
  )
}
