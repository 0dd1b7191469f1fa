import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { count, day } from '../../shared/format.ts'
import { useMe } from '../me.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import type { Seats } from './operations.ts'
import { useUsersTexts } from './texts.ts'
import styles from './users.module.css'

const SeatsForm = lazy(() => import('./SeatsForm.tsx').then((module) => ({ default: module.SeatsForm })))

/** Seats bought, taken and free, until when; and the way to more of them. */
export function SeatsBox({ seats, onChanged }: { seats: Seats; onChanged: () => void }) {
  const { t } = useUsersTexts()
  const { clientId } = useMe()
  const [form, setForm] = useState<'change' | 'renew'>()
  const { validTo, isOver, coTermed } = seats
  const isOpen = seats.allowedActions.includes('seatsChange')
  const close = () => {
    setForm(undefined)
    onChanged()
  }
  const until = isOver ? t('seats.over', { day: day(validTo!) }) : validTo && t('seats.until', { day: day(validTo) })
  return (
    <>
      <dl className={styles.counts}>
        {(['bought', 'used', 'free', 'active'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`seats.${name}`)}</dt>
            <dd>{count(seats[name])}</dd>
          </div>
        ))}
      </dl>
      <p className={isOver ? styles.over : styles.quiet}>
        {until ?? t('seats.none')} {coTermed && !isOver && t('seats.coTermed')}
      </p>
      <div className={styles.buttons}>
        {isOpen ? (
          <>
            <Button variant="default" onClick={() => setForm(isOver ? 'renew' : 'change')}>
              {t(isOver ? 'seats.renew' : 'seats.add')}
            </Button>
            {validTo && !isOver && (
              <Button variant="default" onClick={() => setForm('renew')}>
                {t('seats.renew')}
              </Button>
            )}
          </>
        ) : (
          <ExplainButton operation="seatsChange" resourceId={clientId} label={t('seats.add')} />
        )}
      </div>
      <Suspense>{form && <SeatsForm seats={seats} isRenewal={form === 'renew'} onClose={close} />}</Suspense>
    </>
  )
}
