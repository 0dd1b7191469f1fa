import { Button, Checkbox, Modal } from '@mantine/core'
import '@mantine/core/styles/Checkbox.layer.css'
import '../theme/floating-styles.ts'
import { IconClipboardCheck, IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'react-router'
import styles from './notice.module.css'
import { useNoticeTexts } from './texts.ts'

interface Props {
  /** With what was ticked: for good, or until the next sign-in. */
  onClose: (isForGood: boolean) => void
}

/** For administrators, when they come home (WK-006 to WK-008). */
export function SmartAccess({ onClose }: Props) {
  const { t } = useNoticeTexts()
  const [isForGood, setForGood] = useState(false)
  const close = () => onClose(isForGood)
  return (
    <Modal
      opened
      onClose={close}
      title={t('kind.SMART_ACCESS_ADMIN')}
      closeButtonProps={{ 'aria-label': t('close') }}
      size="lg"
    >
      <p className={styles.text} tabIndex={-1} data-autofocus>
        {t('smart.text')}
      </p>
      <h3 className={styles.news}>{t('smart.news')}</h3>
      <ol className={styles.novelties}>
        <li>
          <IconSettings size={20} stroke={1.6} aria-hidden />
          <p>
            {t('smart.option')}
            <Link to="/personal-area/options" onClick={close}>
              {t('smart.toOption')}
            </Link>
          </p>
        </li>
        <li>
          <IconClipboardCheck size={20} stroke={1.6} aria-hidden />
          <p>
            {t('smart.request')}
            <Link to="/consents" onClick={close}>
              {t('smart.toRequest')}
            </Link>
          </p>
        </li>
      </ol>
      <div className={styles.foot}>
        <Checkbox
          label={t('dismiss')}
          checked={isForGood}
          onChange={(event) => setForGood(event.currentTarget.checked)}
        />
        <Button onClick={close}>{t('close')}</Button>
      </div>
    </Modal>
  )
}
