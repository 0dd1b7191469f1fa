import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './list.module.css'

interface Props {
  count: number
  onMore: () => void
}

/** The end of a list that goes on. */
export function More({ count, onMore }: Props) {
  const { t } = useTranslation('shared')
  return (
    <div className={styles.more}>
      <Button variant="default" onClick={onMore}>
        {t('grid.moreOpen', { count })}
      </Button>
    </div>
  )
}
