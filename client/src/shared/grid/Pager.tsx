import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { count } from '../format.ts'
import styles from './grid.module.css'

/** Where one is in a list that is read page by page. With keyset pages one goes back and forth, not to page 17. */
export interface Paging {
  from: number
  to: number
  /** Left out when counting costs too much. */
  total?: number
  hasPrevious: boolean
  hasNext: boolean
  onPrevious: () => void
  onNext: () => void
  size: number
  onSize?: (size: number) => void
  /** At 390 px instead of pages: adds the next page below. */
  onMore?: () => void
}

const sizes = [25, 50, 100]

/** "1-50 di 1.204", the rows per page, back and forth. */
export function Pager({ paging, name }: { paging: Paging; name: string }) {
  const { t } = useTranslation('shared')
  const { from, to, total, hasPrevious, hasNext, onPrevious, onNext, size, onSize } = paging
  return (
    <nav className={styles.pager} aria-label={t('grid.pages', { name })}>
      <span role="status">
        {total === undefined
          ? t('grid.rangeOpen', { from: count(from), to: count(to) })
          : t('grid.range', { from: count(from), to: count(to), total: count(total) })}
      </span>
      <div>
        {onSize && (
          <label>
            {t('grid.rows')}
            <select value={size} onChange={(event) => onSize(Number(event.currentTarget.value))}>
              {sizes.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        )}
        {(hasPrevious || hasNext) && (
          <>
            <button type="button" aria-label={t('grid.previous')} disabled={!hasPrevious} onClick={onPrevious}>
              <IconChevronLeft size={16} stroke={1.75} aria-hidden />
            </button>
            <button type="button" aria-label={t('grid.next')} disabled={!hasNext} onClick={onNext}>
              <IconChevronRight size={16} stroke={1.75} aria-hidden />
            </button>
          </>
        )}
      </div>
    </nav>
  )
}
