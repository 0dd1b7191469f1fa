import { Button } from '@mantine/core'
import type { CombinedError } from '@urql/core'
import { useTranslation } from 'react-i18next'
import { codesOf, denialOf, isOutdated, requestIdOf } from '../api/denial.ts'
import { DeniedState } from './DeniedState.tsx'
import { NotFound } from './NotFound.tsx'
import styles from './page.module.css'

interface Props {
  error: CombinedError
  onRetry: () => void
}

/** What an error of a query becomes on the page: a refusal with reasons, nothing here, or a failure to try again. */
export function ErrorState({ error, onRetry }: Props) {
  const { t } = useTranslation('shared')
  const denial = denialOf(error)
  if (denial) return <DeniedState denial={denial} />
  const codes = codesOf(error)
  if (codes.includes('NOT_FOUND')) return <NotFound />
  const cause = causeOf(codes)
  const requestId = requestIdOf(error)
  return (
    <div className={styles.message} role="alert">
      <h1>{t('error.title')}</h1>
      <p>{t(`error.${cause}`)}</p>
      {requestId && (
        <p className={styles.note}>
          {t('error.code')}: {requestId}
        </p>
      )}
      <Button onClick={cause === 'outdated' ? () => location.reload() : onRetry}>{t('retry')}</Button>
    </div>
  )
}

function causeOf(codes: readonly string[]) {
  if (codes.includes('NETWORK')) return 'network'
  if (codes.includes('RATE_LIMITED')) return 'rateLimited'
  return isOutdated(codes) ? 'outdated' : 'internal'
}
