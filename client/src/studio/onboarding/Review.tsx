import { Button } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { count, list } from '../../shared/format.ts'
import { Section } from '../../shared/page/Section.tsx'
import type onboardingTexts from './onboarding.it.json'
import styles from './onboarding.module.css'
import { useOnboardingTexts } from './texts.ts'
import type { Onboarding } from './use-onboarding.ts'
import type { Wish } from './wish.ts'

interface Props {
  wish: Wish
  tried: Onboarding | undefined
  isOutdated: boolean
  isPending: boolean
}
type Reach = Extract<keyof typeof onboardingTexts.review, 'invoices' | 'invoiceDraftCreate' | 'invoiceSend'>

/** What the API says it would come to; nothing has been created yet. */
export function Review({ wish, tried, isOutdated, isPending }: Props) {
  const { t } = useOnboardingTexts()
  return (
    <Section title={t('review.title')}>
      <div aria-live="polite" className={styles.review}>
        {tried ? <Effect name={wish.name} {...tried} /> : <p>{t(isOutdated ? 'review.again' : 'review.about')}</p>}
      </div>
      <Button type="submit" variant={tried ? 'filled' : 'default'} loading={isPending}>
        {t(tried ? 'review.confirm' : 'review.try')}
      </Button>
    </Section>
  )
}

function Effect({ name, effect, firstAccess }: { name: string } & Pick<Onboarding, 'effect' | 'firstAccess'>) {
  const { t } = useOnboardingTexts()
  const { clientCount, clientNames, reaches } = effect
  const more = clientCount > clientNames.length ? [...clientNames, '…'] : clientNames
  return (
    <>
      <p>
        <strong>{t('review.sees', { name, count: clientCount, names: list(more) })}</strong>
      </p>
      <ul className={styles.reaches}>
        {reaches.map(({ action, clients }) => (
          <li key={action} data-open={clients > 0}>
            {clients > 0 ? (
              <IconCheck size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconMinus size={16} stroke={1.75} aria-hidden />
            )}
            {t(`review.${action as Reach}`)}:{' '}
            {clients > 0 ? t('review.clients', { count: clients, shown: count(clients) }) : t('review.nowhere')}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {t('review.username', { username: firstAccess.username })} · {t('review.classes')}
      </p>
    </>
  )
}
