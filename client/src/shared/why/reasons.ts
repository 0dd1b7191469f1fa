import type { ReactNode } from 'react'

/** Why something is not allowed, ready to be shown. Made by a page from `explainAccess`, `missing` or a denial. */
export interface Reasons {
  /** The question: "Perché non puoi inviare?" */
  title: string
  /** The answer in one sentence. */
  headline: string
  /** What one may do all the same. */
  stillWorks?: string
  missing: {
    condition: string
    message: string
    whoCanFix?: string
    /** What the asker may do about it; the API says so. */
    remedy?: Remedy | { form: ReactNode }
    /** Where nothing can be pressed: a sentence to copy, for whoever can mend it. */
    ask?: { label: string; text: string }
  }[]
  satisfied?: { condition: string; fact: string }[]
  /** The one press that ends it, with who is asked and what they receive. */
  remedy?: Remedy & { note?: string; icon?: ReactNode }
  decisionId?: string
  /** When the decision was taken, as an instant. */
  checkedAt?: string
}

export interface Remedy {
  label: string
  onClick: () => void
}
