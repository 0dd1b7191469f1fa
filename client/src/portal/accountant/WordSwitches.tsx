import { type Icon, IconEye, IconPencil, IconSend, IconSettings } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { type MainWord, mainWords } from '../../shared/why/words.ts'
import type { Word } from '../generated/graphql.ts'
import { useMe } from '../me.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './accountant.module.css'
import type { Catalogue, Delegation } from './delegation.ts'
import { ReachQuery } from './operations.ts'
import type { Grant } from './use-grant.ts'
import { useReach } from './use-reach.ts'
import { WordRow } from './WordRow.tsx'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

export const wordIcons: Record<MainWord, Icon> = {
  READ: IconEye,
  EDIT: IconPencil,
  SEND: IconSend,
  CONFIGURE: IconSettings,
}

interface Props {
  delegation: Delegation
  catalogue: Catalogue
  grant: Grant
}

/** The four words as switches; each press holds at once. */
export function WordSwitches({ delegation, catalogue, grant }: Props) {
  const { t } = useTranslation('portal')
  const { clientId, isOwner } = useMe()
  const [{ data }] = useQuery({ query: ReachQuery, variables: { clientId }, requestPolicy: 'cache-and-network' })
  const reachOf = useReach(data)
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const { words, set, problem } = grant
  const isOpen = delegation.allowedActions.includes('delegationGrantSet')

  const toggle = (word: MainWord) => {
    setSaid('')
    if (words.includes(word)) {
      if (word === 'READ') return setAsked(true)
      return set(word, { words: words.filter((each) => each !== word) })
    }
    const carried: Word[] = words.includes('READ') || word === 'READ' ? [] : ['READ']
    if (carried.length > 0) setSaid(t('accountant.readToo'))
    return set(word, { words: [...carried, ...words, word] })
  }
  const closeAll = () => {
    setAsked(false)
    set('READ', { words: [], confirmRemoval: true })
  }
  return (
    <>
      <ul className={styles.words}>
        {mainWords.map((word) => {
          const entry = catalogue.find(({ key }) => key === word)
          const isOn = words.includes(word)
          return (
            <WordRow
              key={word}
              icon={wordIcons[word]}
              name={entry?.name[currentLanguage()] ?? t(`shared:word.${word}` as 'menu.home')}
              help={entry?.help[currentLanguage()] ?? ''}
              reach={reachOf(word, isOn)}
              isOn={isOn}
              onToggle={isOpen ? () => toggle(word) : undefined}
              problem={problem?.of === word ? problem.text : undefined}
            />
          )
        })}
      </ul>
      <p className={styles.small} role="status">
        {said || (isOpen ? t('accountant.atOnce') : '')}
      </p>
      {!isOpen && (
        <ExplainButton
          operation="delegationGrantSet"
          resourceId={delegation.id}
          label={t('accountant.change')}
          {...(isOwner && delegation.state === 'SUSPENDED' && { own: { headline: t('accountant.resumeFirst') } })}
        />
      )}
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            danger
            title={t('accountant.closeTitle')}
            action={t('accountant.close')}
            onConfirm={closeAll}
            onClose={() => setAsked(false)}
          >
            {t('accountant.closeText', { studio: delegation.studio.name })}
          </Confirm>
        </Suspense>
      )}
    </>
  )
}
