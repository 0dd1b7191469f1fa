import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCopyCheck, IconProgress, IconUpload, IconX } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import styles from './upload.module.css'
import type { Imported, Upload, useUpload } from './use-upload.ts'

type Uploading = ReturnType<typeof useUpload>

/** Chooses files to upload; who may not is told why. */
export function UploadButton({ upload, isAllowed }: { upload: Uploading; isAllowed: boolean }) {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const input = useRef<HTMLInputElement>(null)
  if (!isAllowed) return <WhyButton action={t('received.upload')} onOpen={() => explain('receivedInvoiceImport')} />
  return (
    <>
      <Button leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />} onClick={() => input.current?.click()}>
        {t('received.upload')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xml,.p7m,.zip"
        aria-label={t('received.upload')}
        onChange={(event) => {
          void upload.add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}

/** The page as a place to drop files on. */
export function UploadArea({
  upload,
  isAllowed,
  children,
}: {
  upload: Uploading
  isAllowed: boolean
  children: ReactNode
}) {
  const { t } = useTranslation('studio')
  const [isOver, setOver] = useState(false)
  const hasFiles = (event: DragEvent) => isAllowed && event.dataTransfer.types.includes('Files')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the button, which the keyboard has
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        void upload.add([...event.dataTransfer.files])
      }}
    >
      {children}
      {isOver && <div className={styles.over}>{t('received.drop')}</div>}
    </div>
  )
}

/** What became of each file. */
export function UploadResults({ upload }: { upload: Uploading }) {
  const { t } = useTranslation(['studio', 'shared'])
  const { uploads, clear } = upload
  if (uploads.length === 0) return null
  const done = uploads.filter(({ state }) => state === 'DONE' || state === 'FAILED').length
  return (
    <section className={styles.results} aria-label={t('received.results')}>
      <div className={styles.resultsHead}>
        <strong role="status">{t('received.progress', { done, total: uploads.length })}</strong>
        {done === uploads.length && (
          <button type="button" className="plain link" onClick={clear}>
            {t('shared:close')}
          </button>
        )}
      </div>
      <progress max={uploads.length} value={done} aria-label={t('received.results')} />
      <ul>
        {uploads.map((each) => (
          <UploadRow key={each.key} upload={each} />
        ))}
      </ul>
    </section>
  )
}

function UploadRow({ upload }: { upload: Upload }) {
  const { t } = useTranslation('studio')
  const { fileName, state, results, problem } = upload
  if (state === 'WAITING' || state === 'SENDING') {
    return (
      <Row icon={<IconProgress size={16} aria-hidden />} tone="transit" fileName={fileName}>
        {t(`received.${state}`)}
      </Row>
    )
  }
  if (state === 'FAILED') {
    return (
      <Row icon={<IconX size={16} aria-hidden />} tone="bad" fileName={fileName}>
        {problem ?? t('received.failed')}
      </Row>
    )
  }
  return results.map((result) => <ResultRow key={result.fileName} result={result} />)
}

function ResultRow({ result }: { result: Imported }) {
  const { t } = useTranslation('studio')
  const { fileName, outcome, receivedInvoices, error } = result
  const invoices = receivedInvoices.map(({ id, number, sellerName, client }) => (
    <span key={id}>
      {' '}
      <Link to={`/received-invoices/${id}`}>{t('received.named', { number, seller: sellerName })}</Link>{' '}
      {t('received.for', { client: client.name })}
    </span>
  ))
  if (outcome === 'REFUSED') {
    return (
      <Row icon={<IconAlertTriangle size={16} aria-hidden />} tone="bad" fileName={fileName}>
        {error?.message[currentLanguage()] ?? t('received.failed')}
      </Row>
    )
  }
  const isNew = outcome === 'IMPORTED'
  return (
    <Row
      icon={isNew ? <IconCheck size={16} aria-hidden /> : <IconCopyCheck size={16} aria-hidden />}
      tone={isNew ? 'good' : 'draft'}
      fileName={fileName}
    >
      {t(isNew ? 'received.IMPORTED' : 'received.DUPLICATE')}
      {invoices}
    </Row>
  )
}

interface RowProps {
  icon: ReactNode
  tone: 'good' | 'bad' | 'draft' | 'transit'
  fileName: string
  children: ReactNode
}

function Row({ icon, tone, fileName, children }: RowProps) {
  return (
    <li>
      <span className={styles.icon} style={{ color: `var(--${tone})` }}>
        {icon}
      </span>
      <span className={styles.fileName}>{fileName}</span>
      <p>{children}</p>
    </li>
  )
}
