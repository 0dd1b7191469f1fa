import type { CombinedError } from '@urql/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { problemOf } from '../form/failures.ts'
import type { ImportReceivedMutation } from '../generated/graphql.ts'
import { ImportReceived } from './operations.ts'

export type Imported = ImportReceivedMutation['receivedInvoiceImport']['results'][number]

/** One chosen file and what became of it. */
export interface Upload {
  key: string
  fileName: string
  state: 'WAITING' | 'SENDING' | 'DONE' | 'FAILED'
  results: readonly Imported[]
  /** Why it did not even get there. */
  problem?: string
}

const MOST_BYTES = 5 * 1024 * 1024

/** Sends files one by one, so that one that is refused does not hold up the others. */
export function useUpload(onImported: () => void) {
  const { t } = useTranslation(['studio', 'shared'])
  const api = useClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const become = (key: string, change: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...change } : each)))
  const send = async (file: File, key: string) => {
    if (file.size > MOST_BYTES) return become(key, { state: 'FAILED', problem: t('received.tooLarge') })
    become(key, { state: 'SENDING' })
    try {
      const files = [{ fileName: file.name, contentBase64: await base64Of(file) }]
      const { data, error } = await api.mutation(ImportReceived, { files }).toPromise()
      const results = data?.receivedInvoiceImport.results
      if (!results) return become(key, { state: 'FAILED', ...explained(error) })
      become(key, { state: 'DONE', results })
      if (results.some(({ outcome }) => outcome === 'IMPORTED')) onImported()
    } catch {
      // The file was moved or taken away between choosing and reading.
      become(key, { state: 'FAILED', problem: t('received.unreadable') })
    }
  }
  const explained = (error: CombinedError | undefined) => {
    const problem = problemOf(t, error)
    return problem === undefined ? {} : { problem }
  }
  return {
    uploads,
    async add(files: readonly File[]) {
      const added = files.map((file) => ({ file, key: crypto.randomUUID() }))
      setUploads((all) => [
        ...all,
        ...added.map(({ file, key }) => ({ key, fileName: file.name, state: 'WAITING' as const, results: [] })),
      ])
      for (const { file, key } of added) await send(file, key)
    },
    clear: () => setUploads([]),
  }
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'))
    reader.readAsDataURL(file)
  })
}
