import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { list } from '../../shared/format.ts'
import { useSubmit } from '../form/use-submit.ts'
import type { Word } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import styles from './remedy.module.css'

const AskWordsDocument = graphql(`
  mutation AskWords($id: ID!, $words: [Word!]!, $message: String, $key: String!) {
    delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) {
      delegation { id }
      userErrors { code message path }
    }
  }
`)

/** Asks the client for the words that are missing, from where they are missed. */
export function AskWords({ delegationId, words }: { delegationId: string; words: Word[] }) {
  const { t } = useTranslation(['studio', 'shared'])
  const [message, setMessage] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(AskWordsDocument, (answer) => answer.delegationPermissionChangeRequest.userErrors)
  const ask = async () => {
    if (await save.submit({ id: delegationId, words, message: message.trim() || null, key })) setAsked(true)
  }
  const problem = save.elsewhere('message')
  if (isAsked) return <p role="status">{t('why.remedy.wordsAsked')}</p>
  return (
    <div className={styles.form}>
      <Textarea
        label={t('why.remedy.message')}
        description={t('why.remedy.messageHelp')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        error={save.at('message')}
      />
      {problem && <p role="alert">{problem}</p>}
      <Button loading={save.isPending} onClick={ask}>
        {t('why.remedy.askWords', { words: list(words.map((word) => t(`shared:word.${word}`).toLowerCase())) })}
      </Button>
    </div>
  )
}
