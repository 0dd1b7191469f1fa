import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import type { Word } from '../../generated/graphql.ts'
import styles from '../accountant.module.css'
import { type Catalogue, nameOf } from '../delegation.ts'

/** A word's name, and exactly what it opens. */
export function WordMeaning({ word, catalogue }: { word: Word; catalogue: Catalogue }) {
  const help = catalogue.find(({ key }) => key === word)?.help[currentLanguage()]
  return (
    <span>
      <strong>{nameOf(word, catalogue)}</strong>
      <span className={styles.help}>{help}</span>
    </span>
  )
}
