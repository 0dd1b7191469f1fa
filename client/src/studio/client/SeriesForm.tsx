import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import form from '../../shared/form/form.module.css'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'

const CreateSeries = graphql(`
  mutation CreateSeries($id: ID!, $input: NumberSeriesInput!, $key: String!) {
    numberSeriesCreate(clientId: $id, input: $input, idempotencyKey: $key) {
      numberSeries { id }
      userErrors { code message path }
    }
  }
`)

/** A new series for the client's documents. */
export function SeriesForm({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation('studio')
  const [code, setCode] = useState('')
  const [description, setDescription] = useState('')
  const [pattern, setPattern] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(CreateSeries, (answer) => answer.numberSeriesCreate.userErrors)
  const submit = async () => {
    const input = {
      code: code.trim(),
      description: description.trim(),
      ...(pattern.trim() && { pattern: pattern.trim() }),
    }
    if (await save.submit({ id: clientId, input, key })) onClose()
  }
  return (
    <FormDialog
      title={t('client.newSeries')}
      action={t('form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('code', 'description', 'pattern')}
    >
      <div className={form.row}>
        <TextInput
          label={t('client.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          error={save.at('code')}
          data-autofocus
        />
        <TextInput
          label={t('client.pattern')}
          description={t('client.patternHelp')}
          value={pattern}
          onChange={(event) => setPattern(event.currentTarget.value)}
          error={save.at('pattern')}
        />
      </div>
      <TextInput
        label={t('client.description')}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
        error={save.at('description')}
      />
    </FormDialog>
  )
}
