import { lazy, Suspense, useState } from 'react'
import { count } from '../../shared/format.ts'
import { useBulkTexts } from './texts.ts'
import type { Selection } from './use-selection.ts'

const LinkDialog = lazy(() => import('./LinkDialog.tsx').then((module) => ({ default: module.LinkDialog })))

interface Props {
  selection: Selection
  /** All that match the filters. */
  total: number
  /** Rows of the page that is shown. */
  shown: number
}

/** What can be done with the selected clients; from a whole page on also with all that match. */
export function ClientSelection({ selection, total, shown }: Props) {
  const { t } = useBulkTexts()
  const [linked, setLinked] = useState<boolean>()
  const canWiden = !selection.isAll && selection.selected.length === shown && total > shown
  return (
    <>
      {selection.isAll && <span>{t('select.allSelected', { total: count(total) })}</span>}
      {canWiden && (
        <button type="button" className="plain" onClick={selection.selectAll}>
          {t('select.all', { total: count(total) })}
        </button>
      )}
      <button type="button" className="plain" onClick={() => setLinked(true)}>
        {t('select.link')}
      </button>
      <button type="button" className="plain" onClick={() => setLinked(false)}>
        {t('select.unlink')}
      </button>
      {linked !== undefined && (
        <Suspense>
          <LinkDialog
            linked={linked}
            clients={selection.input}
            clientCount={selection.isAll ? total : selection.selected.length}
            onClose={() => setLinked(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}
