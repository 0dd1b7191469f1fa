import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { Day } from '../../shared/Day.tsx'
import { count, relativeDay } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import { today } from '../../shared/today.ts'
import { problemOf } from '../form/failures.ts'
import type { StudioHealthQuery } from '../generated/graphql.ts'
import styles from './health.module.css'
import { StudioHealth } from './operations.ts'
import { remedyOf } from './remedy.ts'
import { useHealthTexts } from './texts.ts'

type Kind = StudioHealthQuery['studioHealth']['kinds'][number]
export type Finding = Kind['findings'][number]

/** The findings of one kind, what is nearest first; further ones where they end. */
export function Findings({ first }: { first: Kind }) {
  const { t } = useHealthTexts()
  const { t: words } = useTranslation(['studio', 'shared'])
  const client = useClient()
  const [further, setFurther] = useState<Kind[]>([])
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const last = further.at(-1) ?? first
  const shown = [first, ...further].flatMap(({ findings }) => findings)
  const more = async () => {
    setPending(true)
    const { data, error } = await client.query(StudioHealth, { kind: first.kind, after: last.endCursor }).toPromise()
    setPending(false)
    setProblem(problemOf(words, error))
    if (data) setFurther([...further, ...data.studioHealth.kinds])
  }
  return (
    <Section title={t(`kind.${first.kind}`)} note={count(first.count)}>
      <p className={styles.note}>{t(`kindAbout.${first.kind}`)}</p>
      <ul>
        {shown.map((finding) => (
          <Row key={finding.key} kind={first.kind} finding={finding} />
        ))}
      </ul>
      {last.hasNextPage && (
        <Button variant="default" className={styles.more} loading={isPending} onClick={more}>
          {t('more', { count: first.count - shown.length })}
        </Button>
      )}
      {problem && <p role="alert">{problem}</p>}
    </Section>
  )
}

function Row({ kind, finding }: { kind: Kind['kind']; finding: Finding }) {
  const { t } = useHealthTexts()
  const { t: words } = useTranslation('shared')
  const { name, day, word, reason, clientId, remedy } = finding
  const label = t(`remedy.${remedyOf(finding).text}`)
  const what = [word && words(`word.${word}`), reason && t(`reason.${reason as 'NO_UNIT'}`, { defaultValue: reason })]
  return (
    <li className={styles.row}>
      <div>
        {clientId ? <Link to={`/clients/${clientId}`}>{name}</Link> : <strong>{name}</strong>}
        <p>{what.filter(Boolean).join(' · ')}</p>
      </div>
      <span className={styles.day}>{dayText()}</span>
      <span className={styles.who}>{t('who', { who: t(`mender.${remedy.whoCanFix as 'CLIENT_OWNER'}`) })}</span>
      <Button component={Link} to={remedyOf(finding).to} variant="default" aria-label={`${label}: ${name}`}>
        {label}
      </Button>
    </li>
  )

  function dayText() {
    if (kind === 'CLIENT_UNSEEN' || kind === 'OPERATOR_WITHOUT_CLIENTS') return null
    if (!day) return t('never')
    return (
      <>
        {t(`day.${kind}`)} <Day value={day} /> · <small>{relativeDay(day, today())}</small>
      </>
    )
  }
}
