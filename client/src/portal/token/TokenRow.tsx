import { Button } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { day, dayOf, instant } from '../../shared/format.ts'
import type { ScopeMeanings } from '../../shared/token/ScopeTicks.tsx'
import { useTokenTexts } from '../../shared/token/texts.ts'
import type { ConnectedAppsQuery } from '../generated/graphql.ts'
import { useVerb } from '../use-verb.ts'
import { sentencesOf } from './AppCard.tsx'
import { RevokeToken } from './operations.ts'
import styles from './token.module.css'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

interface Props {
  token: ConnectedAppsQuery['apiTokens'][number]
  meanings: ScopeMeanings
  onChanged: () => void
}

/** A token of the company: as whom it works, what it may do and until when. */
export function TokenRow({ token, meanings, onChanged }: Props) {
  const { t } = useTokenTexts()
  const { run, isPending, problem, clear } = useVerb()
  const [isAsked, setAsked] = useState(false)
  const { id, name, state, expiresOn, revokedAt, lastUsedAt, partnerApp } = token
  const until =
    state === 'REVOKED' && revokedAt
      ? t('portal.token.REVOKED', { day: dayOf(revokedAt) })
      : t(state === 'EXPIRED' ? 'portal.token.EXPIRED' : 'portal.token.until', { day: day(expiresOn) })
  const revoke = async () => {
    const payload = await run(RevokeToken, { id }, ({ change }) => change)
    onChanged()
    if (payload?.userErrors.length === 0) setAsked(false)
  }
  return (
    <li className={styles.card} data-out={state !== 'ACTIVE' || undefined}>
      <IconKey size={24} stroke={1.6} aria-hidden />
      <div className={styles.text}>
        <h3>{name}</h3>
        <p className={styles.quiet}>
          {`${t('issuer')} ${token.own ? t('yourself') : token.issuerName} · ${until}`}
          {partnerApp && ` · ${t('forApp', { name: partnerApp.name })}`}
        </p>
        {state === 'ACTIVE' && (
          <ul className={styles.scopes} aria-label={t('portal.can')}>
            {sentencesOf(token.scopes, meanings).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <p className={styles.small}>
          {`${token.prefix}… · ${t('apps.lastUsed')}: ${lastUsedAt ? instant(lastUsedAt) : t('apps.never')}`}
        </p>
        {token.unused && <p className={styles.out}>{t('unused')}</p>}
      </div>
      <div className={styles.buttons}>
        {state !== 'REVOKED' && (
          <Button
            variant="default"
            aria-label={t('apps.revokeName', { name })}
            onClick={() => {
              clear()
              setAsked(true)
            }}
          >
            {t('apps.revoke')}
          </Button>
        )}
      </div>
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            danger
            title={t('apps.revokeTitle', { name })}
            action={t('apps.revoke')}
            onConfirm={revoke}
            onClose={() => setAsked(false)}
            isPending={isPending}
            error={problem}
          >
            <p>{t('portal.token.revokeText')}</p>
          </Confirm>
        </Suspense>
      )}
    </li>
  )
}
