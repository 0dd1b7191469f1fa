import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { instant } from '../../shared/format.ts'
import type { DeedsQuery } from '../generated/graphql.ts'
import styles from './accountant.module.css'
import { useDeedText } from './use-deed-text.ts'

export type Deed = DeedsQuery['auditLog']['nodes'][number]

const pages: Record<string, string> = { invoice: '/invoices', received: '/received-invoices' }

interface Props {
  deeds: Deed[]
  /** What the documents are called, by their id. */
  names: ReadonlyMap<string, string>
}

/** Who did what, as sentences; a sentence about a document opens it. */
export function DeedList({ deeds, names }: Props) {
  const { t } = useTranslation(['portal', 'shared'])
  const textOf = useDeedText()
  if (deeds.length === 0) return null
  return (
    <ol className={styles.periods}>
      {deeds.map((deed) => {
        const name = names.get(deed.subjectId)
        const page = name && pages[deed.subjectKind]
        return (
          <li key={deed.id}>
            <div className={styles.periodTime}>
              {instant(deed.at)} · {deed.studioName}
            </div>
            <div>
              <strong>
                {deed.onBehalfOf
                  ? t('shared:timeline.doer', { name: deed.actorName, client: deed.onBehalfOf })
                  : deed.actorName}
              </strong>{' '}
              {textOf(deed.action)}
              {name && (
                <>
                  {': '}
                  {page ? (
                    <Link to={`${page}/${deed.subjectId}`} className={styles.document}>
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </>
              )}
              {deed.byToken && ` (${t('deeds.byToken')})`}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
