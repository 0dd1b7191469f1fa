import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import type { Word } from '../generated/graphql.ts'
import { useMe } from '../me.ts'
import { today } from '../today.ts'
import { pressKey } from '../use-verb.ts'
import { type Catalogue, CreateUser as CreateMutation } from './operations.ts'
import { TemporaryPassword } from './TemporaryPassword.tsx'
import { useUsersTexts } from './texts.ts'
import { useUserSubmit } from './use-user-submit.ts'
import { WordPicker } from './WordPicker.tsx'

interface Props {
  offered: Catalogue
  onClose: () => void
}

/** A new user; then its temporary password, once. */
export function CreateUser({ offered, onClose }: Props) {
  const { t } = useUsersTexts()
  const { clientId } = useMe()
  const [typed, setTyped] = useState({ name: '', username: '', email: '', expiresOn: '' })
  const [words, setWords] = useState<Word[]>(['READ'])
  const [key] = useState(pressKey)
  const [password, setPassword] = useState<string>()
  const save = useUserSubmit(CreateMutation, ({ change }) => change.userErrors)
  const field = (name: keyof typeof typed) => ({
    label: t(`form.${name}`),
    value: typed[name],
    error: save.at(name),
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      setTyped((before) => ({ ...before, [name]: value }))
    },
  })
  const submit = async () => {
    const input = { ...typed, words, expiresOn: typed.expiresOn || null }
    const made = await save.submit({ clientId, input, key })
    if (made) setPassword(made.change.temporaryPassword ?? '')
  }
  if (password) return <TemporaryPassword {...typed} password={password} onClose={onClose} />
  return (
    <FormDialog
      title={t('form.create')}
      action={t('form.createAction')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('name', 'username', 'email', 'words', 'expiresOn')}
    >
      <TextInput {...field('name')} autoComplete="off" data-autofocus />
      <TextInput
        {...field('username')}
        description={t('form.usernameAbout')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextInput {...field('email')} description={t('form.emailAbout')} type="email" autoComplete="off" />
      <WordPicker
        label={t('form.words')}
        offered={offered}
        words={words}
        onChange={setWords}
        error={save.at('words')}
      />
      <TextInput {...field('expiresOn')} description={t('form.expiresAbout')} type="date" min={today()} />
    </FormDialog>
  )
}
