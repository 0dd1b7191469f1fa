import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { useAccessTexts } from '../../shared/access/texts.ts'
import { saveFile } from '../../shared/invoice/save-file.ts'
import { problemOf } from '../failures.ts'
import { AccessFile } from './operations.ts'

/** The day that is shown as a file for spreadsheets. */
export function Download({ clientId, day }: { clientId: string; day: string }) {
  const { t } = useAccessTexts()
  const { t: words } = useTranslation(['portal', 'shared'])
  const client = useClient()
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const download = async () => {
    setPending(true)
    const { data, error } = await client
      .query(AccessFile, { clientId, day }, { requestPolicy: 'network-only' })
      .toPromise()
    setPending(false)
    setProblem(error && problemOf(words, error))
    if (data) saveFile(data.accessMatrixFile)
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        loading={isPending}
        onClick={download}
      >
        {t('download')}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </>
  )
}
