import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import clsx from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { day, dayOf, instant } from '../../shared/format.ts'
import { useTokenTexts } from '../../shared/token/texts.ts'
import table from '../client/client.module.css'
import type { TokensQuery } from '../generated/graphql.ts'
import { RevokeToken } from './RevokeToken.tsx'
import styles from './token.module.css'

type Token = TokensQuery['apiTokens'][number]

/** Tokens with as whom they act, what they may still do, and whether anybody uses them. */
export function TokenList({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useTranslation('studio')
  const { t: say } = useTokenTexts()
  const [revoking, setRevoking] = useState<Token>()
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reached by keyboard, and is no landmark
    <div className={table.scroll} role="group" aria-label={t('menu.apiTokens')} tabIndex={0}>
      <table className={clsx(table.table, styles.table)}>
        <caption className="visually-hidden">{t('menu.apiTokens')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tokens.name')}</th>
            <th scope="col">{say('issuer')}</th>
            <th scope="col">{t('tokens.scopes')}</th>
            <th scope="col">{t('tokens.lastUsed')}</th>
            <th scope="col">{t('tokens.expiresOn')}</th>
            <th scope="col">{t('tokens.state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('tokens.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <Row key={token.id} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </tbody>
      </table>
      {revoking && <RevokeToken id={revoking.id} name={revoking.name} onClose={() => setRevoking(undefined)} />}
    </div>
  )
}

function Row({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { t } = useTranslation('studio')
  const { t: say } = useTokenTexts()
  const { state, revokedAt, partnerApp, scopesWithoutEffect: lost } = token
  const issuer = token.own ? say('yourself') : token.issuerName
  return (
    <tr>
      <th scope="row">
        {token.name}
        <span className={styles.second}>
          {token.prefix}…{partnerApp && ` · ${say('forApp', { name: partnerApp.name })}`}
        </span>
      </th>
      <td data-label={say('issuer')}>
        {issuer}
        <span className={styles.second}>{say(`kind.${token.kind}`)}</span>
      </td>
      <td className={styles.scopes} data-label={t('tokens.scopes')}>
        {token.scopes.filter((scope) => !lost.includes(scope)).join(', ')}
        {lost.length > 0 && (
          <>
            <s className={clsx(styles.second, styles.lost)}>{lost.join(', ')}</s>
            <Warning>{say('withoutEffect', { issuer: token.issuerName })}</Warning>
          </>
        )}
      </td>
      <td className={table.quiet} data-label={t('tokens.lastUsed')}>
        {token.lastUsedAt ? instant(token.lastUsedAt) : t('tokens.neverUsed')}
        {token.unused && <Warning>{say('unused')}</Warning>}
      </td>
      <td className={clsx(table.quiet, styles.day)} data-label={t('tokens.expiresOn')}>
        {day(token.expiresOn)}
      </td>
      <td className={styles.day} data-label={t('tokens.state')}>
        {state === 'REVOKED' && revokedAt
          ? t('tokens.revoked', { day: dayOf(revokedAt) })
          : t(state === 'EXPIRED' ? 'tokens.expired' : 'tokens.valid')}
      </td>
      <td className={table.number}>
        {state !== 'REVOKED' && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('tokens.revokeName', { name: token.name })}
            onClick={onRevoke}
          >
            {t('tokens.revoke')}
          </Button>
        )}
      </td>
    </tr>
  )
}

const Warning = ({ children }: { children: string }) => (
  <span className={styles.warning}>
    <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
    {children}
  </span>
)
