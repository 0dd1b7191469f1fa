import { useState } from 'react'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { OwnerForm } from './OwnerForm.tsx'
import tab from './tab.module.css'
import { useTabTexts } from './texts.ts'

/** Who signs in for the client: its owners by name, the others by number only (Gestione Utenti, WT-050). */
export function UsersTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const [isOpen, setOpen] = useState(false)
  const { owners, additionalUserCount } = client
  return (
    <div className={styles.wide}>
      <Section
        title={t('users.title')}
        note={
          owners.length === 0 && (
            <EditButton
              action="clientOwnerCreate"
              id={client.id}
              label={t('users.create')}
              isAllowed={client.allowedActions.includes('clientOwnerCreate')}
              onEdit={() => setOpen(true)}
            />
          )
        }
      >
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
      {isOpen && <OwnerForm clientId={client.id} onClose={() => setOpen(false)} />}
    </div>
  )
}
