import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../shared/form/FormDialog.tsx'
import form from '../../../shared/form/form.module.css'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { Contact } from './ContactsTab.tsx'
import { useTabTexts, useTabWording } from './texts.ts'

const UpsertContact = graphql(`
  mutation UpsertContact($clientId: ID!, $id: ID, $version: Int, $input: ClientContactInput!, $key: String) {
    clientContactUpsert(clientId: $clientId, id: $id, expectedVersion: $version, input: $input, idempotencyKey: $key) {
      contact { id }
      userErrors { code message path }
    }
  }
`)
const RemoveContact = graphql(`
  mutation RemoveContact($clientId: ID!, $id: ID!, $version: Int!) {
    clientContactRemove(clientId: $clientId, id: $id, expectedVersion: $version) {
      client { id }
      userErrors { code message path }
    }
  }
`)

const fields = ['name', 'role', 'email', 'phoneNumber'] as const
type Field = (typeof fields)[number]

interface Props {
  clientId: string
  /** Absent: a new one. */
  contact?: Contact
  onClose: () => void
}

/** One contact; closing it saves nothing. */
export function ContactForm({ clientId, contact, onClose }: Props) {
  const { t } = useTabTexts()
  const { t: shared } = useTranslation('shared')
  const [values, setValues] = useState<Record<Field, string>>({
    name: contact?.name ?? '',
    role: contact?.role ?? '',
    email: contact?.email ?? '',
    phoneNumber: contact?.phoneNumber ?? '',
  })
  // A second press of the same form does not make a second contact.
  const [key] = useState(() => crypto.randomUUID())
  const wording = useTabWording()
  const save = useSubmit(UpsertContact, (answer) => answer.clientContactUpsert.userErrors, wording)
  const drop = useSubmit(RemoveContact, (answer) => answer.clientContactRemove.userErrors, wording)
  const submit = async () => {
    const written = fields.map((field) => [field, values[field].trim() || null])
    const input = { ...Object.fromEntries(written), name: values.name.trim() }
    const held = contact ? { id: contact.id, version: contact.version } : { key }
    if (await save.submit({ clientId, input, ...held })) onClose()
  }
  const remove = async ({ id, version }: Contact) => {
    if (await drop.submit({ clientId, id, version })) onClose()
  }
  const field = (name: Field, description?: string) => (
    <TextInput
      label={t(`contacts.${name}`)}
      description={description}
      {...(name === 'name' && { 'data-autofocus': true })}
      {...(name === 'email' && { type: 'email' })}
      {...(name === 'phoneNumber' && { type: 'tel' })}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      error={save.at(name)}
    />
  )
  return (
    <FormDialog
      title={contact ? contact.name : t('contacts.add')}
      action={shared('confirm')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere(...fields) ?? drop.elsewhere()}
      more={
        contact && (
          <Button variant="default" loading={drop.isPending} onClick={() => remove(contact)}>
            {t('remove')}
          </Button>
        )
      }
    >
      {field('name')}
      {field('role', t('contacts.roleHelp'))}
      <div className={form.row}>
        {field('email')}
        {field('phoneNumber', t('contacts.phoneHelp'))}
      </div>
    </FormDialog>
  )
}
