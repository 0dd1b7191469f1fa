import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { type Arrived, destinationOf, invitationOf, recoveringOf, registeringOf, wantsNewPassword } from './arrival.ts'
import { Card, CardSkeleton } from './Card.tsx'
import { Choice } from './Choice.tsx'
import { CodeForm } from './CodeForm.tsx'
import styles from './entry.module.css'
import { EntryQuery, WhoAmI } from './operations.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { SignInForm } from './SignInForm.tsx'
import { Unreachable } from './Unreachable.tsx'

const RecoveryCard = lazy(() => import('./RecoveryCard.tsx').then((module) => ({ default: module.RecoveryCard })))
const SignUpCard = lazy(() => import('./sign-up/SignUpCard.tsx').then((module) => ({ default: module.SignUpCard })))
const InvitationCard = lazy(() =>
  import('./sign-up/InvitationCard.tsx').then((module) => ({ default: module.InvitationCard })),
)

/** The one card: register the studio, sign in, confirm it with a code, change the password, choose where to work. */
export function App() {
  const { t } = useTranslation('entry')
  const [{ data, error }, read] = useQuery({ query: EntryQuery })
  const [{ data: known, fetching: isAsking }] = useQuery({ query: WhoAmI })
  const [arrived, setArrived] = useState<Arrived>()
  /** What was typed: the code, and a change of this password, may still be to come. */
  const [password, setPassword] = useState<string>()
  const [isCodeDue, setCodeDue] = useState(false)
  const [recovering] = useState(() => recoveringOf(location))
  const [invitation] = useState(() => invitationOf(location))
  const viewer = arrived ?? known?.viewer
  const isOwnWish = !arrived && viewer?.renewal === null && wantsNewPassword(location.search)
  const changesPassword = viewer?.renewal != null || isOwnWish
  // Whoever was signed in already has chosen; it changes that in the user's menu.
  const places = arrived?.memberships ?? []
  // Whoever is signed in and follows an invitation is somebody else there.
  const isInvited = invitation !== undefined && !arrived
  const isThrough = viewer != null && !recovering && !isInvited && !changesPassword && places.length < 2

  useEffect(() => {
    if (isThrough) location.replace(destinationOf(viewer, location.search))
  }, [isThrough, viewer])
  useEffect(() => {
    document.title = `${t('title')} · Delega`
  }, [t])

  if (error && !data) return <Unreachable error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data || isAsking || isThrough) return <CardSkeleton />
  const { registered, studioName, demo, isSignUpOpen } = data.installation
  if (isInvited) {
    return (
      <Suspense fallback={<CardSkeleton />}>
        <InvitationCard token={invitation} onDone={setArrived} />
      </Suspense>
    )
  }
  if (recovering) {
    return (
      <Suspense fallback={<CardSkeleton />}>
        <RecoveryCard studioName={studioName} token={recovering.token} />
      </Suspense>
    )
  }
  if (viewer && changesPassword) {
    return (
      <Card studioName={studioName} title={t('password.title')} lead={t(leadOf(viewer.renewal))}>
        <PasswordForm
          username={viewer.username}
          known={password}
          // Whoever came for this works where it worked before.
          onDone={({ memberships = [], ...changed }) =>
            setArrived({ ...changed, memberships: isOwnWish ? [] : memberships })
          }
        />
        {isOwnWish && (
          <a className={styles.leave} href={destinationOf(viewer, location.search)}>
            {t('password.leave')}
          </a>
        )}
      </Card>
    )
  }
  if (viewer) {
    return (
      <Card studioName={studioName} title={t('choice.title')} lead={t('choice.lead')}>
        <Choice memberships={places} onDone={setArrived} />
      </Card>
    )
  }
  if (!registered) {
    return (
      <Card title={t('register.title')} lead={t('register.lead')}>
        <RegisterForm onDone={setArrived} />
      </Card>
    )
  }
  const registering = isSignUpOpen ? registeringOf(location) : undefined
  if (registering) {
    return (
      <Suspense fallback={<CardSkeleton />}>
        <SignUpCard kind={registering} onDone={setArrived} />
      </Suspense>
    )
  }
  if (isCodeDue) {
    return (
      <Card studioName={studioName} title={t('code.title')} isDemo={demo}>
        <CodeForm onDone={setArrived} onBack={() => setCodeDue(false)} />
      </Card>
    )
  }
  const arrive = (viewer: Arrived | null, typed: string) => {
    setPassword(typed)
    if (viewer) setArrived(viewer)
    else setCodeDue(true)
  }
  return (
    <Card studioName={studioName} title={t('signIn.title')} isDemo={demo}>
      <SignInForm onDone={arrive} />
      {isSignUpOpen && (
        <a className={styles.leave} href="/?register=company">
          {t('signIn.register')}
        </a>
      )}
    </Card>
  )
}

const leadOf = (renewal: string | null | undefined) => {
  if (!renewal) return 'password.own' as const
  return renewal === 'PASSWORD_EXPIRED' ? ('password.expired' as const) : ('password.given' as const)
}
