import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import styles from './import.module.css'
import { useImportTexts } from './texts.ts'

interface Props {
  onFile: (file: File) => void
  /** One line, once a file is open. */
  isCompact: boolean
  fileName: string | undefined
}

/** A place for the file: to drop it on, or to choose it with the keyboard. */
export function DropFile({ onFile, isCompact, fileName }: Props) {
  const { t } = useImportTexts()
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button, which the keyboard has
    <div
      className={styles.drop}
      data-compact={isCompact || undefined}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={isCompact ? 20 : 32} stroke={1.5} aria-hidden />
      <p>{isCompact ? fileName : t('drop')}</p>
      <Button variant={isCompact ? 'default' : 'filled'} onClick={() => input.current?.click()}>
        {isCompact ? t('otherFile') : t('choose')}
      </Button>
      {!isCompact && <small>{t('limits')}</small>}
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.txt,.tsv,.xlsx"
        aria-label={t('choose')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
