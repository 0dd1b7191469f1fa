import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { count } from '../format.ts'
import type { GridProps } from './Grid.tsx'
import styles from './grid.module.css'
import { Pager } from './Pager.tsx'

type Props<T extends { id: string }> = Pick<
  GridProps<T>,
  'name' | 'rowTo' | 'rowName' | 'renderItem' | 'paging' | 'isStale'
> & {
  records: readonly T[]
}

/** The same records as rows to tap. */
export function GridList<T extends { id: string }>(props: Props<T>) {
  const { records, name, rowTo, rowName, renderItem, paging } = props
  const { t } = useTranslation('shared')
  const more = paging?.onMore && paging.hasNext ? paging : undefined
  return (
    <>
      <ul className={styles.list} aria-label={name}>
        {records.map((record) => (
          <li key={record.id}>
            {rowTo && <Link to={rowTo(record)} className={styles.cover} aria-label={rowName(record)} />}
            {renderItem(record)}
          </li>
        ))}
      </ul>
      {more && (
        <Button variant="default" fullWidth mt="md" onClick={more.onMore} loading={props.isStale ?? false}>
          {more.total === undefined
            ? t('grid.moreOpen', { count: more.size })
            : t('grid.more', { count: more.size, total: count(more.total) })}
        </Button>
      )}
      {paging && !paging.onMore && <Pager paging={paging} name={name} />}
    </>
  )
}

interface ItemProps {
  title: ReactNode
  /** Right of the title: state, amount or lamps. */
  right?: ReactNode
  /** Small, below: facts at the left and at the right. */
  facts?: ReactNode
  factsRight?: ReactNode
}

/** One row of the list: name left, state right, facts below. */
export function GridItem({ title, right, facts, factsRight }: ItemProps) {
  return (
    <div className={styles.item}>
      <div>
        <strong>{title}</strong>
        {right && <span>{right}</span>}
      </div>
      {(facts || factsRight) && (
        <div className={styles.facts}>
          <span>{facts}</span>
          {factsRight && <span>{factsRight}</span>}
        </div>
      )}
    </div>
  )
}
