import { useEffect, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { Card } from './Card.tsx'
import styles from './entry.module.css'
import { RecoveryForm } from './RecoveryForm.tsx'
import { RecoveryRequest } from './RecoveryRequest.tsx'

interface Props {
  studioName: string | null | undefined
  /** Of the link that was followed; null: one is still to be asked for. */
  token: string | null
}

/** Asks for a link, or with a link for a new password. */
export function RecoveryCard({ studioName, token: arrivedWith }: Props) {
  const { t } = useTranslation('entry')
  const [token, setToken] = useState(arrivedWith)
  const [isAsked, setAsked] = useState(false)
  const [username, setUsername] = useState<string>()
  useEffect(() => {
    // Out of the address, so that it is in no history and no picture of the screen.
    history.replaceState(null, '', '/?recover')
    document.title = `${t('recovery.title')} · Delega`
  }, [t])

  if (username) {
    return (
      <Card studioName={studioName} title={t('recovery.doneTitle')}>
        <p className={styles.about} role="status">
          <Trans t={t} i18nKey="recovery.done" values={{ username }} components={{ 1: <strong /> }} />
        </p>
        <a className={styles.leave} href="/">
          {t('recovery.signIn')}
        </a>
      </Card>
    )
  }
  if (token) {
    return (
      <Card studioName={studioName} title={t('recovery.newTitle')} lead={t('recovery.newLead')}>
        <RecoveryForm token={token} onDone={setUsername} onAnother={() => setToken(null)} />
      </Card>
    )
  }
  return (
    <Card
      studioName={studioName}
      title={isAsked ? t('recovery.sentTitle') : t('recovery.title')}
      {...(!isAsked && { lead: t('recovery.lead') })}
    >
      {isAsked ? (
        <div role="status">
          <p className={styles.about}>{t('recovery.sent')}</p>
          <p className={styles.about}>{t('recovery.notArrived')}</p>
        </div>
      ) : (
        <RecoveryRequest onDone={() => setAsked(true)} />
      )}
      <a className={styles.leave} href="/">
        {t('recovery.back')}
      </a>
    </Card>
  )
}
