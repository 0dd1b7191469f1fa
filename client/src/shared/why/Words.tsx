import { IconCheck, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './words.module.css'
import { type MainWord, mainWords } from './words.ts'

interface Props {
  granted: readonly MainWord[]
  /** Opens who granted the word and since when, or what is missing. */
  onOpen: (word: MainWord, isGranted: boolean) => void
}

/** The four words of a delegation as joined cells: lit with a tick, or with a lock that asks why. */
export function Words({ granted, onOpen }: Props) {
  const { t } = useTranslation('shared')
  return (
    <ul className={styles.words}>
      {mainWords.map((word) => {
        const isGranted = granted.includes(word)
        const name = t(`word.${word}`)
        return (
          <li key={word}>
            <button
              type="button"
              className={styles.cell}
              data-lit={isGranted || undefined}
              onClick={() => onOpen(word, isGranted)}
            >
              {isGranted ? (
                <IconCheck size={14} stroke={2.25} aria-hidden />
              ) : (
                <IconLock size={14} stroke={1.75} aria-hidden />
              )}
              <span>{name}</span>
              <span className="visually-hidden">{t(isGranted ? 'grantedWord' : 'why.denied')}</span>
              {!isGranted && <span className={styles.ask}>{t('why.ask')}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
