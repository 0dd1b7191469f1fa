import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { mainWords } from '../../shared/why/words.ts'
import type { Word } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

export const WordMeanings = graphql(`
  query WordMeanings {
    permissionCatalogue { words { key help { it en } } }
  }
`)

interface Props {
  label: string
  chosen: readonly Word[]
  onChange: (words: Word[]) => void
  error?: string | undefined
}

/** The words to ask for, each with what it opens. Whatever is ticked brings reading with it. */
export function WordTicks({ label, chosen, onChange, error }: Props) {
  const { t } = useTranslation('shared')
  const [{ data }] = useQuery({ query: WordMeanings })
  const language = currentLanguage()
  const help = new Map(data?.permissionCatalogue.words.map((each) => [each.key, each.help[language]]))
  const change = (next: Word[]) => {
    const isReadGone = chosen.includes('READ') && !next.includes('READ')
    if (isReadGone) onChange([])
    else onChange(next.length > 0 && !next.includes('READ') ? ['READ', ...next] : next)
  }
  return (
    <Ticks<Word>
      isLabelled
      label={label}
      options={mainWords.map((word) => ({ value: word, label: t(`word.${word}`), help: help.get(word) ?? '' }))}
      chosen={chosen}
      onChange={change}
      error={error}
    />
  )
}
