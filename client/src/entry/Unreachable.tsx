import { Button } from '@mantine/core'
import type { CombinedError } from '@urql/core'
import { useTranslation } from 'react-i18next'
import { codesOf } from '../shared/api/denial.ts'
import { Card } from './Card.tsx'

/** The server did not answer, or failed. */
export function Unreachable({ error, onRetry }: { error: CombinedError; onRetry: () => void }) {
  const { t } = useTranslation(['entry', 'shared'])
  const isOffline = codesOf(error).includes('NETWORK')
  return (
    <Card title={t('unreachable')} lead={isOffline ? t('shared:error.network') : t('shared:error.internal')}>
      <Button onClick={onRetry} fullWidth mt="md">
        {t('shared:retry')}
      </Button>
    </Card>
  )
}
