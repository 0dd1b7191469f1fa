import { Button } from '@mantine/core'
import { IconAlertTriangle, IconArchive, IconCircleCheck, IconCircleX, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { day, instant } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import type { ReceivedInvoiceQuery } from '../generated/graphql.ts'
import type { useVerb } from '../invoices/use-verb.ts'
import { ExplainButton } from '../why/ExplainButton.tsx'
import { OpenReceived, RegisterReceived } from './operations.ts'
import styles from './received-aside.module.css'

interface Props {
  invoice: ReceivedInvoiceQuery['receivedInvoice']
  verb: ReturnType<typeof useVerb>
  onDownload: () => void
}

/** What to do now, the signature, what seems odd, the file. */
export function ReceivedAside({ invoice, verb, onDownload }: Props) {
  const { t } = useTranslation('studio')
  const { state, signature, warnings, fileName, sdiId, arrivedAt, readAt, registeredAt, dueOn } = invoice
  return (
    <>
      <Section strong title={t('invoices.now.title')} note={<StateMark state={state} boxed />}>
        <p className={styles.text}>{t(`received.now.${state}`)}</p>
        <div className={styles.buttons}>
          <Due invoice={invoice} verb={verb} />
        </div>
        {verb.problem && (
          <p role="alert" className={styles.problem}>
            {verb.problem}
          </p>
        )}
      </Section>
      {warnings.length > 0 && (
        <Section title={t('received.warnings')}>
          <ul className={styles.list}>
            {warnings.map(({ code, message, path }) => (
              <li key={code + path + message.it}>
                <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
                <span>
                  {message[currentLanguage()]} <span className={styles.code}>{code}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('received.signature.title')}>
        {signature ? <Signed signature={signature} /> : <p className={styles.text}>{t('received.signature.none')}</p>}
      </Section>
      <Section title={t('received.file')}>
        <button type="button" className={`plain link ${styles.file}`} onClick={onDownload}>
          <IconDownload size={16} stroke={1.75} aria-hidden /> {fileName}
        </button>
        <FieldList
          labelWidth={120}
          fields={[
            { label: t('received.arrivedAt'), value: instant(arrivedAt) },
            ...(readAt ? [{ label: t('received.readAt'), value: instant(readAt) }] : []),
            ...(registeredAt ? [{ label: t('received.registeredAt'), value: instant(registeredAt) }] : []),
            ...(dueOn ? [{ label: t('received.dueOn'), value: day(dueOn) }] : []),
            ...(sdiId ? [{ label: t('received.sdiId'), value: sdiId }] : []),
          ]}
        />
      </Section>
    </>
  )
}

function Signed({ signature }: { signature: NonNullable<Props['invoice']['signature']> }) {
  const { t } = useTranslation('studio')
  const { valid, signer, signedAt, reason } = signature
  return (
    <div className={styles.signature} data-valid={valid}>
      {valid ? (
        <IconCircleCheck size={16} stroke={1.75} aria-hidden />
      ) : (
        <IconCircleX size={16} stroke={1.75} aria-hidden />
      )}
      <div>
        <strong>{t(valid ? 'received.signature.valid' : 'received.signature.broken')}</strong>
        {signer && <div>{t('received.signature.by', { name: signer })}</div>}
        {signedAt && <div className={styles.code}>{instant(signedAt)}</div>}
        {!valid && reason && <div className={styles.code}>{reason}</div>}
        <p className={styles.code}>{t('received.signature.trust')}</p>
      </div>
    </div>
  )
}

function Due({ invoice, verb }: Omit<Props, 'onDownload'>) {
  const { t } = useTranslation('studio')
  const { id, state, version: expectedVersion, allowedActions } = invoice
  const open = () => verb.run(OpenReceived, { id }, (data) => data.receivedInvoiceOpen)
  const register = () => verb.run(RegisterReceived, { id, expectedVersion }, (data) => data.receivedInvoiceRegister)
  if (state === 'ARRIVED') {
    return allowedActions.includes('receivedInvoiceOpen') ? (
      <Button variant="default" loading={verb.isPending} onClick={open}>
        {t('received.open')}
      </Button>
    ) : (
      <ExplainButton operation="receivedInvoiceOpen" resourceId={id} label={t('received.open')} />
    )
  }
  if (state !== 'READ') return null
  return allowedActions.includes('receivedInvoiceRegister') ? (
    <Button
      leftSection={<IconArchive size={16} stroke={1.75} aria-hidden />}
      loading={verb.isPending}
      onClick={register}
    >
      {t('received.register')}
    </Button>
  ) : (
    <ExplainButton operation="receivedInvoiceRegister" resourceId={id} label={t('received.register')} />
  )
}
