import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { type MainWord, mainWords } from '../../shared/why/words.ts'
import type { Word } from '../generated/graphql.ts'
import { useMe } from '../me.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './accountant.module.css'
import type { Catalogue, Delegation, Modules } from './delegation.ts'
import { ReachQuery } from './operations.ts'
import type { Grant } from './use-grant.ts'
import { useReach } from './use-reach.ts'
import { WordRow } from './WordRow.tsx'
import { wordIcons } from './word-icons.ts'
import { withoutWord, withWord, wordsOfModules } from './words.ts'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))
const DelegationEffect = lazy(() =>
  import('../access/DelegationEffect.tsx').then((module) => ({ default: module.DelegationEffect })),
)

interface Props {
  delegation: Delegation
  catalogue: Catalogue
  /** The company's, on or off. */
  modules: Modules
  grant: Grant
}

/** A press that waits for its confirmation. */
interface Asked {
  word: Word
  /** It is granted: the press takes it away. */
  isOn: boolean
  words: readonly Word[]
  /** Reading is granted along with it. */
  isReadToo?: boolean
}

/** The four words as switches, and those of the modules that are on; before one holds, it shows what opens and what closes. */
export function WordSwitches({ delegation, catalogue, modules, grant }: Props) {
  const { t } = useTranslation(['portal', 'shared'])
  const { clientId, isOwner } = useMe()
  const [{ data }] = useQuery({ query: ReachQuery, variables: { clientId }, requestPolicy: 'cache-and-network' })
  const reachOf = useReach(data)
  const [asked, setAsked] = useState<Asked>()
  const { words, set, problem } = grant
  const isOpen = delegation.allowedActions.includes('delegationGrantSet')

  const nameOf = (word: Word) =>
    catalogue.find(({ key }) => key === word)?.name[currentLanguage()] ?? t(`shared:word.${word}`)
  const toggle = (word: Word) => {
    const isOn = words.includes(word)
    if (isOn) return setAsked({ word, isOn, words: withoutWord(words, word) })
    setAsked({ word, isOn, words: withWord(words, word), isReadToo: word !== 'READ' && !words.includes('READ') })
  }
  const confirm = ({ word, words: next }: Asked) => {
    setAsked(undefined)
    set(word, { words: [...next], ...(next.length === 0 && { confirmRemoval: true }) })
  }
  const textOf = ({ word, isOn, isReadToo }: Asked) => {
    if (isOn && word === 'READ') return t('accountant.closeText', { studio: delegation.studio.name })
    return isReadToo ? t('accountant.readToo') : undefined
  }
  return (
    <>
      <ul className={styles.words}>
        {[...mainWords, ...wordsOfModules(modules)].map((word) => {
          const entry = catalogue.find(({ key }) => key === word)
          const isOn = words.includes(word)
          return (
            <WordRow
              key={word}
              icon={wordIcons[word]}
              name={nameOf(word)}
              help={entry?.help[currentLanguage()] ?? ''}
              reach={isMain(word) ? reachOf(word, isOn) : ''}
              isOn={isOn}
              onToggle={isOpen ? () => toggle(word) : undefined}
              problem={problem?.of === word ? problem.text : undefined}
            />
          )
        })}
      </ul>
      <p className={styles.small}>{isOpen && t('accountant.shownBefore')}</p>
      {!isOpen && (
        <ExplainButton
          operation="delegationGrantSet"
          resourceId={delegation.id}
          label={t('accountant.change')}
          {...(isOwner && delegation.state === 'SUSPENDED' && { own: { headline: t('accountant.resumeFirst') } })}
        />
      )}
      {asked && (
        <Suspense>
          <Confirm
            opened
            danger={asked.isOn}
            title={t(asked.isOn ? 'accountant.takeTitle' : 'accountant.giveTitle', { word: nameOf(asked.word) })}
            action={t('shared:confirm')}
            onConfirm={() => confirm(asked)}
            onClose={() => setAsked(undefined)}
          >
            {textOf(asked) && <p>{textOf(asked)}</p>}
            <DelegationEffect id={delegation.id} words={[...asked.words]} />
          </Confirm>
        </Suspense>
      )}
    </>
  )
}

const isMain = (word: Word): word is MainWord => (mainWords as readonly Word[]).includes(word)
