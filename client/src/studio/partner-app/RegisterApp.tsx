import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTokenTexts } from '../../shared/token/texts.ts'
import { FormDialog } from '../form/FormDialog.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'

const Register = graphql(`
  mutation RegisterApp($input: PartnerAppRegisterInput!, $key: String!) {
    partnerAppRegister(input: $input, idempotencyKey: $key) {
      partnerApp { id name }
      userErrors { code message path }
    }
  }
`)

/** Gives a program a name. */
export function RegisterApp({ onClose }: { onClose: () => void }) {
  const { t } = useTokenTexts()
  const [input, setInput] = useState({ name: '', publisher: '', website: '' })
  const save = useSubmit(Register, (answer) => answer.partnerAppRegister.userErrors)
  const submit = async () => {
    const website = input.website.trim() || null
    if (await save.submit({ input: { ...input, website }, key: crypto.randomUUID() })) onClose()
  }
  const field = (name: keyof typeof input) => ({
    value: input[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setInput((before) => ({ ...before, [name]: value }))
    },
    error: save.at(name),
  })
  return (
    <FormDialog
      title={t('apps.new')}
      action={t('apps.register')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('name', 'publisher', 'website')}
    >
      <TextInput label={t('apps.name')} description={t('apps.nameHelp')} {...field('name')} data-autofocus />
      <TextInput label={t('apps.publisher')} {...field('publisher')} />
      <TextInput
        type="url"
        inputMode="url"
        label={t('apps.website')}
        description={t('apps.websiteHelp')}
        {...field('website')}
      />
    </FormDialog>
  )
}
