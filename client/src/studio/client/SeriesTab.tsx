import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { denialOf } from '../../shared/api/denial.ts'
import { GridItem, GridList } from '../../shared/grid/GridList.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { graphql } from '../generated/index.ts'
import { Closed } from './Closed.tsx'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'
import { SeriesForm } from './SeriesForm.tsx'

const Series = graphql(`
  query ClientSeries($id: ID!) {
    numberSeries(clientId: $id) { id code description pattern documentTypes nextNumber archived }
  }
`)
const ofSeries = { additionalTypenames: ['NumberSeries'] }

/** The series that number the client's documents. */
export function SeriesTab({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const [isOpen, setOpen] = useState(false)
  const [{ data, error }, read] = useQuery({ query: Series, variables: { id: client.id }, context: ofSeries })
  const denial = denialOf(error)
  if (denial) return <Closed denial={denial} title={t('client.seriesClosed')} />
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  return (
    <Section
      title={t('client.series')}
      note={
        <EditButton
          action="numberSeriesCreate"
          id={client.id}
          label={t('client.newSeries')}
          isAllowed={client.allowedActions.includes('numberSeriesCreate')}
          onEdit={() => setOpen(true)}
        />
      }
    >
      {!data ? (
        <SkeletonRows rows={3} />
      ) : data.numberSeries.length === 0 ? (
        <EmptyState>{t('client.noSeries')}</EmptyState>
      ) : isNarrow ? (
        <GridList
          name={t('client.series')}
          records={data.numberSeries}
          rowName={({ code }) => code}
          renderItem={(series) => (
            <GridItem
              title={`${series.code} · ${series.description}`}
              right={series.archived && t('client.archived')}
              facts={series.documentTypes.join(', ') || t('client.everyType')}
              factsRight={`${t('client.nextNumber')}: ${series.nextNumber}`}
            />
          )}
        />
      ) : (
        // biome-ignore lint/a11y: what scrolls sideways must be reached by keyboard, and is no landmark
        <div className={styles.scroll} role="group" aria-label={t('client.series')} tabIndex={0}>
          <table className={styles.table}>
            <caption className="visually-hidden">{t('client.series')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('client.code')}</th>
                <th scope="col">{t('client.description')}</th>
                <th scope="col">{t('client.pattern')}</th>
                <th scope="col">{t('client.documentTypes')}</th>
                <th scope="col">{t('client.nextNumber')}</th>
              </tr>
            </thead>
            <tbody>
              {data.numberSeries.map((series) => (
                <tr key={series.id}>
                  <th scope="row">{series.code}</th>
                  <td>
                    {series.description}
                    {series.archived && <span className={styles.note}> · {t('client.archived')}</span>}
                  </td>
                  <td className={styles.quiet}>{series.pattern}</td>
                  <td className={styles.quiet}>{series.documentTypes.join(', ') || t('client.everyType')}</td>
                  <td className={styles.quiet}>{series.nextNumber}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isOpen && <SeriesForm clientId={client.id} onClose={() => setOpen(false)} />}
    </Section>
  )
}
