import { Modal } from '@mantine/core'
import '../../shared/theme/floating-styles.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { ConsentAnswer } from './ConsentAnswer.tsx'
import { RequestFacts } from './ConsentRequest.tsx'
import { ConsentText } from './ConsentText.tsx'
import { useConsentTexts } from './texts.ts'
import { useConsents } from './use-consents.ts'

/** Pages that hold the question themselves. */
const answering = ['/accountant', '/personal-area/other-data']

/**
 * At entry, while a studio waits for an answer of who can give it (WK-036). Annulla says nothing: the portal asks again when it is
 * next opened (WK-038).
 */
export function ConsentDialog() {
  const { t } = useConsentTexts()
  const { t: words } = useTranslation('shared')
  const { pathname } = useLocation()
  const { consents, again } = useConsents({ isLive: false })
  const [left, setLeft] = useState<readonly string[]>([])
  const consent = consents?.find(
    ({ id, state, allowedActions }) =>
      state === 'SENT' && allowedActions.includes('consentAnswer') && !left.includes(id),
  )
  if (!consent || answering.includes(pathname)) return null
  const leave = () => setLeft([...left, consent.id])
  return (
    <Modal
      opened
      onClose={leave}
      title={t('title', { studio: consent.studio.name })}
      closeButtonProps={{ 'aria-label': words('close') }}
    >
      <RequestFacts consent={consent} />
      <ConsentText text={consent.currentText} />
      <ConsentAnswer key={consent.id} consent={consent} onChanged={again} onLater={leave} />
    </Modal>
  )
}
