import type { CombinedError } from '@urql/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from 'urql'
import { codesOf, denialOf } from '../../../shared/api/denial.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import type { InvoiceDraftInput } from '../../generated/graphql.ts'
import { pressKey } from '../use-verb.ts'
import { type Draft, isMeaningful } from './draft.ts'
import { readDraft } from './draft-input.ts'
import { type Answer, draftSaver, type SaverState } from './draft-saver.ts'
import { forgetDraft, keepDraft } from './kept-draft.ts'
import { CreateDraft, UpdateDraft } from './operations.ts'

interface Begun {
  viewerId: string
  clientId: string
  draft: Draft
  /** As it is stored; absent for a new one. */
  stored?: { id: string; version: number; savedAt: string }
  /** It was taken up from what this browser kept, so it differs from what is stored. */
  isTakenUp: boolean
  onError: (error: CombinedError) => void
  /** The draft has an id now. */
  onMade: (id: string) => void
}

/** The draft on the paper, saved by itself, and kept in the browser until it is. */
export function useDraft({ viewerId, clientId, draft: first, stored, isTakenUp, onError, onMade }: Begun) {
  const api = useClient()
  const [draft, setDraft] = useState(first)
  const [saving, setSaving] = useState<SaverState>({
    status: isTakenUp ? 'dirty' : 'saved',
    userErrors: [],
    ...stored,
  })
  const called = useRef({ onError, onMade })
  called.current = { onError, onMade }
  const saver = useRef<ReturnType<typeof draftSaver<InvoiceDraftInput>>>(undefined)
  saver.current ??= draftSaver<InvoiceDraftInput>(
    {
      create: async (input, key) => {
        const { data, error } = await api.mutation(CreateDraft, { clientId, input, key }).toPromise()
        const answer = answered(data?.invoiceDraftCreate, error)
        if (answer.saved) called.current.onMade(answer.saved.id)
        return answer
      },
      update: async (id, expectedVersion, input) => {
        const { data, error } = await api.mutation(UpdateDraft, { id, expectedVersion, input }).toPromise()
        return answered(data?.invoiceDraftUpdate, error)
      },
      isPassing: (error) => !denialOf(error) && codesOf(error).some((code) => passing.includes(code)),
      isConflict: (error) => codesOf(error).includes('CONFLICT'),
      onState: setSaving,
      onError: (error) => called.current.onError(error),
      newKey: pressKey,
    },
    stored ?? {},
  )
  const { input, unreadable } = useMemo(() => readDraft(draft, currentLanguage()), [draft])
  const text = JSON.stringify(input)
  const offered = useRef(isTakenUp ? '' : text)
  const subject = saving.id ?? `new ${clientId}`
  // What is typed is offered when it says something else than before; a tidied number does not.
  useEffect(() => {
    if (text === offered.current || (!saving.id && !isMeaningful(draft))) return
    offered.current = text
    saver.current?.offer(JSON.parse(text))
  }, [text, draft, saving.id])
  useEffect(() => {
    if (saving.status === 'saved') {
      forgetDraft(viewerId, subject)
      forgetDraft(viewerId, `new ${clientId}`)
    } else if (isMeaningful(draft)) {
      keepDraft(viewerId, subject, { draft, ...(saving.version !== undefined && { version: saving.version }) })
    }
  }, [draft, saving.status, saving.version, subject, viewerId, clientId])
  // Leaving the page inside the app saves what is left at once.
  useEffect(() => {
    const current = saver.current
    return () => {
      if (current && offered.current) void current.flush()
    }
  }, [])
  return {
    draft,
    change: (change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)) =>
      setDraft((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) })),
    input,
    unreadable,
    saving,
    flush: () => saver.current!.flush(),
  }
}

const passing = ['NETWORK', 'RATE_LIMITED', 'INTERNAL']

interface Payload {
  invoice: { id: string; version: number; updatedAt: string } | null
  userErrors: NonNullable<Answer['userErrors']>
}

function answered(payload: Payload | undefined, error: CombinedError | undefined): Answer {
  if (error) return { error }
  const invoice = payload?.invoice
  if (!invoice || payload.userErrors.length > 0) return { userErrors: payload?.userErrors ?? [] }
  return { saved: { id: invoice.id, version: invoice.version, savedAt: invoice.updatedAt } }
}
