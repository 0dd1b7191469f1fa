import { NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { codesOf, codeText } from '../../../shared/invoice/codes.ts'
import { EditBar } from '../../form/EditBar.tsx'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { ClientData } from '../client-data.ts'
import styles from './tab.module.css'

const UpdateBillingProfile = graphql(`
  mutation UpdateBillingProfile($id: ID!, $version: Int!, $input: ClientBillingProfileInput!) {
    clientBillingProfileUpdate(id: $id, expectedVersion: $version, input: $input) {
      client { id version }
      userErrors { code message path }
    }
  }
`)
const fields = ['taxRegime', 'recipientCode', 'pec'] as const
type Field = (typeof fields)[number]

/** What of the billing data a delegate may write; Conferma sends what has changed. */
export function BillingForm({ client, onDone }: { client: ClientData; onDone: () => void }) {
  const { t } = useTranslation('studio')
  const language = currentLanguage()
  const [before] = useState(() => valuesOf(client))
  const [values, setValues] = useState(before)
  // Of when it was opened: whoever was faster is not overwritten.
  const [version] = useState(client.version)
  const save = useSubmit(UpdateBillingProfile, (answer) => answer.clientBillingProfileUpdate.userErrors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const changed = fields.filter((field) => values[field] !== before[field])
    const input = Object.fromEntries(changed.map((field) => [field, values[field].trim() || null]))
    if (changed.length === 0 || (await save.submit({ id: client.id, version, input }))) onDone()
  }
  const of = (name: Field) => ({
    label: t(`client.${name}`),
    value: values[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: currentTarget.value }),
    error: save.at(name),
  })
  const regimes = codesOf('taxRegime').map((code) => ({
    value: code,
    label: `${code} · ${codeText('taxRegime', code, language)}`,
  }))
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <NativeSelect {...of('taxRegime')} data={regimes} />
      <TextInput {...of('recipientCode')} />
      <TextInput type="email" {...of('pec')} />
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere(...fields)} />
    </form>
  )
}

const valuesOf = ({ companyData }: ClientData): Record<Field, string> => ({
  taxRegime: companyData?.taxRegime ?? 'RF01',
  recipientCode: companyData?.recipientCode ?? '',
  pec: companyData?.pec ?? '',
})
