import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { graphql } from '../generated/index.ts'
import styles from './personal-area.module.css'
import type words from './portal-personal-area.it.json'
import { usePersonalAreaTexts } from './texts.ts'

const PersonalAreaMenu = graphql(`
  query PersonalAreaMenu {
    menu { key }
    viewerCan(checks: [{ action: "referral" }])
  }
`)

interface Entry {
  key: keyof typeof words.entry
  to: string
  /** Not a page of this app: the browser goes there. */
  isOutside?: true
  /** The menu's entry it stands and falls with; absent: everybody's. */
  menu?: string
}

/** What is the person's own (WK-041), and what is the company's. */
export function Page() {
  const { t } = usePersonalAreaTexts()
  const { t: shared } = useTranslation('shared')
  const [{ data, error }, read] = useQuery({ query: PersonalAreaMenu })
  if (error) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={4} />
  const own: Entry[] = [
    { key: 'password', to: '/?password&next=/portal/personal-area', isOutside: true },
    { key: 'manual', to: shared('user.manualAddress'), isOutside: true },
    { key: 'information', to: '/permissions' },
    { key: 'otherData', to: '/personal-area/other-data', menu: 'otherData' },
    { key: 'security', to: '/security' },
  ]
  const company: Entry[] = [
    { key: 'services', to: '/services' },
    { key: 'additionalUsers', to: '/users', menu: 'additionalUsers' },
    { key: 'banks', to: '/banks', menu: 'bankAccounts' },
    { key: 'partnerApps', to: '/apps', menu: 'partnerApps' },
  ]
  const keys = new Set(data.menu.map(({ key }) => key))
  if (data.viewerCan[0]) company.push({ key: 'referral', to: '/personal-area/referral' })
  const open = (entries: Entry[]) => entries.filter(({ menu }) => !menu || keys.has(menu))
  return (
    <Frame>
      <PageHead title={t('title')} />
      <Entries label={t('title')} entries={open(own)} />
      <h2 className={styles.title}>{t('company')}</h2>
      <Entries label={t('company')} entries={open(company)} />
    </Frame>
  )
}

function Entries({ label, entries }: { label: string; entries: Entry[] }) {
  const { t } = usePersonalAreaTexts()
  return (
    <nav aria-label={label} className={styles.entries}>
      <ul>
        {entries.map(({ key, to, isOutside }) => {
          const face = (
            <>
              <span>
                <strong>{t(`entry.${key}.name`)}</strong>
                <small>{t(`entry.${key}.about`)}</small>
              </span>
              <IconChevronRight size={18} stroke={1.75} aria-hidden />
            </>
          )
          return <li key={key}>{isOutside ? <a href={to}>{face}</a> : <Link to={to}>{face}</Link>}</li>
        })}
      </ul>
    </nav>
  )
}
