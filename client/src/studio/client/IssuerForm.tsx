import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import form from '../../shared/form/form.module.css'
import { EditBar } from '../form/EditBar.tsx'
import { useSubmit } from '../form/use-submit.ts'
import type { ClientBillingProfileInput, ClientUpdateInput } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import styles from './client.module.css'
import type { ClientData } from './client-data.ts'

const UpdateClient = graphql(`
  mutation UpdateClient($id: ID!, $version: Int!, $input: ClientUpdateInput!) {
    clientUpdate(id: $id, expectedVersion: $version, input: $input) {
      client { id version }
      userErrors { code message path }
    }
  }
`)
const UpdateBillingProfile = graphql(`
  mutation UpdateBillingProfile($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {
    clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {
      client { id version }
      userErrors { code message path }
    }
  }
`)

const registryFields = ['name', 'fiscalCode', 'reaOffice', 'reaNumber'] as const
const profileFields = ['taxRegime', 'recipientCode', 'pec'] as const
type Field = (typeof registryFields)[number] | (typeof profileFields)[number]
type Values = Record<Field, string>

function valuesOf({ name, fiscalCode, companyData }: ClientData): Values {
  const { reaOffice, reaNumber, taxRegime, recipientCode, pec } = companyData ?? {}
  return {
    name,
    fiscalCode: fiscalCode ?? '',
    reaOffice: reaOffice ?? '',
    reaNumber: reaNumber ?? '',
    taxRegime: taxRegime ?? '',
    recipientCode: recipientCode ?? '',
    pec: pec ?? '',
  }
}

/** What of the issuer's data the viewer may write. Two operations of the API, each sent only when something of it changed. */
export function IssuerForm({ client, onDone }: { client: ClientData; onDone: () => void }) {
  const { t } = useTranslation('studio')
  const [before] = useState(() => valuesOf(client))
  const [values, setValues] = useState(before)
  // Of when it was opened: whoever was faster is not overwritten.
  const [opened, setOpened] = useState(client.version)
  const registry = useSubmit(UpdateClient, (answer) => answer.clientUpdate.userErrors)
  const profile = useSubmit(UpdateBillingProfile, (answer) => answer.clientBillingProfileUpdate.userErrors)
  const mayRegistry = client.allowedActions.includes('clientUpdate')
  const mayProfile = client.allowedActions.includes('clientBillingProfileUpdate')

  const changed = (fields: readonly Field[]) =>
    Object.fromEntries(
      fields.filter((field) => values[field] !== before[field]).map((field) => [field, values[field].trim() || null]),
    )
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    let version = opened
    const first: ClientUpdateInput = changed(registryFields)
    if (Object.keys(first).length > 0) {
      const saved = await registry.submit({ id: client.id, version, input: first })
      if (!saved) return
      version = saved.clientUpdate.client?.version ?? version
      setOpened(version)
    }
    const second: ClientBillingProfileInput = changed(profileFields)
    if (Object.keys(second).length > 0 && !(await profile.submit({ id: client.id, version, input: second }))) return
    onDone()
  }
  const field = (name: Field, error: string | undefined) => (
    <TextInput
      key={name}
      label={t(`client.${name}`)}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      error={error}
    />
  )
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {mayRegistry && (
        <>
          {field('name', registry.at('name'))}
          {field('fiscalCode', registry.at('fiscalCode'))}
          <div className={form.row}>
            {field('reaOffice', registry.at('reaOffice'))}
            {field('reaNumber', registry.at('reaNumber'))}
          </div>
        </>
      )}
      {mayProfile && (
        <>
          <div className={form.row}>
            {field('taxRegime', profile.at('taxRegime'))}
            {field('recipientCode', profile.at('recipientCode'))}
          </div>
          {field('pec', profile.at('pec'))}
        </>
      )}
      <EditBar
        onCancel={onDone}
        isPending={registry.isPending || profile.isPending}
        problem={registry.elsewhere(...registryFields) ?? profile.elsewhere(...profileFields)}
      />
    </form>
  )
}
