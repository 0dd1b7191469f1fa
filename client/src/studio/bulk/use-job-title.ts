import type it from './bulk.it.json'
import { useBulkTexts } from './texts.ts'

type Known = keyof typeof it.action

/** What a job does, in words; a newer server may know kinds that these texts do not. */
export function useJobTitle() {
  const { t } = useBulkTexts()
  return ({ action, subject }: { action: string; subject: string }): string =>
    t(`action.${action as Known}`, { subject, defaultValue: subject })
}
