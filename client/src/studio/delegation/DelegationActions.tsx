import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import styles from '../client/client.module.css'
import type { ClientData } from '../client/client-data.ts'
import { useExplain } from '../why/use-explain.ts'
import { AttestForm } from './AttestForm.tsx'
import { ChangeDelegation } from './ChangeDelegation.tsx'
import { type Change, changes } from './changes.ts'
import { HideDelegation } from './HideDelegation.tsx'
import { MoreForm } from './MoreForm.tsx'
import { RequestForm } from './RequestForm.tsx'
import { useListTexts } from './texts.ts'

type Open = Change | 'delegationHide' | 'delegationRequest' | 'mandateAttest' | 'delegationPermissionChangeRequest'

// A new one is asked for only when none is under way or in force.
const over: readonly string[] = ['REVOKED', 'REFUSED', 'WITHDRAWN', 'EXPIRED', 'ENDED']

const isChange = (open: Open | undefined): open is Change => changes.some((change) => change === open)

/** What can be done to the delegation now; what may not be asked for says why. */
export function DelegationActions({ client }: { client: ClientData }) {
  const { t } = useTranslation('studio')
  const { t: own } = useListTexts()
  const explain = useExplain()
  const [open, setOpen] = useState<Open>()
  const { delegation } = client
  const isFree = !delegation || over.includes(delegation.state)
  const close = () => setOpen(undefined)
  const begin = (action: 'delegationRequest' | 'mandateAttest', isPrimary: boolean) =>
    client.allowedActions.includes(action) ? (
      <Button {...(!isPrimary && { variant: 'default' })} onClick={() => setOpen(action)}>
        {t(`delegations.do.${action}`)}
      </Button>
    ) : (
      <WhyButton action={t(`delegations.do.${action}`)} onOpen={() => explain(action, client.id)} />
    )
  return (
    <div className={styles.actions}>
      {isFree && begin('delegationRequest', true)}
      {isFree && begin('mandateAttest', false)}
      {delegation?.allowedActions.includes('delegationPermissionChangeRequest') && (
        <Button variant="default" onClick={() => setOpen('delegationPermissionChangeRequest')}>
          {t('delegations.more.ask')}
        </Button>
      )}
      {delegation &&
        changes
          .filter((change) => delegation.allowedActions.includes(change))
          .map((change) => (
            <Button
              key={change}
              {...(change !== 'delegationAccept' && { variant: 'default' })}
              onClick={() => setOpen(change)}
            >
              {t(`delegations.do.${change}`)}
            </Button>
          ))}
      {delegation?.allowedActions.includes('delegationHide') && (
        <Button variant="default" onClick={() => setOpen('delegationHide')}>
          {own('hide')}
        </Button>
      )}
      {delegation && open === 'delegationHide' && (
        <HideDelegation client={client.name} delegation={delegation} onClose={close} />
      )}
      {open === 'delegationRequest' && <RequestForm client={client} onClose={close} />}
      {open === 'mandateAttest' && <AttestForm client={client} onClose={close} />}
      {delegation && open === 'delegationPermissionChangeRequest' && (
        <MoreForm client={client} delegation={delegation} onClose={close} />
      )}
      {delegation && isChange(open) && (
        <ChangeDelegation change={open} client={client.name} delegation={delegation} onClose={close} />
      )}
    </div>
  )
}
