import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { list } from '../format.ts'
import { viewAs } from '../panel/panel.ts'
import type { Names } from '../why/need-names.ts'
import styles from './access.module.css'
import type { Principal } from './matrix.ts'
import type { Row } from './rows.ts'
import { reasonText, type Translate, useAccessTexts, wordsText } from './texts.ts'

/** Who it is, and the way to see what it is shown. */
export function Person({ row: { principal, isGone }, mayLookAs }: { row: Row; mayLookAs: boolean }) {
  const { t } = useAccessTexts()
  return (
    <div className={styles.person}>
      <span>
        <strong>{principal.name}</strong>
        <small>
          {factsText(t, principal)}
          {isGone && ` · ${t('gone')}`}
        </small>
      </span>
      {mayLookAs && <LookAs id={principal.id} name={principal.name} />}
    </div>
  )
}

function LookAs({ id, name }: { id: string; name: string }) {
  const { t } = useAccessTexts()
  const { t: shared } = useTranslation('shared')
  const [hasFailed, setFailed] = useState(false)
  const label = t('viewAs', { name })
  return (
    <>
      <button
        type="button"
        className={styles.lookAs}
        aria-label={label}
        title={label}
        onClick={async () => setFailed(!(await viewAs(id)))}
      >
        <IconEye size={16} stroke={1.75} aria-hidden />
      </button>
      {hasFailed && <span role="alert">{shared('panel.failed')}</span>}
    </>
  )
}

/** Under a name: what somebody is here, in a few words. */
function factsText(t: Translate, { kind, issuerName, operatorCount, through }: Principal): string {
  const { flags, units, words } = through
  const roles = flags.map((flag) => t(`flag.${flag}`))
  switch (kind) {
    case 'OPERATOR': {
      const where = units.length > 0 ? list(units.map(({ name }) => name)) : roles.length === 0 && t('noUnit')
      return [...roles, where].filter(Boolean).join(' · ')
    }
    case 'USER':
      return roles.length > 0 ? roles.join(', ') : [t('user'), wordsText(words)].filter(Boolean).join(' · ')
    case 'TOKEN':
      return t('tokenOf', { name: issuerName ?? '' })
    case 'STUDIO':
      return [t('operatorCount', { count: operatorCount ?? 0 }), wordsText(words)].filter(Boolean).join(' · ')
  }
}

/** One sentence in the place of all cells, where everything is closed for one reason and has not changed since. */
export function wholeText(t: Translate, { principal, cells, changes, sole }: Row, names: Names): string | undefined {
  if (changes.some(Boolean) || cells.every(({ answer }) => answer === 'never')) return undefined
  return principal.closed ? t(`closed.${principal.closed}`) : sole && reasonText(t, sole, names)
}
