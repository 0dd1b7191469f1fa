import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import type { ClientData } from '../client/client-data.ts'
import { useSubmit } from '../form/use-submit.ts'
import type { Word } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { WordTicks } from './WordTicks.tsx'

const RequestDelegation = graphql(`
  mutation RequestDelegation($input: DelegationRequestInput!, $key: String!) {
    delegationRequest(input: $input, idempotencyKey: $key) {
      delegation { id client { id } }
      userErrors { code message path }
    }
  }
`)

/** Asks the client for a delegation: which words, what for, until when. */
export function RequestForm({ client, onClose }: { client: ClientData; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const [words, setWords] = useState<Word[]>(['READ', 'EDIT', 'SEND'])
  const [purpose, setPurpose] = useState('')
  const [validTo, setValidTo] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(RequestDelegation, (answer) => answer.delegationRequest.userErrors)
  const submit = async () => {
    const input = { clientId: client.id, words, purpose: purpose.trim() || null, validTo: validTo || null }
    if (await save.submit({ input, key })) onClose()
  }
  return (
    <FormDialog
      title={t('delegations.requestTitle', { name: client.name })}
      action={t('delegations.sendRequest')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('words', 'purpose', 'validTo')}
    >
      <WordTicks label={t('delegations.asked')} chosen={words} onChange={setWords} error={save.at('words')} />
      <Textarea
        label={t('delegations.purpose')}
        description={t('delegations.purposeHelp')}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
        error={save.at('purpose')}
        rows={2}
      />
      <TextInput
        type="date"
        label={t('delegations.lastDay')}
        description={t('delegations.lastDayHelp')}
        value={validTo}
        onChange={(event) => setValidTo(event.currentTarget.value)}
        error={save.at('validTo')}
      />
    </FormDialog>
  )
}
