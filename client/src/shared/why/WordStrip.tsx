import { useTranslation } from 'react-i18next'
import { list } from '../format.ts'
import styles from './words.module.css'
import { type MainWord, mainWords } from './words.ts'

interface Props {
  granted: readonly MainWord[]
}

/** The four words as letters, for rows of a list. */
export function WordStrip({ granted }: Props) {
  const { t } = useTranslation('shared')
  const names = mainWords.filter((word) => granted.includes(word)).map((word) => t(`word.${word}`).toLowerCase())
  const label = names.length > 0 ? t('granted', { words: list(names) }) : t('grantedNothing')
  return (
    <span className={styles.strip} role="img" aria-label={label} data-empty={names.length === 0 || undefined}>
      {mainWords.map((word) => (
        <span key={word} data-lit={granted.includes(word) || undefined}>
          {granted.includes(word) ? t(`wordLetter.${word}`) : '·'}
        </span>
      ))}
    </span>
  )
}
