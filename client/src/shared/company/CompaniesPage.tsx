import { Button } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { Problem } from '../form/FormDialog.tsx'
import { EmptyState } from '../page/EmptyState.tsx'
import { ErrorState } from '../page/ErrorState.tsx'
import { Page } from '../page/Page.tsx'
import { PageHead } from '../page/PageHead.tsx'
import { SearchField } from '../page/SearchField.tsx'
import { SkeletonRows } from '../page/Skeleton.tsx'
import { useAddress } from '../page/use-address.ts'
import { CompanyRow } from './CompanyRow.tsx'
import { chooseCompany } from './choose-company.ts'
import styles from './company.module.css'
import { CompaniesQuery, type Company } from './operations.ts'
import { useCompanyTexts } from './texts.ts'

/** One's own companies and the studio's clients in one list (FC-013); choosing one is working on it (FC-014). */
export function CompaniesPage() {
  const { t } = useCompanyTexts()
  const { read, write } = useAddress()
  const [problem, setProblem] = useState<string>()
  const search = read('search') ?? ''
  const [{ data, error }, ask] = useQuery({
    query: CompaniesQuery,
    variables: { search: search || null, after: read('after') ?? null },
    requestPolicy: 'cache-and-network',
  })
  const again = () => ask({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  const memberships = data?.viewer.memberships ?? []
  const choose = async (company: Company) => {
    setProblem(undefined)
    if (company.current) return location.assign('/portal/')
    const isThere = memberships.some(({ id, current }) => current && id === company.membershipId)
    if (await chooseCompany(company, isThere)) return
    setProblem(t('failed', { name: company.name }))
    again()
  }
  const { nodes, totalCount, pageInfo } = data?.companies ?? {}
  const acting = data?.viewer.actingFor
  return (
    <Page>
      <PageHead title={t('title')} facts={acting ? t('inPanel', { name: acting.name }) : t('facts')} />
      <div className={styles.page}>
        <div className={styles.head}>
          <SearchField
            label={t('search')}
            value={search}
            onChange={(value) => write({ search: value, after: undefined }, { replace: true })}
          />
          {totalCount !== undefined && <span role="status">{t('count', { count: totalCount })}</span>}
        </div>
        <Problem>{problem}</Problem>
        {!nodes && <SkeletonRows rows={6} height={56} />}
        {nodes?.length === 0 && <EmptyState>{t(search ? 'noneFound' : 'none')}</EmptyState>}
        <ul className={styles.companies} aria-label={t('title')}>
          {nodes?.map((company) => (
            <CompanyRow key={company.id} company={company} onChoose={() => choose(company)} />
          ))}
        </ul>
        {pageInfo?.hasNextPage && (
          <Button variant="default" mt="md" onClick={() => write({ after: pageInfo.endCursor ?? undefined })}>
            {t('more')}
          </Button>
        )}
      </div>
    </Page>
  )
}
