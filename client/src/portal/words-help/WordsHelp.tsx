import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { graphql } from '../generated/index.ts'
import { useUsersTexts } from '../users/texts.ts'
import styles from '../users/users.module.css'
import { moduleOf } from '../users/words.ts'

const WordsQuery = graphql(`
  query PermissionWords {
    permissionCatalogue { words { key name { it en } help { it en } } modules { key name { it en } } }
  }
`)
const rules = ['READ', 'EDIT', 'SEND', 'OWNER'] as const
const steps = ['1', '2', '3', '4', '5'] as const

/** What each permission means, in the words by which the engine decides (AR-011), and how to add somebody (AR-015). */
export function Page() {
  const { t } = useUsersTexts()
  const { t: inPortal } = useTranslation('portal')
  const [{ data, error }, read] = useQuery({ query: WordsQuery })
  if (error && !data) return <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data) return <SkeletonPage rows={8} />
  const language = currentLanguage()
  const { words, modules } = data.permissionCatalogue
  const moduleName = (key: string) => modules.find((each) => each.key === moduleOf(key))?.name[language]
  const meanings = (ofModules: boolean) => (
    <dl className={styles.meanings}>
      {words
        .filter(({ key }) => (moduleOf(key) !== undefined) === ofModules)
        .map(({ key, name, help }) => (
          <div key={key}>
            <dt>{name[language]}</dt>
            <dd>
              {help[language]}
              {ofModules && <span className={styles.small}>{moduleName(key)}</span>}
            </dd>
          </div>
        ))}
    </dl>
  )
  return (
    <Frame>
      <PageHead title={t('help.title')} path={[{ label: inPortal('menu.home'), to: '/' }]} facts={t('help.about')} />
      <Section title={t('help.main')}>{meanings(false)}</Section>
      <Section title={t('help.modules')}>
        <p className={styles.about}>{t('help.modulesAbout')}</p>
        {meanings(true)}
      </Section>
      <Section title={t('help.rules')}>
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <li key={rule}>{t(`help.rule.${rule}`)}</li>
          ))}
        </ul>
      </Section>
      <div id="guide">
        <Section title={t('help.guide')}>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{t(`help.step.${step}`)}</li>
            ))}
          </ol>
        </Section>
      </div>
    </Frame>
  )
}
