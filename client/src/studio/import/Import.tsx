import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useClient } from 'urql'
import { Problem } from '../../shared/form/FormDialog.tsx'
import { count } from '../../shared/format.ts'
import { saveFile } from '../../shared/invoice/save-file.ts'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { useBulkTexts } from '../bulk/texts.ts'
import { Columns } from './Columns.tsx'
import { DropFile } from './DropFile.tsx'
import styles from './import.module.css'
import { ImportTemplate } from './operations.ts'
import { PreviewRows } from './PreviewRows.tsx'
import { useImportTexts } from './texts.ts'
import { type Importing, useImport } from './use-import.ts'

/** A list of clients from its file to the job that imports it: what the columns hold, what each row would become, then Conferma. */
export function Page() {
  const { t } = useImportTexts()
  const { t: bulk } = useBulkTexts()
  const { t: words } = useTranslation('studio')
  const importing = useImport()
  const { preview, fileName, problem, isReading } = importing
  return (
    <Frame>
      <PageHead
        title={t('title')}
        path={[{ label: words('menu.clients'), to: '/clients' }]}
        actions={<Template />}
        facts={<Link to="/jobs">{bulk('recent')}</Link>}
      />
      <p className={styles.about}>{t('about')}</p>
      <DropFile onFile={importing.open} isCompact={preview !== undefined} fileName={fileName} />
      <Problem>{problem}</Problem>
      {isReading && !preview && <p role="status">{t('reading', { file: fileName ?? '' })}</p>}
      {preview && (
        <>
          <Section title={t('columns')} note={t('columnsNote')}>
            <Columns importing={importing} preview={preview} />
          </Section>
          {preview.missingFields.length === 0 && (
            <Section title={t('preview')} note={isReading ? t('reading', { file: fileName ?? '' }) : undefined}>
              <PreviewRows importing={importing} preview={preview} />
              <Confirmation importing={importing} newCount={preview.newCount} hasErrors={preview.errorCount > 0} />
            </Section>
          )}
        </>
      )}
    </Frame>
  )
}

function Confirmation({
  importing,
  newCount,
  hasErrors,
}: {
  importing: Importing
  newCount: number
  hasErrors: boolean
}) {
  const { t } = useImportTexts()
  return (
    <div className={styles.confirm}>
      {newCount === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <Button onClick={importing.confirm} loading={importing.isSending}>
          {t('confirm', { count: newCount, shown: count(newCount) })}
        </Button>
      )}
      {hasErrors && newCount > 0 && <p>{t('errorsStay')}</p>}
    </div>
  )
}

function Template() {
  const { t } = useImportTexts()
  const api = useClient()
  const [problem, setProblem] = useState<string>()
  const download = async () => {
    const { data } = await api.query(ImportTemplate, {}).toPromise()
    setProblem(data ? undefined : t('templateFailed'))
    if (data) saveFile(data.clientsImportTemplate)
  }
  return (
    <>
      <Problem>{problem}</Problem>
      <Button variant="default" leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />} onClick={download}>
        {t('template')}
      </Button>
    </>
  )
}
