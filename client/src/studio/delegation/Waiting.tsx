import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { day, list } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { DelegationsQuery } from '../generated/graphql.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { ChangeDelegation } from './ChangeDelegation.tsx'
import styles from './delegation.module.css'
import { useListTexts } from './texts.ts'

type Delegation = DelegationsQuery['delegations'][number]
const answers = ['delegationAccept', 'delegationRefuse'] as const
type Answer = (typeof answers)[number]

/** Companies that invited the studio, with what they grant, and the answer beside it. */
export function Waiting({ records }: { records: readonly Delegation[] }) {
  const { t } = useListTexts()
  const [open, setOpen] = useState<{ answer: Answer; delegation: Delegation }>()
  const waiting = records.filter(({ state }) => state === 'PENDING_STUDIO')
  return (
    <>
      {waiting.length > 0 && (
        <Section title={t('waiting', { count: waiting.length })}>
          <ul>
            {waiting.map((delegation) => (
              <Row key={delegation.id} delegation={delegation} onAnswer={(answer) => setOpen({ answer, delegation })} />
            ))}
          </ul>
        </Section>
      )}
      {open && (
        <ChangeDelegation
          change={open.answer}
          client={open.delegation.client.name}
          delegation={open.delegation}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function Row({ delegation, onAnswer }: { delegation: Delegation; onAnswer: (answer: Answer) => void }) {
  const { t } = useListTexts()
  const { t: app } = useTranslation(['studio', 'shared'])
  const { client, words, validTo, purpose, allowedActions } = delegation
  const facts = [
    t('grants', { words: list(words.map((word) => app(`shared:word.${word}`).toLowerCase())) }),
    validTo && t('until', { day: day(validTo) }),
    purpose,
  ]
  const possible = answers.filter((answer) => allowedActions.includes(answer))
  return (
    <li className={styles.waiting}>
      <StateMark of="delegation" state="PENDING_STUDIO">
        <Link to={`/clients/${client.id}/delegation`}>{client.name}</Link>
      </StateMark>
      <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
      <span className={styles.answers}>
        {possible.map((answer) => (
          <Button
            key={answer}
            size="xs"
            {...(answer === 'delegationRefuse' && { variant: 'default' })}
            aria-label={`${app(`delegations.do.${answer}`)}: ${client.name}`}
            onClick={() => onAnswer(answer)}
          >
            {app(`delegations.do.${answer}`)}
          </Button>
        ))}
        {possible.length === 0 && (
          <ExplainButton
            compact
            operation="delegationAccept"
            resourceId={delegation.id}
            label={app('delegations.do.delegationAccept')}
          />
        )}
      </span>
    </li>
  )
}
