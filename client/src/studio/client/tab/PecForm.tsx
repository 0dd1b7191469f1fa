import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../shared/form/FormDialog.tsx'
import form from '../../../shared/form/form.module.css'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { Pec } from './PecTab.tsx'
import { useTabTexts, useTabWording } from './texts.ts'

const UpsertPec = graphql(`
  mutation UpsertPec($clientId: ID!, $id: ID, $version: Int, $input: ClientPecInput!, $key: String) {
    clientPecUpsert(clientId: $clientId, id: $id, expectedVersion: $version, input: $input, idempotencyKey: $key) {
      pec { id }
      userErrors { code message path }
    }
  }
`)
const RemovePec = graphql(`
  mutation RemovePec($clientId: ID!, $id: ID!, $version: Int!) {
    clientPecRemove(clientId: $clientId, id: $id, expectedVersion: $version) {
      client { id }
      userErrors { code message path }
    }
  }
`)

interface Props {
  clientId: string
  /** Absent: a new one. */
  pec?: Pec
  onClose: () => void
}

/** One box, and whether it is the default one; closing it saves nothing. */
export function PecForm({ clientId, pec, onClose }: Props) {
  const { t } = useTabTexts()
  const { t: shared } = useTranslation('shared')
  const [address, setAddress] = useState(pec?.address ?? '')
  const [isDefault, setDefault] = useState(pec?.isDefault ?? false)
  const [key] = useState(() => crypto.randomUUID())
  const wording = useTabWording()
  const save = useSubmit(UpsertPec, (answer) => answer.clientPecUpsert.userErrors, wording)
  const drop = useSubmit(RemovePec, (answer) => answer.clientPecRemove.userErrors, wording)
  const submit = async () => {
    // A first box is the default one, unless somebody says so of another.
    const input = { address: address.trim(), ...((pec || isDefault) && { isDefault }) }
    const held = pec ? { id: pec.id, version: pec.version } : { key }
    if (await save.submit({ clientId, input, ...held })) onClose()
  }
  const remove = async ({ id, version }: Pec) => {
    if (await drop.submit({ clientId, id, version })) onClose()
  }
  return (
    <FormDialog
      title={pec ? pec.address : t('pec.add')}
      action={shared('confirm')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('address') ?? drop.elsewhere()}
      more={
        pec && (
          <Button variant="default" loading={drop.isPending} onClick={() => remove(pec)}>
            {t('remove')}
          </Button>
        )
      }
    >
      <TextInput
        type="email"
        label={t('pec.address')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        error={save.at('address')}
        data-autofocus
      />
      <label className={form.check}>
        <input type="checkbox" checked={isDefault} onChange={(event) => setDefault(event.currentTarget.checked)} />
        <span>{t('pec.makeDefault')}</span>
      </label>
    </FormDialog>
  )
}
