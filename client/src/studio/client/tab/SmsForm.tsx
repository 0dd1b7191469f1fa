import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Problem } from '../../../shared/form/FormDialog.tsx'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import tab from './tab.module.css'
import { useTabTexts, useTabWording } from './texts.ts'

const SendSms = graphql(`
  mutation SendSms($clientId: ID!, $input: ClientSmsInput!, $key: String!) {
    clientSmsSend(clientId: $clientId, input: $input, idempotencyKey: $key) {
      smsMessage { id }
      userErrors { code message path }
    }
  }
`)
const fields = ['contactId', 'phoneNumber', 'text']
const OTHER = ''

/** How many messages a text is to a telephone: 160 characters in one, 153 in each of several. */
const messagesOf = (length: number) => (length <= 160 ? 1 : Math.ceil(length / 153))

export function SmsForm({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const contacts = (client.contacts ?? []).filter(({ phoneNumber }) => phoneNumber)
  const [contactId, setContactId] = useState(contacts[0]?.id ?? OTHER)
  const [phoneNumber, setPhoneNumber] = useState('')
  const [text, setText] = useState('')
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [isRecorded, setRecorded] = useState(false)
  const save = useSubmit(SendSms, (answer) => answer.clientSmsSend.userErrors, useTabWording())
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRecorded(false)
    const to = contactId === OTHER ? { phoneNumber: phoneNumber.trim() } : { contactId }
    if (!(await save.submit({ clientId: client.id, input: { ...to, text: text.trim() }, key }))) return
    setText('')
    setKey(crypto.randomUUID())
    setRecorded(true)
  }
  const { length } = text.trim()
  return (
    <form className={tab.form} onSubmit={submit} noValidate>
      <p className={styles.note}>{t('sms.gateway')}</p>
      <NativeSelect
        label={t('sms.to')}
        value={contactId}
        onChange={(event) => setContactId(event.currentTarget.value)}
        error={save.at('contactId')}
        data={[
          ...contacts.map(({ id, name, phoneNumber: number }) => ({ value: id, label: `${name} · ${number}` })),
          { value: OTHER, label: t('sms.other') },
        ]}
      />
      {contactId === OTHER && (
        <TextInput
          type="tel"
          label={t('sms.number')}
          description={t('contacts.phoneHelp')}
          value={phoneNumber}
          onChange={(event) => setPhoneNumber(event.currentTarget.value)}
          error={save.at('phoneNumber')}
        />
      )}
      <Textarea
        label={t('sms.text')}
        description={t('sms.length', { length, count: messagesOf(length) })}
        rows={5}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setRecorded(false)
        }}
        error={save.at('text')}
      />
      <Problem>{save.elsewhere(...fields)}</Problem>
      <div className={styles.line}>
        <Button type="submit" loading={save.isPending}>
          {t('sms.send')}
        </Button>
        <span role="status">{isRecorded && t('sms.recorded')}</span>
      </div>
    </form>
  )
}
