import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { instant } from '../../shared/format.ts'
import { Chip, Chips } from '../../shared/page/Chips.tsx'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import styles from './mail.module.css'
import { EmailLogDocument, type Message } from './operations.ts'
import { useMailTexts } from './texts.ts'

const states = ['QUEUED', 'SENT', 'FAILED'] as const

/** The e-mails in the studio's name, newest first; each opens to its text and to what the mail server said. */
export function Page() {
  const { t } = useMailTexts()
  const { read, write } = useAddress()
  const state = states.find((each) => each === read('state'))
  const [{ data, error }, ask] = useQuery({
    query: EmailLogDocument,
    variables: { after: read('after') ?? null, filter: { state: state ?? null } },
    requestPolicy: 'cache-and-network',
  })
  const next = data?.emailLog.pageInfo
  return (
    <Frame>
      <PageHead
        title={t('log.title')}
        path={[{ label: t('personalArea'), to: '/personal-area' }]}
        facts={t('log.facts')}
        actions={<Link to="/personal-area/email-templates">{t('log.templates')}</Link>}
      />
      <Chips>
        <Chip
          label={t('log.state')}
          none={t('log.any')}
          single
          options={states.map((value) => ({ value, label: t(`log.${value}`) }))}
          values={state ? [state] : []}
          onChange={([value]) => write({ after: undefined, state: value })}
        />
      </Chips>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : !data ? (
        <SkeletonPage rows={6} />
      ) : data.emailLog.nodes.length === 0 ? (
        <EmptyState>{t(state ? 'log.noneFound' : 'log.none')}</EmptyState>
      ) : (
        <ul className={styles.messages} aria-label={t('log.title')}>
          {data.emailLog.nodes.map((message) => (
            <MessageLine key={message.id} message={message} />
          ))}
        </ul>
      )}
      {next?.hasNextPage && (
        <Button variant="default" mt="md" onClick={() => write({ after: next.endCursor ?? undefined })}>
          {t('log.older')}
        </Button>
      )}
    </Frame>
  )
}

function MessageLine({ message }: { message: Message }) {
  const { t } = useMailTexts()
  const { state, recipient, recipientName, clientName, subject, body, failure, attempts, createdAt } = message
  return (
    <li>
      <details>
        <summary>
          <time dateTime={createdAt}>{instant(createdAt)}</time>
          <span className={styles.subject}>{subject}</span>
          <span className={styles.recipient}>{recipientName ? `${recipientName} · ${recipient}` : recipient}</span>
          <span className={styles.state} data-state={state}>
            {t(`log.${state}`)}
          </span>
        </summary>
        <div className={styles.message}>
          {clientName && <p>{`${t('log.client')}: ${clientName}`}</p>}
          {failure && <p className={styles.unknown}>{`${t('log.failure')}: ${failure}`}</p>}
          {attempts > 1 && <p>{`${t('log.attempts')}: ${attempts}`}</p>}
          <p className={styles.body}>{body}</p>
        </div>
      </details>
    </li>
  )
}
