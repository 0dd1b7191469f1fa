import { Button } from '@mantine/core'
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './security.module.css'
import { useSecurityTexts } from './texts.ts'

interface Props {
  username: string
  codes: readonly string[]
  onDone: () => void
}

/** Shown once; only their own button leads on, so that a stray click does not lose them. */
export function RecoveryCodes({ username, codes, onDone }: Props) {
  const { t } = useSecurityTexts()
  const { t: shared } = useTranslation('shared')
  const [isCopied, setCopied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = codes.join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${t('recovery.file', { username })}\n\n${text}\n`)}`
  return (
    <div className={styles.step}>
      <h3 tabIndex={-1} ref={heading}>
        {t('recovery.title')}
      </h3>
      <p>{t('recovery.lead')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onDone}>{t('recovery.kept')}</Button>
        <Button
          variant="default"
          leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          onClick={copy}
        >
          <span aria-live="polite">{isCopied ? shared('copied') : shared('copy')}</span>
        </Button>
        <Button
          component="a"
          href={file}
          download={`delega-${username}.txt`}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('recovery.download')}
        </Button>
      </div>
    </div>
  )
}
