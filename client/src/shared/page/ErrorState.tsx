import { Button } from '@mantine/core'
import type { CombinedError } from '@urql/core'
import { useTranslation } from 'react-i18next'
import { codesOf, denialOf, requestIdOf } from '../api/denial.ts'
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
  const cause = codes.includes('NETWORK') ? 'network' : codes.includes('RATE_LIMITED') ? 'rateLimited' : 'internal'
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
      <Button onClick={onRetry}>{t('retry')}</Button>
    </div>
  )
}
