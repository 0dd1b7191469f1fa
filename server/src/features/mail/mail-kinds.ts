import { clientOwnerMails } from '../client-owner/client-owner-mails.ts'
import { delegationMails } from '../delegation/delegation-mails.ts'
import type { Words } from './mail-words.ts'

interface MailKind {
  /** What its texts may mention. */
  readonly placeholders: readonly string[]
  /** Whether a studio may put it in its own words: not where it is the installation that writes. */
  readonly isEditable: boolean
  readonly it: Words
  readonly en: Words
}

/** Every e-mail this service writes, with our words for it in both languages. */
export const mailKinds = {
  PASSWORD_RECOVERY: {
    placeholders: ['name', 'link', 'minutes'],
    isEditable: false,
    it: {
      subject: 'Recupero della password',
      body: 'Buongiorno {name},\n\nper scegliere una nuova password apra questo collegamento entro {minutes} minuti. Vale una volta sola.\n\n{link}\n\nSe non l’ha chiesto lei, non occorre fare nulla: la password resta quella di prima.',
    },
    en: {
      subject: 'Password recovery',
      body: 'Good morning {name},\n\nto choose a new password open this link within {minutes} minutes. It works once.\n\n{link}\n\nIf you did not ask for it there is nothing to do: your password stays as it was.',
    },
  },
  ...delegationMails,
  ...clientOwnerMails,
} as const satisfies Record<string, MailKind>

export type MailKindName = keyof typeof mailKinds
