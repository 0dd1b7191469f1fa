import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { Section } from '../../../shared/page/Section.tsx'
import { EditButton } from '../../form/EditButton.tsx'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { ClosedData } from './ClosedData.tsx'
import { PecForm } from './PecForm.tsx'
import tab from './tab.module.css'
import { useTabTexts } from './texts.ts'

export type Pec = NonNullable<ClientData['pecs']>[number]

/** The client's certified mail boxes; the default one stands in its billing data (Gestione PEC, WT-051). */
export function PecTab({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const { t: studio } = useTranslation('studio')
  const [open, setOpen] = useState<Pec | 'new'>()
  const { pecs } = client
  const mayWrite = client.allowedActions.includes('clientPecUpsert')
  return (
    <div className={styles.wide}>
      <Section
        title={t('pec.title')}
        note={
          <EditButton
            action="clientPecUpsert"
            id={client.id}
            label={t('pec.add')}
            isAllowed={mayWrite}
            onEdit={() => setOpen('new')}
          />
        }
      >
        {!pecs ? (
          <ClosedData clientId={client.id} />
        ) : pecs.length === 0 ? (
          <EmptyState>{t('pec.none')}</EmptyState>
        ) : (
          <>
            <ul className={tab.rows}>
              {pecs.map((pec) => (
                <li key={pec.id}>
                  <div className={tab.main}>
                    <a href={`mailto:${pec.address}`}>{pec.address}</a>
                    {pec.isDefault && <span className={styles.quiet}> · {t('pec.default')}</span>}
                  </div>
                  {mayWrite && (
                    <Button size="xs" variant="default" onClick={() => setOpen(pec)}>
                      {studio('form.edit')}
                      <span className="visually-hidden"> {pec.address}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            {!pecs.some(({ isDefault }) => isDefault) && <p className={tab.text}>{t('pec.noDefault')}</p>}
          </>
        )}
      </Section>
      {open && (
        <PecForm clientId={client.id} {...(open !== 'new' && { pec: open })} onClose={() => setOpen(undefined)} />
      )}
    </div>
  )
}
