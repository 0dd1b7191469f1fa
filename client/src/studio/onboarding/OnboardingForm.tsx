import { type FormEvent, useState } from 'react'
import { Problem } from '../../shared/form/FormDialog.tsx'
import { CompanyStep } from './CompanyStep.tsx'
import styles from './onboarding.module.css'
import { PersonStep } from './PersonStep.tsx'
import { Review } from './Review.tsx'
import { UnitStep, type UnitToChoose } from './UnitStep.tsx'
import { type ComplaintAt, type Onboarding, useOnboarding } from './use-onboarding.ts'
import { type ChosenClient, emptyWish, type Wish } from './wish.ts'

/** What each step is given: everything typed, how to change it, what is wrong with it. */
export interface Step {
  wish: Wish
  change: (changes: Partial<Wish>) => void
  at: ComplaintAt
}
interface Props {
  client?: ChosenClient
  units: readonly UnitToChoose[]
  onMade: (onboarding: Onboarding, oneTimePassword: string | null) => void
}

/** Four steps under each other: Enter tries it, and once it was tried confirms it. */
export function OnboardingForm({ client, units, onMade }: Props) {
  const [wish, setWish] = useState(() => emptyWish(client))
  const { at, tryOut, confirm, ...trial } = useOnboarding(wish)
  const step: Step = { wish, change: (changes) => setWish((before) => ({ ...before, ...changes })), at }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!trial.tried) return tryOut()
    const made = await confirm()
    if (made?.onboarding) onMade(made.onboarding, made.oneTimePassword ?? null)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <CompanyStep {...step} />
      <UnitStep {...step} units={units} />
      <PersonStep {...step} />
      <Review wish={wish} {...trial} />
      <Problem>{trial.problem || undefined}</Problem>
    </form>
  )
}
