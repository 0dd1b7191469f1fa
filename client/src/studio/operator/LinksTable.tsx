import { IconCheck } from '@tabler/icons-react'
import { Link } from 'react-router'
import { count } from '../../shared/format.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { OperatorLinkableUnitsQuery } from '../generated/graphql.ts'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'

interface Props {
  name: string
  /** Unità Operativa, or Ufficio. */
  column: string
  units: OperatorLinkableUnitsQuery['operatingUnits']
  linked: readonly string[]
  stored: readonly string[]
  /** Absent while it is only read. */
  onChange?: (ids: string[]) => void
}

/** A row for each unit, with its counters and its tick; the tick in the head is for all that are listed. */
export function LinksTable({ name, column, units, linked, stored, onChange }: Props) {
  const { t } = useOperatorTexts()
  const ids = units.map(({ id }) => id)
  const ticked = ids.filter((id) => linked.includes(id)).length
  const set = (changed: readonly string[], isOn: boolean) =>
    onChange?.([...linked.filter((id) => !changed.includes(id)), ...(isOn ? changed : [])])
  return (
    <table className={styles.units}>
      <caption className="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" className={styles.optional}>
            {t('studio:units.state')}
          </th>
          <th scope="col" className={`${styles.number} ${styles.optional}`}>
            {t('clients')}
          </th>
          <th scope="col" className={`${styles.number} ${styles.optional}`}>
            {t('operators')}
          </th>
          <th scope="col" className={styles.tick}>
            {onChange ? (
              <label>
                {t('linkColumn')}
                <input
                  type="checkbox"
                  aria-label={t('linkAll')}
                  checked={ticked === ids.length}
                  ref={(input) => {
                    if (input) input.indeterminate = ticked > 0 && ticked < ids.length
                  }}
                  onChange={(event) => set(ids, event.currentTarget.checked)}
                />
              </label>
            ) : (
              t('linkColumn')
            )}
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => {
          const isLinked = linked.includes(unit.id)
          return (
            <tr key={unit.id} data-fresh={isLinked !== stored.includes(unit.id) || undefined}>
              <th scope="row">
                <Link to={`/operating-units/${unit.id}`}>{unit.name}</Link>
                {unit.externalCode && <small>{unit.externalCode}</small>}
              </th>
              <td className={styles.optional}>
                <StateMark of="unit" state={unit.state} />
              </td>
              <td className={`${styles.number} ${styles.optional}`}>{count(unit.clientCount)}</td>
              <td className={`${styles.number} ${styles.optional}`}>{count(unit.operatorCount)}</td>
              <td className={styles.tick}>
                {onChange ? (
                  <label>
                    <input
                      type="checkbox"
                      aria-label={unit.name}
                      checked={isLinked}
                      onChange={(event) => set([unit.id], event.currentTarget.checked)}
                    />
                  </label>
                ) : isLinked ? (
                  <>
                    <IconCheck size={16} stroke={2.25} aria-hidden />
                    <span className="visually-hidden">{t('isLinked')}</span>
                  </>
                ) : (
                  <>
                    <span aria-hidden>–</span>
                    <span className="visually-hidden">{t('isNotLinked')}</span>
                  </>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
