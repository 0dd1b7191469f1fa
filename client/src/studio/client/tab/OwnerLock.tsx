import { useTranslation } from 'react-i18next'
import { FieldLock } from '../../../shared/why/FieldLock.tsx'
import { useWhy } from '../../../shared/why/Why.tsx'
import type { ClientData } from '../client-data.ts'

interface Props {
  client: ClientData
  field: 'seat' | 'iban' | 'contact'
}

/** Under what only the client's own side writes: who does, and why. */
export function OwnerLock({ client, field }: Props) {
  const { t } = useTranslation(['studio', 'shared'])
  const openWhy = useWhy()
  return (
    <FieldLock
      who={t('client.onlyClient')}
      onOpen={() =>
        openWhy({
          title: t(`client.lock.${field}`),
          headline: t('client.lockHeadline', { name: client.name }),
          stillWorks: t('client.lockStill'),
          missing: [
            {
              condition: t('shared:condition.field'),
              message: t('shared:reason.OWNER_ONLY_FIELD'),
              whoCanFix: client.owners.join(', ') || t('shared:who.CLIENT_OWNER'),
            },
          ],
        })
      }
    />
  )
}
