import { type Icon, IconShieldQuestion, IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { list } from '../../shared/format.ts'
import type { HomeQuery } from '../generated/graphql.ts'
import styles from './home.module.css'

type Asked = Pick<HomeQuery['client'], 'delegation' | 'consent'>

/** Whether the studio waits for an answer. */
export const isAsked = ({ delegation, consent }: Asked) =>
  Boolean(delegation?.permissionChange) || consent?.state === 'SENT'

/** What the studio asks and nobody has answered yet: a quiet line each, which leads to the answer. */
export function AskedByStudio({ delegation, consent }: Asked) {
  const { t } = useTranslation(['portal', 'shared'])
  const change = delegation?.permissionChange
  return (
    <ul>
      {delegation && change && (
        <Line icon={IconUserQuestion}>
          {t('home.asks.words', {
            studio: delegation.studio.name,
            words: list(change.words.map((word) => t(`shared:word.${word}`))),
          })}
        </Line>
      )}
      {consent?.state === 'SENT' && (
        <Line icon={IconShieldQuestion}>{t('home.asks.consent', { studio: consent.studio.name })}</Line>
      )}
    </ul>
  )
}

function Line({ icon: Icon, children }: { icon: Icon; children: string }) {
  const { t } = useTranslation('portal')
  return (
    <li className={styles.asked}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <p>
        {children} <Link to="/accountant">{t('home.asks.answer')}</Link>
      </p>
    </li>
  )
}
