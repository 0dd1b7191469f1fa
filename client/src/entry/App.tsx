import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { type Arrived, destinationOf } from './arrival.ts'
import { Card, CardSkeleton } from './Card.tsx'
import { EntryQuery, WhoAmI } from './operations.ts'
import { PasswordForm } from './PasswordForm.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { SignInForm } from './SignInForm.tsx'
import { Unreachable } from './Unreachable.tsx'

/** The one card: register the studio, sign in, or change the password one was given. */
export function App() {
  const { t } = useTranslation('entry')
  const [{ data, error }, read] = useQuery({ query: EntryQuery })
  const [{ data: known, fetching: isAsking }] = useQuery({ query: WhoAmI })
  const [arrived, setArrived] = useState<Arrived & { password?: string }>()
  const viewer = arrived ?? known?.viewer

  useEffect(() => {
    if (viewer && !viewer.renewal) location.replace(destinationOf(viewer, location.search))
  }, [viewer])
  useEffect(() => {
    document.title = `${t('title')} · Delega`
  }, [t])

  if (error && !data) return <Unreachable error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
  if (!data || isAsking || (viewer && !viewer.renewal)) return <CardSkeleton />
  const { registered, studioName, demo } = data.installation
  if (viewer?.renewal) {
    return (
      <Card studioName={studioName} title={t('password.title')} lead={t(leadOf(viewer.renewal))}>
        <PasswordForm username={viewer.username} known={arrived?.password} onDone={setArrived} />
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
  return (
    <Card studioName={studioName} title={t('signIn.title')} isDemo={demo}>
      <SignInForm onDone={(viewer, password) => setArrived({ ...viewer, password })} />
    </Card>
  )
}

const leadOf = (renewal: string) =>
  renewal === 'PASSWORD_EXPIRED' ? ('password.expired' as const) : ('password.given' as const)
