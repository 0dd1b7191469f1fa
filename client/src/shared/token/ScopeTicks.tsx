import { Problem } from '../form/FormDialog.tsx'
import { Ticks } from '../form/Ticks.tsx'
import { currentLanguage } from '../i18n/i18n.ts'
import styles from './scopes.module.css'
import { useTokenTexts } from './texts.ts'
import type tokenTexts from './token.it.json'

type Area = keyof typeof tokenTexts.area
const areaOf = (scope: string) => scope.split(':')[0]!
/** Whoever may write must also read: the scope that the other one needs. */
const readOf = (scope: string) => `${areaOf(scope)}:read`

/** What the API says of its scopes. */
export interface ScopeMeanings {
  scopes: readonly { key: string; name: { it: string; en: string } }[]
  /** Those that a token of the viewer could use. */
  usableScopes: readonly string[]
}

interface Props {
  meanings: ScopeMeanings
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  error?: string | undefined
}

/** What a token may do, by area. Ticking to write ticks to read; taking reading away takes all of the area. */
export function ScopeTicks({ meanings, chosen, onChange, error }: Props) {
  const { t } = useTokenTexts()
  const language = currentLanguage()
  const scopes = meanings.scopes.filter(({ key }) => meanings.usableScopes.includes(key))
  const areas = [...new Set(scopes.map(({ key }) => areaOf(key)))]
  const choose = (area: string, next: string[]) => {
    const read = `${area}:read`
    const isReadTaken = chosen.includes(read) && !next.includes(read)
    const wanted = isReadTaken ? [] : next.flatMap((scope) => [readOf(scope), scope])
    onChange([...new Set([...chosen.filter((scope) => areaOf(scope) !== area), ...wanted])])
  }
  return (
    <div>
      <div className={styles.areas}>
        {areas.map((area) => (
          <Ticks
            key={area}
            isLabelled
            label={t(`area.${area as Area}`, { defaultValue: area })}
            options={scopes
              .filter(({ key }) => areaOf(key) === area)
              .map(({ key, name }) => ({ value: key, label: name[language], help: key }))}
            chosen={chosen.filter((scope) => areaOf(scope) === area)}
            onChange={(next) => choose(area, next)}
          />
        ))}
      </div>
      <Problem>{error}</Problem>
    </div>
  )
}
