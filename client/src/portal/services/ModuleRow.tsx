import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { ServicesQuery } from '../generated/graphql.ts'
import { useMe } from '../me.ts'
import { useVerb } from '../use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { type DatedVerb, DeactivateModule } from './operations.ts'
import { Standing } from './Standing.tsx'
import styles from './services.module.css'
import { UntilForm } from './UntilForm.tsx'

const Confirm = lazy(() => import('../../shared/dialog/Confirm.tsx').then((module) => ({ default: module.Confirm })))

export type Module = NonNullable<ServicesQuery['client']['modules']>[number]
interface Props {
  module: Module
  onChanged: () => void
}

/** A module: what it is for, where it stands, and what its owner can do about it. */
export function ModuleRow({ module, onChanged }: Props) {
  const { t } = useTranslation('portal')
  const { clientId } = useMe()
  const [open, setOpen] = useState<DatedVerb>()
  const [isAsked, setAsked] = useState(false)
  const { run, isPending, problem, clear } = useVerb()
  const { state, validTo, readOnlyUntil, allowedActions } = module
  const name = module.name[currentLanguage()]
  const deactivate = async () => {
    const payload = await run(DeactivateModule, { clientId, module: module.module }, ({ change }) => change)
    onChanged()
    if (payload?.userErrors.length === 0) setAsked(false)
  }
  const dated = (['moduleActivate', 'moduleRenew'] as const).filter((verb) => allowedActions.includes(verb))
  // The verb that its state calls for: only a right can be missing, and why is asked of that one.
  const wanted = state === 'OFF' || state === 'CLOSED' ? 'moduleActivate' : 'moduleRenew'
  return (
    <li>
      <div className={styles.row}>
        <div>
          <h3>{name}</h3>
          <p>{module.help[currentLanguage()]}</p>
          <p className={styles.standing}>
            <Standing state={state} validTo={validTo} readOnlyUntil={readOnlyUntil} />
          </p>
        </div>
        {!open && (
          <div className={styles.buttons}>
            {dated.map((verb) => (
              <Button
                key={verb}
                variant="default"
                aria-label={t(`services.of.${verb}`, { name })}
                onClick={() => setOpen(verb)}
              >
                {t(`services.do.${verb}`)}
              </Button>
            ))}
            {allowedActions.includes('moduleDeactivate') && (
              <Button
                variant="default"
                aria-label={t('services.of.moduleDeactivate', { name })}
                onClick={() => {
                  clear()
                  setAsked(true)
                }}
              >
                {t('services.do.moduleDeactivate')}
              </Button>
            )}
            {allowedActions.length === 0 && (
              <ExplainButton operation={wanted} resourceId={clientId} label={t(`services.do.${wanted}`)} />
            )}
          </div>
        )}
      </div>
      {open && <UntilForm module={module} verb={open} onChanged={onChanged} onClose={() => setOpen(undefined)} />}
      {isAsked && (
        <Suspense>
          <Confirm
            opened
            danger
            title={t('services.deactivateTitle', { name })}
            action={t('services.do.moduleDeactivate')}
            onConfirm={deactivate}
            onClose={() => setAsked(false)}
            isPending={isPending}
            error={problem}
          >
            <p>{t('services.deactivateText')}</p>
          </Confirm>
        </Suspense>
      )}
    </li>
  )
}
