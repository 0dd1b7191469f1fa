import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { Link } from 'react-router'
import { useMutation } from 'urql'
import { dayOf } from '../format.ts'
import { Section } from '../page/Section.tsx'
import { isClosed, keepClosed } from './closed.ts'
import styles from './notice.module.css'
import { NoticeDismiss } from './operations.ts'
import { useNoticeTexts } from './texts.ts'
import { type App, lookOf, type Told, written } from './told.ts'

const SmartAccess = lazy(() => import('./SmartAccess.tsx').then((module) => ({ default: module.SmartAccess })))

interface Props {
  app: App
  notices: readonly Told[]
  /** Of this session; null where somebody else looks, who closes nothing. */
  signedInAt: string | null | undefined
}

/** What a home tells until it is put away (WT-069). One message is read before anything else is done (WK-006). */
export function Notices({ app, notices, signedInAt }: Props) {
  const { t } = useNoticeTexts()
  const [gone, setGone] = useState<readonly string[]>([])
  const [hasFailed, setFailed] = useState(false)
  const [, dismiss] = useMutation(NoticeDismiss)
  const left = notices.filter(({ key }) => !gone.includes(key))
  const message = left.find(({ kind }) => kind === 'SMART_ACCESS_ADMIN')
  const rows = left.filter((each) => each !== message)
  const hide = (key: string) => setGone((before) => [...before, key])
  const forGood = async (key: string) => {
    hide(key)
    const { error } = await dismiss({ key })
    setFailed(error !== undefined)
    if (error) setGone((before) => before.filter((each) => each !== key))
  }
  const close = (key: string, isForGood: boolean) => {
    if (isForGood) return forGood(key)
    if (signedInAt) keepClosed(key, signedInAt)
    hide(key)
  }
  return (
    <>
      {rows.length > 0 && (
        <Section title={t('title')}>
          <ul>
            {rows.map((each) => (
              <Row key={each.key} app={app} told={each} onDismiss={() => forGood(each.key)} />
            ))}
          </ul>
        </Section>
      )}
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      {message && signedInAt && !isClosed(message.key, signedInAt) && (
        <Suspense>
          <SmartAccess onClose={(isForGood) => close(message.key, isForGood)} />
        </Suspense>
      )}
    </>
  )
}

function Row({ app, told, onDismiss }: { app: App; told: Told; onDismiss: () => void }) {
  const { t } = useNoticeTexts()
  const { icon: Icon, isUrgent, to } = lookOf(told.kind)
  // A newer server may tell kinds that these texts do not know; then the kind's own name is better than nothing.
  const text = (t as (key: string, facts: object) => string)(`kind.${told.kind}`, {
    ...written(told.facts),
    defaultValue: told.kind,
  })
  const target = to?.(told, app)
  return (
    <li className={styles.row} data-urgent={isUrgent}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <p>
        {text} {told.at && <small>{dayOf(told.at)}</small>}
      </p>
      <span className={styles.acts}>
        {target && <Link to={target.to}>{t(`action.${target.text}`)}</Link>}
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} stroke={1.75} aria-hidden />}
          aria-label={t('dismissOne', { text })}
          onClick={onDismiss}
        >
          {t('dismiss')}
        </Button>
      </span>
    </li>
  )
}
