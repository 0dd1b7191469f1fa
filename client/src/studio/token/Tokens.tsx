import '@mantine/core/styles/Tabs.layer.css'
import { Button, Tabs } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { NotFound } from '../../shared/page/NotFound.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { useTokenTexts } from '../../shared/token/texts.ts'
import client from '../client/client.module.css'
import { graphql } from '../generated/index.ts'
import { PartnerApps } from '../partner-app/PartnerApps.tsx'
import { RegisterApp } from '../partner-app/RegisterApp.tsx'
import { CreateToken } from './CreateToken.tsx'
import { TokenList } from './TokenList.tsx'

const Tokens = graphql(`
  query Tokens {
    apiTokens {
      id name prefix scopes expiresOn createdAt lastUsedAt revokedAt
      kind state issuerName own unused scopesWithoutEffect
      partnerApp { id name }
    }
    mayHaveApps: viewerCan(checks: [{ action: "partnerApps" }])
  }
`)
const ofTokens = { additionalTypenames: ['ApiToken'] }

/** Tokens for partners' programs, and for administrators the programs themselves. */
export function Page() {
  const { t } = useTranslation('studio')
  const { t: say } = useTokenTexts()
  const { tab = 'tokens' } = useParams()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [{ data, error }, read] = useQuery({ query: Tokens, context: ofTokens, requestPolicy: 'cache-and-network' })
  const mayHaveApps = data?.mayHaveApps[0] ?? false
  if (tab !== 'tokens' && (tab !== 'apps' || (data && !mayHaveApps))) return <NotFound />
  const isApps = tab === 'apps'
  const make = (
    <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setOpen(true)}>
      {say(isApps ? 'apps.new' : 'form.new')}
    </Button>
  )
  const close = () => setOpen(false)
  const list =
    error && !data ? (
      <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
    ) : !data ? (
      <SkeletonRows rows={4} />
    ) : data.apiTokens.length === 0 ? (
      <EmptyState>{t('tokens.none')}</EmptyState>
    ) : (
      <TokenList tokens={data.apiTokens} />
    )
  return (
    <Frame>
      <PageHead
        title={t('menu.apiTokens')}
        path={[{ label: t('menu.home'), to: '/' }]}
        facts={
          <>
            {t('tokens.facts')} <a href="/docs/partners">{say('docs')}</a>
          </>
        }
        actions={data && make}
      />
      {mayHaveApps ? (
        <Tabs value={tab} onChange={(next) => navigate(next === 'apps' ? '/api-tokens/apps' : '/api-tokens')}>
          <Tabs.List aria-label={say('tabs')}>
            <Tabs.Tab value="tokens">{say('tab.tokens')}</Tabs.Tab>
            <Tabs.Tab value="apps">{say('tab.apps')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="tokens" className={client.panel}>
            {list}
          </Tabs.Panel>
          <Tabs.Panel value="apps" className={client.panel}>
            {isApps && <PartnerApps />}
          </Tabs.Panel>
        </Tabs>
      ) : (
        list
      )}
      {isOpen && (isApps ? <RegisterApp onClose={close} /> : <CreateToken onClose={close} />)}
    </Frame>
  )
}
