import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useClient } from 'urql'
import { problemOf } from '../form/failures.ts'
import type {
  ClientImportField,
  ClientImportState,
  ClientsImportInput,
  PreviewImportQuery,
} from '../generated/graphql.ts'
import { ImportClients, PreviewImport } from './operations.ts'
import { useImportTexts, useRefusalSentence } from './texts.ts'

export type Preview = NonNullable<PreviewImportQuery['clientsImportPreview']['preview']>
export type Rows = Preview['rows']

const MOST_BYTES = 5 * 1024 * 1024

/** From the file to the job: what is chosen, what the server makes of it, and that it was confirmed. */
export function useImport() {
  const { t } = useImportTexts()
  const { t: words } = useTranslation(['studio', 'shared'])
  const sentence = useRefusalSentence()
  const api = useClient()
  const navigate = useNavigate()
  const [input, setInput] = useState<ClientsImportInput>()
  const [preview, setPreview] = useState<Preview>()
  const [rows, setRows] = useState<Rows[]>([])
  const [state, setState] = useState<ClientImportState>()
  const [problem, setProblem] = useState<string>()
  const [isReading, setReading] = useState(false)
  const [isSending, setSending] = useState(false)
  // A second press of the same confirmation does not import twice.
  const [key, setKey] = useState('')

  const ask = async (next: ClientsImportInput, chosen: ClientImportState | undefined, after?: string) => {
    setReading(true)
    const variables = { input: next, ...(chosen && { state: chosen }), ...(after && { after }) }
    const { data, error } = await api.query(PreviewImport, variables, { requestPolicy: 'network-only' }).toPromise()
    setReading(false)
    const answer = data?.clientsImportPreview
    setProblem(answer ? answer.userErrors.map(sentence).join(' ') || undefined : problemOf(words, error))
    if (!answer?.preview) return undefined
    setPreview(answer.preview)
    setRows(after ? [...rows, answer.preview.rows] : [answer.preview.rows])
    return answer.preview
  }
  const change = (changes: Partial<ClientsImportInput>) => {
    if (!input) return
    const next = { ...input, ...changes }
    setInput(next)
    setKey(crypto.randomUUID())
    void ask(next, state)
  }
  return {
    fileName: input?.file.fileName,
    unitId: input?.unitId ?? '',
    preview,
    rows,
    state,
    problem,
    isReading,
    isSending,
    async open(file: File) {
      setPreview(undefined)
      setInput(undefined)
      if (file.size > MOST_BYTES) return setProblem(t('tooLarge'))
      try {
        const next = { file: { fileName: file.name, contentBase64: await base64Of(file) } }
        setInput(next)
        setState(undefined)
        setKey(crypto.randomUUID())
        if (!(await ask(next, undefined))) setInput(undefined)
      } catch {
        setProblem(t('unreadable'))
      }
    },
    hold(index: number, field: ClientImportField | null) {
      const held = preview!.columns.map((column, at) =>
        at === index ? field : column.field === field ? null : column.field,
      )
      change({ columns: held })
    },
    chooseUnit: (unitId: string) => change({ unitId: unitId || null }),
    show(next: ClientImportState | undefined) {
      setState(next)
      if (input) void ask(input, next)
    },
    more() {
      const cursor = rows.at(-1)?.pageInfo.endCursor
      if (input && cursor) void ask(input, state, cursor)
    },
    async confirm() {
      if (!input) return
      setSending(true)
      const { data, error } = await api.mutation(ImportClients, { input, key }).toPromise()
      setSending(false)
      const answer = data?.clientsImport
      if (answer?.job) return navigate(`/jobs/${answer.job.id}`)
      setProblem(answer ? answer.userErrors.map(sentence).join(' ') : problemOf(words, error))
    },
  }
}
export type Importing = ReturnType<typeof useImport>

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read'))
    reader.readAsDataURL(file)
  })
}
