import { currentLanguage } from '../../../shared/i18n/i18n.ts'
import { type CodeList, codesOf, codeText } from '../../../shared/invoice/codes.ts'

/**
 * The codes of a list with their meaning, to choose from; a code no longer in use stays where it stands. offered: only these
 * of them.
 */
export function codeOptions(list: CodeList, chosen?: string, offered?: readonly string[]) {
  const codes = codesOf(list).filter((code) => offered?.includes(code) ?? true)
  const all = chosen && !codes.includes(chosen) ? [chosen, ...codes] : codes
  return all.map((code) => ({ value: code, label: `${code} ${codeText(list, code, currentLanguage())}` }))
}

export const VAT_LIST = 'vat-choices'
