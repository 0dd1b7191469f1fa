import { Button } from '@mantine/core'
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
import { useDecisionTexts, useOperationText } from './texts.ts'
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
  const { t } = useDecisionTexts()
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
      <PageHead title={t('title')} path={[{ label: t('home'), to: '/' }]} facts={t('facts')} />
      <Chips>
        <SearchField
          label={t('number')}
          value={number ?? ''}
          onChange={(text) => narrow({ number: text || undefined })}
        />
        <Chip
          label={t('outcome')}
          none={t('any')}
          single
          options={outcomes.map((value) => ({ value, label: t(`${value}`) }))}
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
          {t('older')}
        </Button>
      )}
    </Frame>
  )
}

function Rows({ records, isFiltered }: { records: Decision[] | undefined; isFiltered: boolean }) {
  const { t } = useDecisionTexts()
  const names = useNeedNames()
  const inWords = useOperationText()
  const open = useDecision(names)
  const who = ({ personName, byToken, askedBy }: Decision) =>
    [
      personName,
      byToken && t('byToken'),
      askedBy && (askedBy === personName ? t('onlyAsked') : t('askedBy', { name: askedBy })),
    ]
      .filter(Boolean)
      .join(' · ')
  const why = (decision: Decision) => firstSentence(decision, names)
  const opener = (decision: Decision) => (
    <button type="button" className="plain link" aria-haspopup="dialog" onClick={() => open(decision)}>
      {t(`${decision.outcome}`)}
    </button>
  )
  const columns: GridColumn<Decision>[] = [
    { accessor: 'at', title: t('when'), width: 150, render: ({ at }) => instant(at) },
    { accessor: 'outcome', title: t('outcome'), width: 100, render: opener },
    { accessor: 'personName', title: t('who'), width: 200, ellipsis: true, isName: true, render: who },
    {
      accessor: 'action',
      title: t('action'),
      width: 340,
      ellipsis: true,
      render: ({ action }) => (
        <>
          {inWords(action)} <span className={styles.note}>{action}</span>
        </>
      ),
    },
    { accessor: 'clientName', title: t('client'), width: 200, ellipsis: true },
    { accessor: 'missing', title: t('why'), ellipsis: true, render: why },
    { accessor: 'count', title: t('count'), width: 70, textAlign: 'right' },
  ]
  return (
    <Grid<Decision>
      name={t('title')}
      records={records}
      columns={columns}
      rowName={(decision) => `${who(decision)} ${inWords(decision.action)}`}
      renderItem={(decision) => (
        <GridItem
          title={
            <button type="button" className="plain link" aria-haspopup="dialog" onClick={() => open(decision)}>
              {inWords(decision.action)}
            </button>
          }
          right={<span className={styles.note}>{t(`${decision.outcome}`)}</span>}
          facts={[who(decision), decision.clientName, decision.action].filter(Boolean).join(' · ')}
          factsRight={instant(decision.at)}
        />
      )}
      empty={<EmptyState>{t(isFiltered ? 'noneFound' : 'none')}</EmptyState>}
      around={250}
    />
  )
}
