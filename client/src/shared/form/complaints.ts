import type { UserError } from '../api/problem.ts'

type SentenceOf = (error: UserError) => string

/** The sentence that stands at a field. */
export function complaintAt(errors: readonly UserError[], field: string, sentenceOf: SentenceOf): string | undefined {
  const own = errors.find((each) => each.path?.includes(field))
  return own && sentenceOf(own)
}

/** What belongs to none of the fields on the screen. */
export function complaintElsewhere(errors: readonly UserError[], fields: readonly string[], sentenceOf: SentenceOf) {
  const rest = errors.filter((each) => !each.path?.some((part) => fields.includes(part)))
  return rest.length > 0 ? rest.map(sentenceOf).join(' ') : undefined
}
