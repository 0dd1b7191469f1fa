import type { CombinedError } from '@urql/core'
import i18next, { type TFunction } from 'i18next'
import { missingSentence } from '../why/sentences.ts'
import { codesOf, denialOf, isOutdated } from './denial.ts'

/** What the user can mend, as a mutation answers it. */
export interface UserError {
  code: string
  message: string
  path: readonly string[] | null
}

/** What an app says when somebody else was faster, when the thing is gone, and when it is our fault. */
interface Sentences {
  conflict: string
  gone: string
  failed: string
}

/** Why nothing was changed at all: refused, overtaken by somebody else, or not answered. */
export function problemOf(error: CombinedError, { conflict, gone, failed }: Sentences): string {
  const t = i18next.getFixedT(null, 'shared') as TFunction<'shared'>
  const denial = denialOf(error)
  if (denial) return denial.missing.map((missing) => missingSentence(t, missing)).join(' ')
  const codes = codesOf(error)
  if (codes.includes('CONFLICT')) return conflict
  if (codes.includes('NOT_FOUND')) return gone
  if (codes.includes('NETWORK')) return t('error.network')
  if (codes.includes('RATE_LIMITED')) return t('error.rateLimited')
  if (isOutdated(codes)) return t('error.outdated')
  return failed
}
