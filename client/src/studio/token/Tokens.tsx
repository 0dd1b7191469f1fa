import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { day, dayOf, instant } from '../../shared/format.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { today } from '../../shared/today.ts'
import styles from '../client/client.module.css'
import type { TokensQuery } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { RevokeToken } from './RevokeToken.tsx'
import { TokenForm } from './TokenForm.tsx'

const Tokens = graphql(`
  query Tokens {
    apiTokens { id name prefix scopes expiresOn createdAt lastUsedAt revokedAt }
  }
`)
const ofTokens = { additionalTypenames: ['ApiToken'] }

type Token = TokensQuery['apiTokens'][number]

/** The viewer's own tokens for partner programs. */
export function Page() {
  const { t } = useTranslation('studio')
  const [isOpen, setOpen] = useState(false)
  const [{ data, error }, read] = useQuery({ query: Tokens, context: ofTokens, requestPolicy: 'cache-and-network' })
  const make = (
    <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setOpen(true)}>
      {t('tokens.new')}
    </Button>
  )
  return (
    <Frame>
      <PageHead
        title={t('menu.apiTokens')}
        path={[{ label: t('menu.home'), to: '/' }]}
        facts={t('tokens.facts')}
        actions={data && data.apiTokens.length > 0 && make}
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
      ) : !data ? (
        <SkeletonRows rows={4} />
      ) : data.apiTokens.length === 0 ? (
        <EmptyState action={make}>{t('tokens.none')}</EmptyState>
      ) : (
        <List tokens={data.apiTokens} />
      )}
      {isOpen && <TokenForm onClose={() => setOpen(false)} />}
    </Frame>
  )
}

function List({ tokens }: { tokens: Token[] }) {
  const { t } = useTranslation('studio')
  const [revoking, setRevoking] = useState<Token>()
  const stateOf = (token: Token) => {
    if (token.revokedAt) return t('tokens.revoked', { day: dayOf(token.revokedAt) })
    if (token.expiresOn < today()) return t('tokens.expired')
    return t('tokens.valid')
  }
  return (
    // biome-ignore lint/a11y: what scrolls sideways must be reached by keyboard, and is no landmark
    <div className={styles.scroll} role="group" aria-label={t('menu.apiTokens')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('menu.apiTokens')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tokens.name')}</th>
            <th scope="col">{t('tokens.prefix')}</th>
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
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td className={styles.quiet}>{token.prefix}…</td>
              <td className={styles.quiet}>{token.scopes.join(', ')}</td>
              <td className={styles.quiet}>{token.lastUsedAt ? instant(token.lastUsedAt) : t('tokens.neverUsed')}</td>
              <td className={styles.quiet}>{day(token.expiresOn)}</td>
              <td>{stateOf(token)}</td>
              <td className={styles.number}>
                {!token.revokedAt && (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('tokens.revokeName', { name: token.name })}
                    onClick={() => setRevoking(token)}
                  >
                    {t('tokens.revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking && <RevokeToken id={revoking.id} name={revoking.name} onClose={() => setRevoking(undefined)} />}
    </div>
  )
}
