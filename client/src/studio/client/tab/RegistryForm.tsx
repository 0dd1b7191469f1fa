import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import form from '../../../shared/form/form.module.css'
import { EditBar } from '../../form/EditBar.tsx'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { ClientData } from '../client-data.ts'
import styles from './tab.module.css'
import { useTabTexts, useTabWording } from './texts.ts'

const UpdateClient = graphql(`
  mutation UpdateClient($id: ID!, $version: Int!, $input: ClientUpdateInput!) {
    clientUpdate(id: $id, expectedVersion: $version, input: $input) {
      client { id version }
      userErrors { code message path }
    }
  }
`)
const fields = ['name', 'vatNumber', 'fiscalCode', 'reaOffice', 'reaNumber'] as const
type Field = (typeof fields)[number]

/** Who the client is; Conferma sends what has changed. */
export function RegistryForm({ client, onDone }: { client: ClientData; onDone: () => void }) {
  const { t } = useTranslation('studio')
  const { t: tab } = useTabTexts()
  const [before] = useState(() => valuesOf(client))
  const [values, setValues] = useState(before)
  // Of when it was opened: whoever was faster is not overwritten.
  const [version] = useState(client.version)
  const save = useSubmit(UpdateClient, (answer) => answer.clientUpdate.userErrors, useTabWording())
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const changed = fields.filter((field) => values[field] !== before[field])
    const input = Object.fromEntries(changed.map((field) => [field, values[field].trim() || null]))
    if (changed.length === 0 || (await save.submit({ id: client.id, version, input }))) onDone()
  }
  const field = (name: Field, description?: string) => (
    <TextInput
      label={t(`client.${name}`)}
      description={description}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      error={save.at(name)}
    />
  )
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {field('name')}
      {!client.vatNumber && field('vatNumber', tab('registry.vatHelp'))}
      {field('fiscalCode')}
      <div className={form.row}>
        {field('reaOffice')}
        {field('reaNumber')}
      </div>
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere(...fields)} />
    </form>
  )
}

const valuesOf = ({ name, vatNumber, fiscalCode, companyData }: ClientData): Record<Field, string> => ({
  name,
  vatNumber: vatNumber ?? '',
  fiscalCode: fiscalCode ?? '',
  reaOffice: companyData?.reaOffice ?? '',
  reaNumber: companyData?.reaNumber ?? '',
})
