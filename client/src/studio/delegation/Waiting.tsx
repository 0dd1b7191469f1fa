import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { list } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { DelegationsQuery } from '../generated/graphql.ts'
import { useListTexts } from './texts.ts'

/** Companies that invited the studio, with what they grant: each one press from its answer. */
export function Waiting({ records }: { records: DelegationsQuery['delegations'] }) {
  const { t } = useListTexts()
  const { t: shared } = useTranslation('shared')
  const waiting = records.filter(({ state }) => state === 'PENDING_STUDIO')
  if (waiting.length === 0) return null
  return (
    <Section title={t('waiting', { count: waiting.length })}>
      <ul>
        {waiting.map(({ id, client, words, purpose }) => (
          <li
            key={id}
            style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', padding: '6px 0' }}
          >
            <StateMark of="delegation" state="PENDING_STUDIO">
              {client.name}
            </StateMark>
            <span style={{ flex: '1 1 240px', color: 'var(--t2)' }}>
              {list(words.map((word) => shared(`word.${word}`)))}
              {purpose && ` · ${purpose}`}
            </span>
            <Button component={Link} to={`/clients/${client.id}/delegation`} variant="default" size="compact-sm">
              {t('answer')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
