import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useQuery } from 'urql'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import form from '../../shared/form/form.module.css'
import { useSubmit } from '../form/use-submit.ts'
import type { ClientCreateInput } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

const ClientFormUnits = graphql(`
  query ClientFormUnits {
    operatingUnits { id name state }
  }
`)
const CreateClient = graphql(`
  mutation CreateClient($input: ClientCreateInput!, $key: String!) {
    clientCreate(input: $input, idempotencyKey: $key) {
      client { id }
      userErrors { code message path }
    }
  }
`)

const fields = ['name', 'vatNumber', 'fiscalCode', 'street', 'postalCode', 'city', 'province'] as const
type Field = (typeof fields)[number]
const empty = Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>

/** A new client: who it is, where it is, and which unit follows it. */
export function ClientForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('studio')
  const navigate = useNavigate()
  const [values, setValues] = useState(empty)
  const [unitId, setUnitId] = useState('')
  const [kind, setKind] = useState<'FULL' | 'RECEIVE_ONLY'>('FULL')
  // A second press of the same form does not make a second client.
  const [key] = useState(() => crypto.randomUUID())
  const [{ data }] = useQuery({ query: ClientFormUnits })
  const save = useSubmit(CreateClient, (answer) => answer.clientCreate.userErrors)
  const submit = async () => {
    const written = fields.filter((field) => values[field].trim() !== '').map((field) => [field, values[field].trim()])
    const input = { name: '', ...Object.fromEntries(written), kind, ...(unitId && { unitId }) } as ClientCreateInput
    const saved = await save.submit({ input, key })
    if (saved?.clientCreate.client) navigate(`/clients/${saved.clientCreate.client.id}`)
  }
  const field = (name: Field) => (
    <TextInput
      label={t(`client.${name}`)}
      value={values[name]}
      onChange={(event) => setValues({ ...values, [name]: event.currentTarget.value })}
      error={save.at(name)}
      required={name === 'name'}
      withAsterisk={false}
      {...(name === 'name' && { 'data-autofocus': true })}
    />
  )
  const units = (data?.operatingUnits ?? []).filter((unit) => unit.state !== 'ARCHIVED')
  return (
    <FormDialog
      title={t('clients.new')}
      action={t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere(...fields, 'unitId', 'kind')}
    >
      {field('name')}
      <div className={form.row}>
        {field('vatNumber')}
        {field('fiscalCode')}
      </div>
      {field('street')}
      <div className={form.row}>
        {field('postalCode')}
        {field('city')}
        {field('province')}
      </div>
      <div className={form.row}>
        <NativeSelect
          label={t('clients.unit')}
          value={unitId}
          onChange={(event) => setUnitId(event.currentTarget.value)}
          error={save.at('unitId')}
          data={[
            { value: '', label: t('clients.noUnit') },
            ...units.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <NativeSelect
          label={t('clients.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
          error={save.at('kind')}
          data={(['FULL', 'RECEIVE_ONLY'] as const).map((each) => ({ value: each, label: t(`client.kind.${each}`) }))}
        />
      </div>
    </FormDialog>
  )
}
