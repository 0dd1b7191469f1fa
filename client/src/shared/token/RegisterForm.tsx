import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../form/FormDialog.tsx'
import type { Complaints } from '../form/use-submission.ts'
import { useTokenTexts } from './texts.ts'

interface Props {
  /** Who will know the program by its name. */
  nameHelp: string
  onRegister: (input: { name: string; publisher: string; website: string | null }) => void
  complaints: Complaints
  onClose: () => void
}

/** Gives a program a name. */
export function RegisterForm({ nameHelp, onRegister, complaints, onClose }: Props) {
  const { t } = useTokenTexts()
  const [input, setInput] = useState({ name: '', publisher: '', website: '' })
  const field = (name: keyof typeof input) => ({
    value: input[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setInput((before) => ({ ...before, [name]: value }))
    },
    error: complaints.at(name),
  })
  return (
    <FormDialog
      title={t('apps.new')}
      action={t('apps.register')}
      onSubmit={() => onRegister({ ...input, website: input.website.trim() || null })}
      onClose={onClose}
      isPending={complaints.isPending}
      problem={complaints.elsewhere('name', 'publisher', 'website')}
    >
      <TextInput label={t('apps.name')} description={nameHelp} {...field('name')} data-autofocus />
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
