import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { ClosedData } from './ClosedData.tsx'
import { ContactForm } from './ContactForm.tsx'
import tab from './tab.module.css'
import { useTabTexts } from './texts.ts'

export type Contact = NonNullable<ClientData['contacts']>[number]

/** Whom one calls or writes to (Gestione Referenze, WT-049). */
export function ContactsTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation('studio')
  const [open, setOpen] = useState<Contact | 'new'>()
  const { contacts } = client
  const mayWrite = client.allowedActions.includes('clientContactUpsert')
  return (
    <div className={styles.wide}>
      <Section
        title={t('contacts.title')}
        note={
          <EditButton
            action="clientContactUpsert"
            id={client.id}
            label={t('contacts.add')}
            isAllowed={mayWrite}
            onEdit={() => setOpen('new')}
          />
        }
      >
        {!contacts ? (
          <ClosedData clientId={client.id} />
        ) : contacts.length === 0 ? (
          <EmptyState>{t('contacts.none')}</EmptyState>
        ) : (
          <ul className={tab.rows}>
            {contacts.map((contact) => (
              <li key={contact.id}>
                <div className={tab.main}>
                  <span className={tab.name}>{contact.name}</span>
                  {contact.role && <span className={styles.quiet}> · {contact.role}</span>}
                  <p>
                    {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
                    {contact.email && contact.phoneNumber && ' · '}
                    {contact.phoneNumber && <a href={`tel:${contact.phoneNumber}`}>{contact.phoneNumber}</a>}
                  </p>
                </div>
                {mayWrite && (
                  <Button size="xs" variant="default" onClick={() => setOpen(contact)}>
                    {studio('form.edit')}
                    <span className="visually-hidden"> {contact.name}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {open && (
        <ContactForm
          clientId={client.id}
          {...(open !== 'new' && { contact: open })}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}
