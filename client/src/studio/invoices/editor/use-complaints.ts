import { useState } from 'react'
import type { UserError } from '../../../shared/api/problem.ts'
import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { sentenceOf } from '../../form/failures.ts'
import type { InvoiceDraftInput } from '../../generated/graphql.ts'
import type { ShownComplaint } from './editor-context.ts'
import { useEditorTexts } from './texts.ts'
import type { Totals } from './use-preview.ts'

interface Sources {
  input: InvoiceDraftInput
  /** Every complaint stands at its field from the beginning: the draft was written before. */
  isAll: boolean
  server: Totals['complaints']
  /** Fields whose text is no number. */
  unreadable: readonly string[]
  /** What the server could not even keep. */
  userErrors: readonly UserError[]
}

/** All complaints for the column; at the fields only where one has been, so that a new paper is not red at once. */
export function useComplaints({ input, isAll, server, unreadable, userErrors }: Sources) {
  const { t } = useEditorTexts()
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [isShowingAll, setShowingAll] = useState(isAll)
  const own: ShownComplaint[] = [
    ...unreadable.map((path) => ({ code: '', severity: 'ERROR' as const, path, text: t('editor:notANumber') })),
    ...userErrors.map((error) => ({
      code: '',
      severity: 'ERROR' as const,
      path: error.path?.join('.') ?? '',
      text: sentenceOf(t, error),
    })),
  ]
  const absent: ShownComplaint[] = []
  const lacks = (path: string, text: string) => absent.push({ code: '00200', severity: 'ERROR', path, text })
  if (!input.buyer && !input.counterpartyId) lacks('buyer', t('editor:noBuyer'))
  if (input.lines.length === 0) lacks('lines', t('editor:noLines'))
  // What is absent as a whole is said once, not for each of its fields.
  const isSaidOnce = (path: string) => absent.some((each) => `${path}.`.startsWith(`${each.path}.`))
  const all: ShownComplaint[] = [
    ...own,
    ...(server.length > 0 ? absent : []),
    ...server
      // A number that cannot be read was left out, and the server calls it missing.
      .filter(({ path }) => !unreadable.includes(path) && !isSaidOnce(path))
      .map(({ code, severity, path, message }) => ({
        code: /^\d/.test(code) ? code : '',
        severity,
        path,
        text: message[currentLanguage()],
      })),
  ]
  return {
    all,
    showAll: () => setShowingAll(true),
    touch: (path: string) => setTouched((before) => (before.has(path) ? before : new Set([...before, path]))),
    complaintAt: (path: string) =>
      isShowingAll || touched.has(path) || [...touched].some((each) => path.startsWith(`${each}.`))
        ? all.find((complaint) => complaint.path === path)
        : undefined,
  }
}
