import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { instant } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import type { Received } from './ReceivedInvoicePage.tsx'
import styles from './received.module.css'

/** The file it came in: when, signed by whom, and what it says that does not add up. */
export function AboutFile({ received }: { received: Received }) {
  const { t } = useTranslation('portal')
  const { warnings, signature, fileName, sdiId, arrivedAt, readAt, registeredAt } = received
  return (
    <>
      {warnings.length > 0 && (
        <Section title={t('received.warnings')}>
          <ul className={styles.warnings}>
            {warnings.map(({ code, path, message }) => (
              <li key={code + path}>
                <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
                <span>
                  {message[currentLanguage()]} <span className={styles.note}>{code}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('received.file')}>
        <FieldList
          stack
          fields={[
            { label: t('received.fileName'), value: fileName },
            ...(sdiId ? [{ label: t('received.sdiId'), value: sdiId }] : []),
            ...(signature ? [{ label: t('received.signature'), value: signatureText(t, signature) }] : []),
            { label: t('received.arrivedAt'), value: instant(arrivedAt) },
            ...(readAt ? [{ label: t('received.readAt'), value: instant(readAt) }] : []),
            ...(registeredAt ? [{ label: t('received.registeredAt'), value: instant(registeredAt) }] : []),
          ]}
        />
      </Section>
    </>
  )
}

type Translate = ReturnType<typeof useTranslation<'portal'>>['t']
function signatureText(t: Translate, { valid, signer }: NonNullable<Received['signature']>) {
  const verdict = valid ? t('received.signatureValid') : t('received.signatureBroken')
  return signer ? `${verdict} ${t('received.signedBy', { name: signer })}` : verdict
}
