import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { mainWords } from '../../shared/why/words.ts'
import type { ClientData } from '../client/client-data.ts'
import { useSubmit } from '../form/use-submit.ts'
import type { Module, Word } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { WordMeanings } from './WordTicks.tsx'

const AskMore = graphql(`
  mutation AskMore($id: ID!, $words: [Word!]!, $message: String, $key: String!) {
    delegationPermissionChangeRequest(id: $id, words: $words, message: $message, idempotencyKey: $key) {
      delegation { id version client { id } }
      userErrors { code message path }
    }
  }
`)

/** Offered only where the client has the module: without it they cannot be granted. */
const moduleWords: Record<Module, readonly Word[]> = {
  DOCUMENTS: ['DOCS_READ', 'DOCS_EDIT'],
  PAYMENTS: ['PAY_READ', 'PAY_EDIT'],
  ORDERS: ['ORD_READ', 'ORD_EDIT'],
  SHOP: [],
}

interface Props {
  client: ClientData
  delegation: NonNullable<ClientData['delegation']>
  onClose: () => void
}

/** Asks the client for words that it has not granted. */
export function MoreForm({ client, delegation, onClose }: Props) {
  const { t } = useTranslation(['studio', 'shared'])
  const [words, setWords] = useState<Word[]>([])
  const [isNoneChosen, setNoneChosen] = useState(false)
  const [message, setMessage] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const [{ data }] = useQuery({ query: WordMeanings })
  const save = useSubmit(AskMore, (answer) => answer.delegationPermissionChangeRequest.userErrors)
  const active = client.modules?.filter(({ state }) => state === 'ACTIVE') ?? []
  const missing = [...mainWords, ...active.flatMap(({ module }) => moduleWords[module])].filter(
    (word) => !delegation.words.includes(word),
  )
  const meanings = new Map(data?.permissionCatalogue.words.map((each) => [each.key, each.help[currentLanguage()]]))
  const submit = async () => {
    setNoneChosen(words.length === 0)
    if (words.length === 0) return
    if (await save.submit({ id: delegation.id, words, message: message.trim() || null, key })) onClose()
  }
  return (
    <FormDialog
      title={t('delegations.more.title', { name: client.name })}
      action={t('delegations.sendRequest')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('words', 'message')}
    >
      <Ticks<Word>
        isLabelled
        label={t('delegations.asked')}
        options={missing.map((word) => ({
          value: word,
          label: t(`shared:word.${word}`),
          help: meanings.get(word) ?? '',
        }))}
        chosen={words}
        onChange={setWords}
        error={isNoneChosen && words.length === 0 ? t('delegations.more.chooseOne') : save.at('words')}
      />
      <Textarea
        label={t('why.remedy.message')}
        description={t('why.remedy.messageHelp')}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        error={save.at('message')}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </FormDialog>
  )
}
