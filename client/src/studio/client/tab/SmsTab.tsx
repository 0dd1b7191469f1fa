import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { denialOf } from '../../../shared/api/denial.ts'
import { instant } from '../../../shared/format.ts'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../../shared/page/ErrorState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { SkeletonRows } from '../../../shared/page/Skeleton.tsx'
import { graphql } from '../../generated/index.ts'
import { Closed } from '../Closed.tsx'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { SmsForm } from './SmsForm.tsx'
import tab from './tab.module.css'
import { useTabTexts } from './texts.ts'

const SmsMessages = graphql(`
  query SmsMessages($id: ID!, $first: Int!) {
    smsMessages(clientId: $id, first: $first) {
      nodes { id contactName phoneNumber text state createdAt createdByName }
      pageInfo { hasNextPage }
    }
  }
`)
const SIZE = 20
const MOST = 100
const ofMessages = { additionalTypenames: ['SmsMessage'] }

/** A text message to somebody of the client, and those that the studio wrote before (Invia Sms, WT-052). */
export function SmsTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const [first, setFirst] = useState(SIZE)
  const [{ data, error, stale }, read] = useQuery({
    query: SmsMessages,
    variables: { id: client.id, first },
    requestPolicy: 'cache-and-network',
    context: ofMessages,
  })
  const denial = denialOf(error)
  if (denial) return <Closed denial={denial} title={t('sms.closed')} />
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonRows rows={6} height={44} />
  const { nodes, pageInfo } = data.smsMessages
  return (
    <div className={styles.two}>
      <Section title={t('sms.title')}>
        <SmsForm client={client} />
      </Section>
      <Section title={t('sms.sent')}>
        {nodes.length === 0 ? (
          <EmptyState>{t('sms.none')}</EmptyState>
        ) : (
          <ul className={tab.rows}>
            {nodes.map(({ id, contactName, phoneNumber, text, state, createdAt, createdByName }) => (
              <li key={id}>
                <div className={tab.main}>
                  <span className={tab.name}>{contactName ?? phoneNumber}</span>
                  {contactName && <span className={styles.quiet}> · {phoneNumber}</span>}
                  <p className={tab.said}>{text}</p>
                  <p className={styles.note}>
                    {t(`sms.state.${state}`, { defaultValue: state })} ·{' '}
                    {t('sms.by', { name: createdByName ?? '–', at: instant(createdAt) })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
        {pageInfo.hasNextPage && first < MOST && (
          <div className={styles.actions}>
            <Button variant="default" loading={stale} onClick={() => setFirst(Math.min(first + SIZE, MOST))}>
              {t('sms.older')}
            </Button>
          </div>
        )}
      </Section>
    </div>
  )
}
