import { Button } from '@mantine/core'
import { IconBan, IconPlugConnected } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { dayOf, instant } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { ScopeMeanings } from '../../shared/token/ScopeTicks.tsx'
import { useTokenTexts } from '../../shared/token/texts.ts'
import type { ConnectedAppsQuery } from '../generated/graphql.ts'
import { useMe } from '../me.ts'
import { Problem } from '../page/Problem.tsx'
import { useVerb } from '../use-verb.ts'
import { AdmitApp, RevokeApp } from './operations.ts'
import styles from './token.module.css'

const AuthoriseApp = lazy(() => import('./AuthoriseApp.tsx').then((module) => ({ default: module.AuthoriseApp })))
const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

type App = ConnectedAppsQuery['partnerApps'][number]
interface Props {
  app: App
  meanings: ScopeMeanings
  onChanged: () => void
}

/** Of each scope what it does, as a sentence; its own name where the API has none. */
export const sentencesOf = (scopes: readonly string[], meanings: ScopeMeanings) =>
  scopes.map((scope) => meanings.scopes.find(({ key }) => key === scope)?.name[currentLanguage()] ?? scope)

/** A program: whose it is, what it may do, when it was last used; and the one button that ends or restores that. */
export function AppCard({ app, meanings, onChanged }: Props) {
  const { t } = useTokenTexts()
  const { companyName: company } = useMe()
  const { run, isPending, problem, clear } = useVerb()
  const [isAsked, setAsked] = useState(false)
  const [isAdmitted, setAdmitted] = useState(false)
  const [isAuthorising, setAuthorising] = useState(false)
  const { id, name, publisher, website, registeredByName: studio, own, shutOut, revokedAt, allowedActions } = app
  const isOut = shutOut || revokedAt !== null
  const Icon = isOut ? IconBan : IconPlugConnected
  const revoke = async () => {
    const payload = await run(RevokeApp, { id }, ({ change }) => change)
    onChanged()
    setAdmitted(false)
    if (payload?.userErrors.length === 0) setAsked(false)
  }
  const admit = async () => {
    const payload = await run(AdmitApp, { id }, ({ change }) => change)
    onChanged()
    setAdmitted(payload?.userErrors.length === 0)
  }
  return (
    <li className={styles.card} data-out={isOut || undefined}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <div className={styles.text}>
        <h3>{name}</h3>
        <p className={styles.quiet}>
          {t('portal.by', { publisher })}
          {website && (
            <>
              {' · '}
              <a href={website} target="_blank" rel="noreferrer noopener">
                {new URL(website).host}
              </a>
            </>
          )}
          {!own && ` · ${t('portal.worksFor', { name: studio })}`}
        </p>
        {shutOut && <p className={styles.out}>{t('portal.isShutOut')}</p>}
        {revokedAt && <p className={styles.out}>{t('portal.ended', { day: dayOf(revokedAt) })}</p>}
        {!isOut && app.scopes.length > 0 && (
          <ul className={styles.scopes} aria-label={t('portal.can')}>
            {sentencesOf(app.scopes, meanings).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {!isOut && app.scopes.length === 0 && <p>{t('portal.nothing')}</p>}
        <p className={styles.small}>
          {app.lastUsedAt ? t('portal.lastUsed', { when: instant(app.lastUsedAt) }) : t('portal.neverUsed')}
        </p>
        <div aria-live="polite">{isAdmitted && <p>{t('portal.admitted', { name, studio })}</p>}</div>
        {!isAsked && <Problem>{problem}</Problem>}
      </div>
      <div className={styles.buttons}>
        {own && allowedActions.includes('partnerAppAuthorise') && (
          <Button
            variant={app.scopes.length > 0 ? 'default' : 'filled'}
            aria-label={t('apps.authoriseName', { name })}
            onClick={() => setAuthorising(true)}
          >
            {t('apps.authorise')}
          </Button>
        )}
        {allowedActions.includes('partnerAppRevoke') && (
          <Button
            variant="outline"
            color="red"
            {...(own && { 'aria-label': t('apps.revokeName', { name }) })}
            onClick={() => {
              clear()
              setAsked(true)
            }}
          >
            {own ? t('apps.revoke') : t('portal.shutOut')}
          </Button>
        )}
        {!own && allowedActions.includes('partnerAppAuthorise') && (
          <Button variant="default" loading={isPending} onClick={admit}>
            {t('portal.admit')}
          </Button>
        )}
      </div>
      {isAuthorising && (
        <Suspense>
          <AuthoriseApp
            app={app}
            meanings={meanings}
            onClose={() => {
              setAuthorising(false)
              onChanged()
            }}
          />
        </Suspense>
      )}
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            danger
            title={t(own ? 'apps.revokeTitle' : 'portal.shutOutTitle', { name })}
            action={t(own ? 'apps.revoke' : 'portal.shutOutDo')}
            onConfirm={revoke}
            onClose={() => setAsked(false)}
            isPending={isPending}
            error={problem}
          >
            {own ? (
              <p>{t('portal.revokeText')}</p>
            ) : (
              <>
                <p>{t('portal.shutOutText', { name, company, studio })}</p>
                <p>{t('portal.shutOutAgain')}</p>
              </>
            )}
          </Confirm>
        </Suspense>
      )}
    </li>
  )
}
