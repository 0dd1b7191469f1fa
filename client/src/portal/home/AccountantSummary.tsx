import { IconChevronRight, IconUserShield } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { list } from '../../shared/format.ts'
import { mainWords } from '../../shared/why/words.ts'
import type { HomeQuery } from '../generated/graphql.ts'
import styles from './home.module.css'

type Delegation = NonNullable<HomeQuery['client']['delegation']>

/** The studio, and in one sentence what it can and cannot do. */
export function AccountantSummary({ delegation }: { delegation: Delegation | null }) {
  const { t } = useTranslation('portal')
  return (
    <Link to="/accountant" className={styles.accountant}>
      <IconUserShield size={24} stroke={1.6} aria-hidden />
      <span>
        <strong>{delegation?.studio.name ?? t('home.noAccountant')}</strong>
        <span>{delegation ? sentenceOf(t, delegation) : t('home.noAccountantAbout')}</span>
      </span>
      <IconChevronRight size={24} stroke={1.6} aria-hidden />
    </Link>
  )
}

function sentenceOf(t: TFunction<'portal'>, { state, counts, words }: Delegation): string {
  if (!counts) return state === 'ACTIVE' ? t('accountant.notToday') : t(`home.standing.${state}`)
  if (!words.includes('READ')) return t('accountant.noWords')
  const can = mainWords.filter((word) => words.includes(word)).map((word) => t(`home.verb.${word}`))
  const cannot = mainWords.filter((word) => !words.includes(word)).map((word) => t(`home.verb.${word}`))
  const first = t('home.can', { verbs: list(can) })
  return cannot.length > 0 ? `${first} ${t('home.cannot', { verbs: list(cannot) })}` : first
}
