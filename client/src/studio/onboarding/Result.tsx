import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Columns, Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { Checklist } from './Checklist.tsx'
import styles from './onboarding.module.css'
import { useOnboardingTexts } from './texts.ts'
import { useChecklist } from './use-checklist.ts'
import type { Onboarding } from './use-onboarding.ts'

interface Props {
  operatorId: string | undefined
  unitId: string | undefined
  /** Absent after a reload: what is shown once is gone. */
  onboarding?: Onboarding
  oneTimePassword?: string | null
  onAnother: () => void
}

/** The password once, the instructions, and what is still missing until the first sign-in. */
export function Result({ operatorId, unitId, onboarding, oneTimePassword, onAnother }: Props) {
  const { t } = useOnboardingTexts()
  const { t: words } = useTranslation('studio')
  const { checklist, error, read } = useChecklist({ operatorId, unitId })
  if (error && !checklist) return <ErrorState error={error} onRetry={read} />
  if (!checklist) return <SkeletonPage />
  const { operatorName, unitName } = checklist
  return (
    <Frame>
      <PageHead
        title={operatorName ? t('result.title', { name: operatorName }) : (unitName ?? t('title'))}
        path={[
          { label: words('menu.home'), to: '/' },
          { label: t('title'), to: '/onboarding' },
        ]}
        facts={unitName && t('result.unit', { unit: unitName })}
        actions={
          <Button variant="default" onClick={onAnother}>
            {t('result.another')}
          </Button>
        }
      />
      <Columns second={<Checklist checklist={checklist} />}>
        {oneTimePassword && (
          <Section title={t('result.password')} strong>
            <div className={styles.password}>
              <code>{oneTimePassword}</code>
              <Copy text={oneTimePassword} />
            </div>
            <p className={styles.note}>{t('result.passwordHelp')}</p>
          </Section>
        )}
        {onboarding && (
          <Section
            title={t('result.instructions')}
            note={
              <Copy
                text={onboarding.firstAccess.text[currentLanguage()]}
                label={t('result.copy')}
                done={t('result.copied')}
              />
            }
          >
            <pre className={styles.instructions}>{onboarding.firstAccess.text[currentLanguage()]}</pre>
          </Section>
        )}
        {operatorId && (
          <p>
            <Link to={`/operators/${operatorId}`}>{t('result.operator')}</Link>
          </p>
        )}
      </Columns>
    </Frame>
  )
}

function Copy({ text, label, done }: { text: string; label?: string; done?: string }) {
  const { t } = useTranslation('shared')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <Button
      variant="default"
      leftSection={isCopied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      onClick={copy}
    >
      <span aria-live="polite">{isCopied ? (done ?? t('copied')) : (label ?? t('copy'))}</span>
    </Button>
  )
}
