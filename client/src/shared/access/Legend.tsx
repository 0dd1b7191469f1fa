import { IconCheck } from '@tabler/icons-react'
import styles from './access.module.css'
import { useAccessTexts } from './texts.ts'

/** How a cell is read. */
export function Legend({ isPast }: { isPast: boolean }) {
  const { t } = useAccessTexts()
  return (
    <ul className={styles.legend}>
      <li>
        <span className={styles.tick}>
          <IconCheck size={16} stroke={2.25} aria-hidden />
        </span>
        {t('legend.yes')}
      </li>
      <li>
        <span className={styles.lack}>{t('lacks.class')}</span> {t('legend.word')}
      </li>
      <li>
        <small>2/3</small> {t('legend.part')}
      </li>
      {isPast && (
        <>
          <li>
            <b className={styles.sign}>+</b> {t('legend.more')}
          </li>
          <li>
            <b className={styles.sign}>−</b> {t('legend.less')}
          </li>
        </>
      )}
    </ul>
  )
}
