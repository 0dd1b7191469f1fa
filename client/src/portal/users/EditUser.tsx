import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { today } from '../today.ts'
import { type AdditionalUser, UpdateUser } from './operations.ts'
import { useUsersTexts } from './texts.ts'
import { useUserSubmit } from './use-user-submit.ts'

interface Props {
  user: AdditionalUser
  /** Absent: it may not be given a new password. */
  onReset: (() => void) | undefined
  onClose: () => void
}

/** Name, address, last day, and whether it may sign in at all. */
export function EditUser({ user, onReset, onClose }: Props) {
  const { t } = useUsersTexts()
  const [typed, setTyped] = useState({ name: user.name, email: user.email, expiresOn: user.expiresOn ?? '' })
  const [disabled, setDisabled] = useState(user.state === 'DISABLED')
  const save = useUserSubmit(UpdateUser, ({ change }) => change.userErrors)
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
    const input = { ...typed, disabled, expiresOn: typed.expiresOn || null }
    if (await save.submit({ id: user.id, expectedVersion: user.version, input })) onClose()
  }
  return (
    <FormDialog
      title={t('form.edit', { name: user.name })}
      action={t('form.save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('name', 'email', 'expiresOn')}
      more={
        onReset && (
          <Button variant="default" onClick={onReset}>
            {t('do.reset')}
          </Button>
        )
      }
    >
      <TextInput {...field('name')} autoComplete="off" />
      <TextInput {...field('email')} description={t('form.emailAbout')} type="email" autoComplete="off" />
      <TextInput {...field('expiresOn')} description={t('form.expiresAbout')} type="date" min={today()} />
      <Ticks
        label={t('list.state')}
        options={[{ value: 'disabled', label: t('form.disabled'), help: t('form.disabledAbout') }]}
        chosen={disabled ? ['disabled'] : []}
        onChange={(chosen) => setDisabled(chosen.length > 0)}
      />
    </FormDialog>
  )
}
