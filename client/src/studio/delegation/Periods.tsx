import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { day, dayOf } from '../../shared/format.ts'
import { GridItem, GridList } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { WordStrip } from '../../shared/why/WordStrip.tsx'
import { mainWords } from '../../shared/why/words.ts'
import styles from '../client/client.module.css'
import type { DelegationState, Word } from '../generated/graphql.ts'

interface Period {
  state: DelegationState
  words: Word[]
  validFrom: string
  validTo: string | null
  beganAt: string
  endedAt: string | null
  setByName: string | null
}

/** What the delegation was, from when to when and by whom, newest first. */
export function Periods({ periods }: { periods: Period[] }) {
  const { t } = useTranslation('studio')
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const span = ({ beganAt, endedAt }: Period) =>
    `${dayOf(beganAt)} – ${endedAt ? dayOf(endedAt) : t('delegations.now')}`
  if (periods.length === 0) return <EmptyState>{t('delegations.noPeriods')}</EmptyState>
  if (isNarrow) {
    return (
      <GridList
        name={t('delegations.history')}
        records={periods.map((period) => ({ ...period, id: period.beganAt }))}
        rowName={span}
        renderItem={(period) => (
          <GridItem
            title={span(period)}
            right={<WordStrip granted={mainWords.filter((word) => period.words.includes(word))} />}
            facts={<StateMark of="delegation" state={period.state} />}
            factsRight={period.setByName}
          />
        )}
      />
    )
  }
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reached by keyboard, and is no landmark
    <div className={styles.scroll} role="group" aria-label={t('delegations.history')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('delegations.history')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('delegations.period')}</th>
            <th scope="col">{t('delegations.state')}</th>
            <th scope="col">{t('clients.granted')}</th>
            <th scope="col">{t('delegations.lastDay')}</th>
            <th scope="col">{t('delegations.by')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.beganAt}>
              <td className={styles.days}>{span(period)}</td>
              <td>
                <StateMark of="delegation" state={period.state} />
              </td>
              <td>
                <WordStrip granted={mainWords.filter((word) => period.words.includes(word))} />
              </td>
              <td className={styles.quiet}>{period.validTo ? day(period.validTo) : '–'}</td>
              <td className={styles.quiet}>{period.setByName ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
