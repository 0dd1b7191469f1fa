import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import styles from './remedy.module.css'

const AskConsentDocument = graphql(`
  mutation AskConsent($clientId: ID!, $key: String!) {
    consentRequestSend(input: { mode: SELECTED, clientIds: [$clientId] }, idempotencyKey: $key) {
      sentCount
      userErrors { code message path }
    }
  }
`)

/** Asks the client for consent to its SMART services, from where it is missed. */
export function AskConsent({ clientId }: { clientId: string }) {
  const { t } = useTranslation('studio')
  const [sent, setSent] = useState<number>()
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(AskConsentDocument, (answer) => answer.consentRequestSend.userErrors)
  const ask = async () => setSent((await save.submit({ clientId, key }))?.consentRequestSend.sentCount)
  const problem = save.elsewhere()
  if (sent !== undefined)
    return <p role="status">{t(sent > 0 ? 'why.remedy.consentAsked' : 'why.remedy.consentNotAsked')}</p>
  return (
    <div className={styles.form}>
      {problem && <p role="alert">{problem}</p>}
      <Button loading={save.isPending} onClick={ask}>
        {t('why.remedy.askConsent')}
      </Button>
    </div>
  )
}
