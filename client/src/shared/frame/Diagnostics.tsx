import { Button, Modal } from '@mantine/core'
import '../theme/floating-styles.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lastRequest } from '../api/last-request.ts'
import { useFocusReturn } from '../dialog/use-focus-return.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { FieldList } from '../page/FieldList.tsx'

/** InfoDebugger: what whoever helps needs to know, and nothing that is secret. */
export function Diagnostics({ user, onClose }: { user: string; onClose: () => void }) {
  const { t } = useTranslation('shared')
  const [isCopied, setCopied] = useState(false)
  useFocusReturn()
  const facts = [
    { label: t('diagnostics.version'), value: __VERSION__ },
    { label: t('diagnostics.user'), value: user },
    { label: t('diagnostics.page'), value: location.pathname },
    { label: t('diagnostics.request'), value: lastRequest() },
    { label: t('diagnostics.time'), value: new Date().toISOString() },
    { label: t('diagnostics.window'), value: `${innerWidth} × ${innerHeight}, ${currentLanguage()}` },
    { label: t('diagnostics.browser'), value: navigator.userAgent },
  ]
  const copy = async () => {
    await navigator.clipboard.writeText(facts.map(({ label, value }) => `${label}: ${value ?? '–'}`).join('\n'))
    setCopied(true)
  }
  return (
    <Modal opened onClose={onClose} title={t('diagnostics.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p>{t('diagnostics.about')}</p>
      <FieldList fields={facts} labelWidth={120} />
      <Button onClick={copy} mt={16}>
        {isCopied ? t('diagnostics.copied') : t('diagnostics.copy')}
      </Button>
    </Modal>
  )
}
