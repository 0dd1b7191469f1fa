import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { instant } from '../../shared/format.ts'
import { Grid, type GridColumn } from '../../shared/grid/Grid.tsx'
import { GridItem } from '../../shared/grid/GridList.tsx'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import styles from '../client/client.module.css'
import type { DecisionOutcome, DecisionsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { useNeedNames } from '../why/use-need-names.ts'
import { firstSentence, useDecision } from './use-decision.ts'

const DecisionsDocument = graphql(`
  query Decisions($after: String, $filter: DecisionFilter) {
    decisionLog(first: 50, after: $after, filter: $filter) {
      nodes {
        id at outcome action personName operatorId byToken askedBy clientName subjectId count
        missing { condition reason needs message whoCanFix whoCanFixOf fixMutation }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export type Decision = DecisionsQuery['decisionLog']['nodes'][number]

const outcomes: DecisionOutcome[] = ['DENIED', 'ALLOWED']

/** What the rule answered the studio's people, newest first; one is found by the number that its denial quotes. */
export function Page() {
  const { t } = useTranslation('studio')
  const { read, write } = useAddress()
  const number = read('number')
  const outcome = outcomes.find((each) => each === read('outcome'))
  const [{ data, error }, ask] = useQuery({
    query: DecisionsDocument,
    variables: {
      after: read('after') ?? null,
      filter: { decisionId: number ?? null, outcome: outcome ?? null },
    },
    requestPolicy: 'cache-and-network',
  })
  const narrow = (changes: Record<string, string | undefined>) => write({ after: undefined, ...changes })
  const next = data?.decisionLog.pageInfo
  return (
    <Frame>
      <PageHead title={t('decisions.title')} path={[{ label: t('menu.home'), to: '/' }]} facts={t('decisions.facts')} />
      <Chips>
        <SearchField
          label={t('decisions.number')}
          value={number ?? ''}
          onChange={(text) => narrow({ number: text || undefined })}
        />
        <Chip
          label={t('decisions.outcome')}
          none={t('decisions.any')}
          single
          options={outcomes.map((value) => ({ value, label: t(`decisions.${value}`) }))}
          values={outcome ? [outcome] : []}
          onChange={([value]) => narrow({ outcome: value })}
        />
      </Chips>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <Rows records={data?.decisionLog.nodes} isFiltered={Boolean(number || outcome)} />
      )}
      {next?.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => write({ after: next.endCursor ?? undefined })}>
          {t('decisions.older')}
        </Button>
      )}
    </Frame>
  )
}

function Rows({ records, isFiltered }: { records: Decision[] | undefined; isFiltered: boolean }) {
  const { t } = useTranslation('studio')
  const names = useNeedNames()
  const open = useDecision(names)
  const who = ({ personName, byToken, askedBy }: Decision) =>
    [
      personName,
      byToken && t('decisions.byToken'),
      askedBy && (askedBy === personName ? t('decisions.onlyAsked') : t('decisions.askedBy', { name: askedBy })),
    ]
      .filter(Boolean)
      .join(' · ')
  const why = (decision: Decision) => firstSentence(decision, names)
  const opener = (decision: Decision) => (
    <button type="button" className="plain link" aria-haspopup="dialog" onClick={() => open(decision)}>
      {t(`decisions.${decision.outcome}`)}
    </button>
  )
  const columns: GridColumn<Decision>[] = [
    { accessor: 'at', title: t('decisions.when'), width: 150, render: ({ at }) => instant(at) },
    { accessor: 'outcome', title: t('decisions.outcome'), width: 100, render: opener },
    { accessor: 'personName', title: t('decisions.who'), width: 240, ellipsis: true, isName: true, render: who },
    { accessor: 'action', title: t('decisions.action'), width: 190, ellipsis: true },
    { accessor: 'clientName', title: t('decisions.client'), width: 200, ellipsis: true },
    { accessor: 'missing', title: t('decisions.why'), ellipsis: true, render: why },
    { accessor: 'count', title: t('decisions.count'), width: 70, textAlign: 'right' },
  ]
  return (
    <Grid<Decision>
      name={t('decisions.title')}
      records={records}
      columns={columns}
      rowName={(decision) => `${who(decision)} ${decision.action}`}
      renderItem={(decision) => (
        <GridItem
          title={
            <button type="button" className="plain link" aria-haspopup="dialog" onClick={() => open(decision)}>
              {decision.action}
            </button>
          }
          right={<span className={styles.note}>{t(`decisions.${decision.outcome}`)}</span>}
          facts={[who(decision), decision.clientName].filter(Boolean).join(' · ')}
          factsRight={instant(decision.at)}
        />
      )}
      empty={<EmptyState>{t(isFiltered ? 'decisions.noneFound' : 'decisions.none')}</EmptyState>}
      around={250}
    />
  )
}
