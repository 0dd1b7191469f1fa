import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../me.ts'
import { Problem } from '../page/Problem.tsx'
import { useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { ImportReceived } from './operations.ts'
import styles from './received.module.css'
import { type UploadResult, UploadResults } from './UploadResults.tsx'

const MOST_BYTES = 5 * 1024 * 1024

/** Brings in files, each with its own outcome; or says why that is not open. */
export function Upload() {
  const { t } = useTranslation('portal')
  const me = useMe()
  const input = useRef<HTMLInputElement>(null)
  const { run, isPending, problem } = useVerb()
  const [results, setResults] = useState<UploadResult[]>([])
  if (!me.allowedActions.includes('receivedInvoiceImport'))
    return (
      <div className={styles.upload}>
        <ExplainButton operation="receivedInvoiceImport" resourceId={me.clientId} label={t('received.upload')} />
      </div>
    )
  const take = async (chosen: File[]) => {
    const fitting = chosen.filter(({ size }) => size <= MOST_BYTES)
    const tooLarge = chosen
      .filter((file) => !fitting.includes(file))
      .map(({ name }): UploadResult => ({ fileName: name, outcome: 'TOO_LARGE', receivedInvoices: [], error: null }))
    setResults([])
    const files = await Promise.all(fitting.map(contentOf))
    const payload = files.length > 0 ? await run(ImportReceived, { files }, (data) => data.receivedInvoiceImport) : null
    setResults([...(payload?.results ?? []), ...tooLarge])
  }
  return (
    <div className={styles.upload}>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xml,.p7m,.zip"
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])]
          // The same file may be chosen again.
          currentTarget.value = ''
          if (chosen.length > 0) take(chosen)
        }}
      />
      <Button
        loading={isPending}
        leftSection={<IconUpload size={20} stroke={1.75} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {t('received.upload')}
      </Button>
      <p className={styles.note}>{t('received.uploadAbout')}</p>
      <Problem>{problem}</Problem>
      <UploadResults results={results} onClose={() => setResults([])} />
    </div>
  )
}

async function contentOf(file: File): Promise<{ fileName: string; contentBase64: string }> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return { fileName: file.name, contentBase64: address.slice(address.indexOf(',') + 1) }
}
