import { Button } from '@mantine/core'
import clsx from 'clsx'
import { useState } from 'react'
import { useQuery } from 'urql'
import { count, dayOf, instant } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { useTokenTexts } from '../../shared/token/texts.ts'
import table from '../client/client.module.css'
import type { PartnerAppsQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import styles from '../token/token.module.css'
import { AuthoriseApp } from './AuthoriseApp.tsx'
import { RevokeApp } from './RevokeApp.tsx'

const PartnerAppsDocument = graphql(`
  query PartnerApps {
    partnerApps {
      id name publisher website scopes activeTokens lastUsedAt revokedAt shutOutCount allowedActions
    }
  }
`)
const ofApps = { additionalTypenames: ['PartnerApp', 'ApiToken'] }

export type App = PartnerAppsQuery['partnerApps'][number]

/** The programs that work for the studio: what they may do, whether they are used, and which clients shut them out. */
export function PartnerApps() {
  const { t } = useTokenTexts()
  const [{ data, error }, read] = useQuery({
    query: PartnerAppsDocument,
    context: ofApps,
    requestPolicy: 'cache-and-network',
  })
  const [open, setOpen] = useState<{ app: App; verb: 'authorise' | 'revoke' }>()
  const close = () => setOpen(undefined)
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonRows rows={3} />
  if (data.partnerApps.length === 0) return <EmptyState>{t('apps.none')}</EmptyState>
  return (
    <>
      <div className={styles.about}>
        <p>{t('apps.about')}</p>
      </div>
      {/* biome-ignore lint/a11y: what scrolls sideways must be reached by keyboard, and is no landmark */}
      <div className={table.scroll} role="group" aria-label={t('tab.apps')} tabIndex={0}>
        <table className={clsx(table.table, styles.table)}>
          <caption className="visually-hidden">{t('tab.apps')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('apps.name')}</th>
              <th scope="col">{t('apps.state')}</th>
              <th scope="col">{t('apps.scopes')}</th>
              <th scope="col">{t('apps.lastUsed')}</th>
              <th scope="col" className={table.number}>
                {t('apps.tokens')}
              </th>
              <th scope="col" className={table.number}>
                {t('apps.shutOut')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('apps.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.partnerApps.map((app) => (
              <Row key={app.id} app={app} onOpen={(verb) => setOpen({ app, verb })} />
            ))}
          </tbody>
        </table>
      </div>
      {open?.verb === 'authorise' && <AuthoriseApp app={open.app} onClose={close} />}
      {open?.verb === 'revoke' && <RevokeApp app={open.app} onClose={close} />}
    </>
  )
}

function Row({ app, onOpen }: { app: App; onOpen: (verb: 'authorise' | 'revoke') => void }) {
  const { t } = useTokenTexts()
  const { name, publisher, website, revokedAt, activeTokens, allowedActions } = app
  return (
    <tr className={revokedAt ? table.quiet : undefined}>
      <th scope="row">
        {name}
        <span className={styles.second}>
          {publisher}
          {website && (
            <>
              {' · '}
              <a href={website} target="_blank" rel="noreferrer noopener">
                {new URL(website).host}
              </a>
            </>
          )}
        </span>
      </th>
      <td className={styles.day} data-label={t('apps.state')}>
        {revokedAt
          ? t('apps.revoked', { day: dayOf(revokedAt) })
          : t(activeTokens > 0 ? 'apps.active' : 'apps.waiting')}
      </td>
      <td className={styles.scopes} data-label={t('apps.scopes')}>
        {app.scopes.join(', ') || (!revokedAt && t('apps.noScopes'))}
      </td>
      <td className={clsx(table.quiet, styles.day)} data-label={t('apps.lastUsed')}>
        {app.lastUsedAt ? instant(app.lastUsedAt) : t('apps.never')}
      </td>
      <td className={table.number} data-label={t('apps.tokens')}>
        {count(activeTokens)}
      </td>
      <td className={table.number} data-label={t('apps.shutOut')}>
        {count(app.shutOutCount ?? 0)}
      </td>
      <td>
        <div className={styles.actions}>
          {allowedActions.includes('partnerAppAuthorise') && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('apps.authoriseName', { name })}
              onClick={() => onOpen('authorise')}
            >
              {t('apps.authorise')}
            </Button>
          )}
          {allowedActions.includes('partnerAppRevoke') && (
            <Button
              size="xs"
              variant="default"
              aria-label={t('apps.revokeName', { name })}
              onClick={() => onOpen('revoke')}
            >
              {t('apps.revoke')}
            </Button>
          )}
        </div>
      </td>
    </tr>
  )
}
