import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { mainWords } from '../../../shared/why/words.ts'
import type { Word } from '../../generated/graphql.ts'
import { useMe } from '../../me.ts'
import { today } from '../../today.ts'
import styles from '../accountant.module.css'
import { WordRow } from '../WordRow.tsx'
import { wordIcons } from '../word-icons.ts'
import { withoutWord, withWord, wordsOfModules } from '../words.ts'
import own from './choose.module.css'
import { GrantableQuery } from './operations.ts'
import { useChooseTexts } from './texts.ts'

export interface Granted {
  words: Word[]
  validTo: string
  purpose: string
}
export const nothingChosen: Granted = { words: ['READ'], validTo: '', purpose: '' }

interface Props {
  value: Granted
  onChange: (value: Granted) => void
  /** What is wrong with the last day. */
  dayProblem?: string | undefined
}

/** What is granted, until when and what for: the same whether a studio is picked or invited. */
export function GrantFields({ value, onChange, dayProblem }: Props) {
  const { t } = useChooseTexts()
  const shared = useTranslation('shared')
  const { clientId } = useMe()
  const [{ data }] = useQuery({ query: GrantableQuery, variables: { clientId } })
  const language = currentLanguage()
  const row = (word: Word) => {
    const entry = data?.permissionCatalogue.words.find(({ key }) => key === word)
    const isOn = value.words.includes(word)
    const words = isOn ? withoutWord(value.words, word) : withWord(value.words, word)
    return (
      <WordRow
        key={word}
        icon={wordIcons[word]}
        name={entry?.name[language] ?? shared.t(`word.${word}`)}
        help={entry?.help[language] ?? ''}
        reach=""
        isOn={isOn}
        onToggle={() => onChange({ ...value, words })}
        problem={undefined}
      />
    )
  }
  const modules = wordsOfModules(data?.modules ?? [])
  return (
    <>
      <h3 className={own.part}>{t('may')}</h3>
      <ul className={styles.words}>{mainWords.map(row)}</ul>
      {modules.length > 0 && (
        <>
          <h3 className={own.part}>{t('modules')}</h3>
          <ul className={styles.words}>{modules.map(row)}</ul>
        </>
      )}
      <div className={own.fields}>
        <TextInput
          type="date"
          label={t('lastDay')}
          description={t('lastDayAbout')}
          min={today()}
          value={value.validTo}
          error={dayProblem}
          onChange={(event) => onChange({ ...value, validTo: event.currentTarget.value })}
        />
        <Textarea
          label={t('purpose')}
          description={t('purposeAbout')}
          value={value.purpose}
          rows={2}
          onChange={(event) => onChange({ ...value, purpose: event.currentTarget.value })}
        />
      </div>
    </>
  )
}
