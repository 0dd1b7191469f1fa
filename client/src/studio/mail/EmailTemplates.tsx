import { Link } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import type words from './mail.it.json'
import styles from './mail.module.css'
import { EmailTemplatesDocument, type Template } from './operations.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import { useMailTexts } from './texts.ts'

/** Email Template (WK-012): which e-mails there are, and the words of one of them. */
export function Page() {
  const { t } = useMailTexts()
  const { read } = useAddress()
  const [{ data, error }, ask] = useQuery({ query: EmailTemplatesDocument, requestPolicy: 'cache-and-network' })
  if (!data && !error) return <SkeletonPage rows={6} />
  const templates = data?.emailTemplates ?? []
  const chosen = templates.find(({ kind }) => kind === read('kind')) ?? templates[0]
  const language = read('language') === 'EN' ? 'EN' : 'IT'
  const text = chosen?.texts.find((each) => each.language === language)
  return (
    <Frame>
      <PageHead
        title={t('templates.title')}
        path={[{ label: t('personalArea'), to: '/personal-area' }]}
        facts={t('templates.facts')}
        actions={<Link to="/mail">{t('templates.log')}</Link>}
      />
      {error && !data ? (
        <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : !chosen || !text ? (
        <EmptyState>{t('templates.none')}</EmptyState>
      ) : (
        <div className={styles.layout}>
          <KindList templates={templates} chosen={chosen} language={language} />
          <TemplateEditor
            key={`${chosen.kind} ${language} ${text.version}`}
            template={chosen}
            text={text}
            onSaved={() => ask({ requestPolicy: 'network-only' })}
          />
        </div>
      )}
    </Frame>
  )
}

interface ListProps {
  templates: Template[]
  chosen: Template
  language: 'IT' | 'EN'
}

/** By what each is for; one that only a newer server knows, by our subject in the language on the screen. */
function KindList({ templates, chosen, language }: ListProps) {
  const { t, i18n } = useMailTexts()
  const shown = i18n.language.startsWith('en') ? 'EN' : 'IT'
  return (
    <nav aria-label={t('templates.list')} className={styles.kinds}>
      <ul>
        {templates.map((template) => (
          <li key={template.kind}>
            <Link
              to={`?kind=${template.kind}&language=${language}`}
              aria-current={template === chosen ? 'true' : undefined}
            >
              <span>
                {t(`kind.${template.kind as keyof typeof words.kind}`, {
                  defaultValue: template.texts.find((text) => text.language === shown)?.ours.subject ?? template.kind,
                })}
              </span>
              {template.texts.some(({ isOwn }) => isOwn) && <small>{t('templates.own')}</small>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
