import { useState } from 'react'
import { dayOf } from '../../../shared/format.ts'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { InviteOwner } from './InviteOwner.tsx'
import { OwnerForm } from './OwnerForm.tsx'
import tab from './tab.module.css'
import { useTabTexts } from './texts.ts'

/** Who signs in for the client: its owners by name, the others by number only (Gestione Utenti, WT-050). */
export function UsersTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const [open, setOpen] = useState<'create' | 'invite'>()
  const [invited, setInvited] = useState<{ email: string; until: string }>()
  const { owners, additionalUserCount } = client
  const close = () => setOpen(undefined)
  return (
    <div className={styles.wide}>
      <Section
        title={t('users.title')}
        note={
          owners.length === 0 && (
            <div className={tab.buttons}>
              <EditButton
                action="ownerInvite"
                id={client.id}
                label={t('users.invite')}
                isAllowed={client.allowedActions.includes('ownerInvite')}
                onEdit={() => setOpen('invite')}
              />
              <EditButton
                action="clientOwnerCreate"
                id={client.id}
                label={t('users.create')}
                isAllowed={client.allowedActions.includes('clientOwnerCreate')}
                onEdit={() => setOpen('create')}
              />
            </div>
          )
        }
      >
        <div role="status">
          {invited && (
            <p className={tab.said}>{t('users.inviteSent', { email: invited.email, day: dayOf(invited.until) })}</p>
          )}
        </div>
        {owners.length === 0 && additionalUserCount === 0 ? (
          <EmptyState>{t('users.none', { name: client.name })}</EmptyState>
        ) : (
          <ul className={tab.rows}>
            {owners.map((name) => (
              <li key={name}>
                <div className={tab.main}>
                  <span className={tab.name}>{name}</span>
                  <p>{t('users.owner')}</p>
                </div>
              </li>
            ))}
            <li>
              <div className={tab.main}>
                <span className={tab.name}>{t('users.additional', { count: additionalUserCount })}</span>
                <p>{t('users.additionalNote')}</p>
              </div>
            </li>
          </ul>
        )}
      </Section>
      {open === 'create' && <OwnerForm clientId={client.id} onClose={close} />}
      {open === 'invite' && <InviteOwner client={client} onInvited={setInvited} onClose={close} />}
    </div>
  )
}
