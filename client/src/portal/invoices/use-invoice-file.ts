import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { saveFile } from '../../shared/invoice/save-file.ts'
import { problemOf } from '../failures.ts'
import type { InvoiceFileFormat } from '../generated/graphql.ts'
import { InvoiceFile } from './operations.ts'

/** Downloads the FatturaPA file, or a message of SdI. */
export function useInvoiceFile(id: string) {
  const { t } = useTranslation(['portal', 'shared'])
  const client = useClient()
  const [problem, setProblem] = useState<string>()
  const download = async (format: InvoiceFileFormat, noticeId?: string) => {
    setProblem(undefined)
    const { data, error } = await client
      .query(InvoiceFile, { id, format, noticeId: noticeId ?? null }, { requestPolicy: 'network-only' })
      .toPromise()
    if (error) setProblem(problemOf(t, error))
    if (data) saveFile(data.invoiceFile)
  }
  return { download, problem }
}
