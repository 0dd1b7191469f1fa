import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { Section } from '../../shared/page/Section.tsx'
import { type MainWord, mainWords } from '../../shared/why/words.ts'
import type { Word } from '../generated/graphql.ts'
import { Problem } from '../page/Problem.tsx'
import { useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import styles from './accountant.module.css'
import { addressOf, type Catalogue, type Delegation } from './delegation.ts'
import { AcceptRequest } from './operations.ts'
import { useMove } from './use-move.ts'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))
const DelegationEffect = lazy(() =>
  import('../access/DelegationEffect.tsx').then((module) => ({ default: module.DelegationEffect })),
)

interface Props {
  delegation: Delegation
  catalogue: Catalogue
  onChanged: () => void
}

/** A delegation that waits: for the company's answer, or for the studio's. */
export function Request({ delegation, catalogue, onChanged }: Props) {
  const { t } = useTranslation('portal')
  const { studio, state, purpose, validTo, allowedActions } = delegation
  const isOurs = state === 'PENDING_CLIENT'
  return (
    <Section title={t(isOurs ? 'accountant.request' : 'accountant.waiting', { studio: studio.name })} strong>
      <p className={styles.endText}>
        {[addressOf(studio), isOurs ? t('accountant.requestAbout') : t('accountant.waitingAbout')]
          .filter(Boolean)
          .join('. ')}
      </p>
      {purpose && <blockquote className={styles.purpose}>{purpose}</blockquote>}
      {validTo && <p className={styles.endText}>{t('accountant.requestUntil', { day: day(validTo) })}</p>}
      {isOurs && allowedActions.includes('delegationAccept') && (
        <Answer delegation={delegation} catalogue={catalogue} onChanged={onChanged} />
      )}
      {isOurs && !allowedActions.includes('delegationAccept') && (
        <ExplainButton operation="delegationAccept" resourceId={delegation.id} label={t('accountant.accept')} />
      )}
      {allowedActions.includes('delegationWithdraw') && <Withdraw delegation={delegation} onChanged={onChanged} />}
    </Section>
  )
}

function Answer({ delegation, catalogue, onChanged }: Props) {
  const { t } = useTranslation('portal')
  const [words, setWords] = useState<readonly Word[]>(delegation.words)
  const [isReadMissing, setReadMissing] = useState(false)
  const accept = useVerb()
  const refuse = useMove(delegation, onChanged)
  const [isAsked, setAsked] = useState(false)
  const toggle = (word: MainWord) =>
    setWords((before) => (before.includes(word) ? before.filter((each) => each !== word) : [...before, word]))
  const submit = async () => {
    setReadMissing(!words.includes('READ'))
    if (!words.includes('READ')) return document.getElementById('answer-READ')?.focus()
    const { id, version } = delegation
    await accept.run(AcceptRequest, { id, expectedVersion: version, words: [...words] }, (data) => data.change)
    onChanged()
  }
  return (
    <>
      <fieldset className={styles.answer}>
        <legend>{t('accountant.requestWords')}</legend>
        {mainWords.map((word) => {
          const entry = catalogue.find(({ key }) => key === word)
          return (
            <label key={word}>
              <input
                id={`answer-${word}`}
                type="checkbox"
                checked={words.includes(word)}
                aria-describedby={word === 'READ' && isReadMissing ? 'answer-problem' : undefined}
                onChange={() => toggle(word)}
              />
              <span>
                <strong>{entry?.name[currentLanguage()]}</strong>{' '}
                {!delegation.words.includes(word) && (
                  <span className={styles.notAsked}>{t('accountant.notAsked')}</span>
                )}
                <span className={styles.help}>{entry?.help[currentLanguage()]}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      {words.includes('READ') && (
        <Suspense>
          <div className={styles.preview}>
            <DelegationEffect id={delegation.id} words={[...words]} />
          </div>
        </Suspense>
      )}
      {isReadMissing && !words.includes('READ') && (
        <div id="answer-problem">
          <Problem>{t('failure.code.REQUIRES_READ')}</Problem>
        </div>
      )}
      <Problem>{accept.problem}</Problem>
      <div className={styles.buttons}>
        <Button loading={accept.isPending} onClick={submit}>
          {t('accountant.accept')}
        </Button>
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('accountant.refuse')}
        </Button>
      </div>
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            danger
            title={t('accountant.refuseTitle', { studio: delegation.studio.name })}
            action={t('accountant.refuse')}
            onConfirm={async () => {
              if (await refuse.move('delegationRefuse')) setAsked(false)
            }}
            onClose={() => setAsked(false)}
            isPending={refuse.isPending}
            error={refuse.problem}
          >
            {t('accountant.refuseText')}
          </Confirm>
        </Suspense>
      )}
    </>
  )
}

function Withdraw({ delegation, onChanged }: Omit<Props, 'catalogue'>) {
  const { t } = useTranslation('portal')
  const { move, isPending, problem } = useMove(delegation, onChanged)
  return (
    <>
      <Button variant="default" loading={isPending} onClick={() => move('delegationWithdraw')}>
        {t('accountant.withdraw')}
      </Button>
      <Problem>{problem}</Problem>
    </>
  )
}
