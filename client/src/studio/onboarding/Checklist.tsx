import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react'
import { Link } from 'react-router'
import { Section } from '../../shared/page/Section.tsx'
import type { OnboardingChecklistQuery } from '../generated/graphql.ts'
import type onboarding from './onboarding.it.json'
import styles from './onboarding.module.css'
import { useOnboardingTexts } from './texts.ts'

type List = OnboardingChecklistQuery['onboardingChecklist']
type Item = List['items'][number]
type Operation = keyof typeof onboarding.checklist.remedy

/** The six things, what is done, and where the rest is done (WT-068). */
export function Checklist({ checklist: { items, ready } }: { checklist: List }) {
  const { t } = useOnboardingTexts()
  const missing = items.filter(({ done }) => !done).length
  return (
    <Section title={t('checklist.title')}>
      <p role="status" className={styles.standing} data-ready={ready}>
        {ready ? t('checklist.ready') : t('checklist.waiting', { count: missing })}
      </p>
      <ol className={styles.items}>
        {items.map((item) => (
          <Row key={item.step} item={item} />
        ))}
      </ol>
      {!ready && <p className={styles.note}>{t('checklist.live')}</p>}
    </Section>
  )
}

function Row({ item: { step, done, remedy } }: { item: Item }) {
  const { t } = useOnboardingTexts()
  const Mark = done ? IconCircleCheckFilled : IconCircle
  return (
    <li data-done={done}>
      <Mark size={20} stroke={1.6} role="img" aria-label={t(done ? 'checklist.done' : 'checklist.undone')} />
      <span>
        {t(`checklist.step.${step}`)}
        {remedy && <Remedy {...remedy} />}
      </span>
    </li>
  )
}

const addresses: Record<Operation, ((id: string) => string) | undefined> = {
  operatingUnitUpdate: (id) => `/operating-units/${id}`,
  operatingUnitCreate: () => '/operating-units?unit=new',
  outsideCompanyOnboard: undefined,
  operatorEnable: (id) => `/operators/${id}`,
  operatorUpdate: (id) => `/operators/${id}`,
  operatorClassesSet: (id) => `/operators/${id}`,
  operatorUnitsSet: (id) => `/operators/${id}`,
  clientUnitsSet: () => '/clients',
  signIn: undefined,
}

function Remedy({ operation, subjectId }: NonNullable<Item['remedy']>) {
  const { t } = useOnboardingTexts()
  const to = addresses[operation as Operation]?.(subjectId ?? '')
  const text = t(`checklist.remedy.${operation as Operation}`)
  return <small>{to ? <Link to={to}>{text}</Link> : text}</small>
}
