import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import form from '../../shared/form/form.module.css'
import { today } from '../../shared/today.ts'
import type { ClientData } from '../client/client-data.ts'
import { useSubmit } from '../form/use-submit.ts'
import type { Word } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { WordTicks } from './WordTicks.tsx'

const AttestMandate = graphql(`
  mutation AttestMandate($input: MandateAttestInput!, $key: String!) {
    mandateAttest(input: $input, idempotencyKey: $key) {
      delegation { id client { id } }
      userErrors { code message path }
    }
  }
`)

/** Records a mandate the client has signed on paper: the delegation is in force at once. */
export function AttestForm({ client, onClose }: { client: ClientData; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const [words, setWords] = useState<Word[]>(['READ'])
  const [holder, setHolder] = useState('')
  const [signedOn, setSignedOn] = useState(today)
  const [validTo, setValidTo] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(AttestMandate, (answer) => answer.mandateAttest.userErrors)
  const submit = async () => {
    const input = {
      clientId: client.id,
      words,
      mandateHolder: holder.trim(),
      mandateSignedOn: signedOn,
      validTo: validTo || null,
    }
    if (await save.submit({ input, key })) onClose()
  }
  return (
    <FormDialog
      title={t('delegations.attestTitle', { name: client.name })}
      action={t('delegations.attest')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('words', 'mandateHolder', 'mandateSignedOn', 'validTo')}
    >
      <p>{t('delegations.attestText')}</p>
      <WordTicks label={t('clients.granted')} chosen={words} onChange={setWords} error={save.at('words')} />
      <TextInput
        label={t('delegations.holder')}
        description={t('delegations.holderHelp')}
        value={holder}
        onChange={(event) => setHolder(event.currentTarget.value)}
        error={save.at('mandateHolder')}
      />
      <div className={form.row}>
        <TextInput
          type="date"
          label={t('delegations.signedOn')}
          value={signedOn}
          onChange={(event) => setSignedOn(event.currentTarget.value)}
          error={save.at('mandateSignedOn')}
        />
        <TextInput
          type="date"
          label={t('delegations.lastDay')}
          value={validTo}
          onChange={(event) => setValidTo(event.currentTarget.value)}
          error={save.at('validTo')}
        />
      </div>
    </FormDialog>
  )
}
