import { useState } from 'react'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import type { Word } from '../generated/graphql.ts'
import { type AdditionalUser, type Catalogue, SetWords } from './operations.ts'
import { useUsersTexts } from './texts.ts'
import { UserEffect } from './UserEffect.tsx'
import { useUserSubmit } from './use-user-submit.ts'
import styles from './users.module.css'
import { WordPicker } from './WordPicker.tsx'

interface Props {
  user: AdditionalUser
  offered: Catalogue
  onClose: () => void
}

/** The permissions of one user, with what they would change before they hold. */
export function EditWords({ user, offered, onClose }: Props) {
  const { t } = useUsersTexts()
  const [words, setWords] = useState<Word[]>([...user.words])
  const save = useUserSubmit(SetWords, ({ change }) => change.userErrors)
  const isTaken = user.words.includes('READ') && words.length === 0
  const submit = async () => {
    const input = { words, ...(isTaken && { confirmRemoval: true }) }
    if (await save.submit({ id: user.id, expectedVersion: user.version, input })) onClose()
  }
  return (
    <FormDialog
      title={t('change.title', { name: user.name })}
      action={t('form.save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('words')}
    >
      <p className={styles.quiet}>{t(isTaken ? 'change.all' : 'change.read')}</p>
      <WordPicker
        label={t('form.words')}
        offered={offered}
        words={words}
        onChange={setWords}
        error={save.at('words')}
      />
      <UserEffect id={user.id} words={words} />
    </FormDialog>
  )
}
