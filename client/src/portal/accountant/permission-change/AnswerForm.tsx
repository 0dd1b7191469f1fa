import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { list } from '../../../shared/format.ts'
import type { Word } from '../../generated/graphql.ts'
import { Problem } from '../../page/Problem.tsx'
import { useVerb } from '../../use-verb.ts'
import styles from '../accountant.module.css'
import { type Catalogue, type Delegation, nameOf } from '../delegation.ts'
import { AnswerChange } from '../operations.ts'
import { WordMeaning } from './WordMeaning.tsx'

const Confirm = lazy(() => import('../../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

interface Props {
  delegation: Delegation
  asked: readonly Word[]
  catalogue: Catalogue
  onChanged: () => void
}

/** All, some or none of the words that were asked for; each answer is confirmed, since the request ends with it. */
export function AnswerForm({ delegation, asked, catalogue, onChanged }: Props) {
  const { t } = useTranslation('portal')
  const [chosen, setChosen] = useState(asked)
  const [isNoneChosen, setNoneChosen] = useState(false)
  const [answer, setAnswer] = useState<'grant' | 'refuse'>()
  const { run, isPending, problem, clear } = useVerb()
  const studio = delegation.studio.name
  const named = (words: readonly Word[]) => list(words.map((word) => nameOf(word, catalogue)))
  const left = asked.filter((word) => !chosen.includes(word))
  const toggle = (word: Word) =>
    setChosen(asked.filter((each) => (each === word ? !chosen.includes(word) : chosen.includes(each))))
  const begin = (next: 'grant' | 'refuse') => {
    clear()
    setNoneChosen(next === 'grant' && chosen.length === 0)
    if (next === 'refuse' || chosen.length > 0) setAnswer(next)
  }
  const send = async () => {
    const { id, version } = delegation
    const words = answer === 'refuse' ? [] : [...chosen]
    const payload = await run(AnswerChange, { id, words, expectedVersion: version }, ({ change }) => change)
    // Also after a refusal: somebody else may have answered meanwhile.
    onChanged()
    if (payload?.userErrors.length === 0) setAnswer(undefined)
  }
  return (
    <>
      <fieldset className={styles.answer}>
        <legend>{t('accountant.more.words')}</legend>
        {asked.map((word) => (
          <label key={word}>
            <input type="checkbox" checked={chosen.includes(word)} onChange={() => toggle(word)} />
            <WordMeaning word={word} catalogue={catalogue} />
          </label>
        ))}
      </fieldset>
      <Problem>{isNoneChosen && chosen.length === 0 ? t('accountant.more.chooseOne') : undefined}</Problem>
      <div className={styles.buttons}>
        <Button onClick={() => begin('grant')}>
          {t(left.length === 0 ? 'accountant.more.grant' : 'accountant.more.grantSome')}
        </Button>
        <Button variant="default" onClick={() => begin('refuse')}>
          {t('accountant.refuse')}
        </Button>
      </div>
      {answer && (
        <Suspense>
          <Confirm
            opened
            danger={answer === 'refuse'}
            title={
              answer === 'refuse'
                ? t('accountant.more.refuseTitle', { studio })
                : t('accountant.more.grantTitle', { studio, words: named(chosen) })
            }
            action={t(answer === 'refuse' ? 'accountant.refuse' : 'accountant.more.grantVerb')}
            onConfirm={send}
            onClose={() => setAnswer(undefined)}
            isPending={isPending}
            error={problem}
          >
            {answer === 'refuse' ? (
              <p>{t('accountant.more.refuseText')}</p>
            ) : (
              <>
                <ul className={styles.ends}>
                  {chosen.map((word) => (
                    <li key={word}>
                      <WordMeaning word={word} catalogue={catalogue} />
                    </li>
                  ))}
                </ul>
                {left.length > 0 && <p>{t('accountant.more.left', { words: named(left) })}</p>}
                <p>{t('accountant.more.grantText')}</p>
              </>
            )}
          </Confirm>
        </Suspense>
      )}
    </>
  )
}
