import { additionalUserMails } from '../additional-user/additional-user-mails.ts'
import { clientOwnerMails } from '../client-owner/client-owner-mails.ts'
import { consentMails } from '../consent/consent-mails.ts'
import { delegationMails } from '../delegation/delegation-mails.ts'
import { expiryMails } from '../expiry/expiry-mails.ts'
import { operatorMails } from '../operator/operator-mails.ts'
import { transmissionMails } from '../transmission/transmission-mails.ts'
import type { Words } from './mail-words.ts'

export interface MailKind {
  /** What its texts may mention. */
  readonly placeholders: readonly string[]
  /** Whether a studio may put it in its own words: not where it is the installation that writes. */
  readonly isEditable: boolean
  /** Tells an operator something of its studio: administrators may wish for a copy (WK-019). */
  readonly isToOperator?: boolean
  /** Leads to what a studio puts before its clients: its own address, where it has set one (WK-021). */
  readonly linksToNotices?: boolean
  readonly it: Words
  readonly en: Words
}

/** Every e-mail this service writes, with our words for it in both languages. */
export const mailKinds = {
  PASSWORD_RECOVERY: {
    placeholders: ['name', 'username', 'link', 'minutes'],
    isEditable: false,
    it: {
      subject: 'Recupero della password',
      body: 'Buongiorno {name},\n\nper scegliere una nuova password apra questo collegamento entro {minutes} minuti. Vale una volta sola.\n\n{link}\n\nIl suo nome utente è {username}.\n\nSe non l’ha chiesto lei, non occorre fare nulla: la password resta quella di prima.',
    },
    en: {
      subject: 'Password recovery',
      body: 'Good morning {name},\n\nto choose a new password open this link within {minutes} minutes. It works once.\n\n{link}\n\nYour user name is {username}.\n\nIf you did not ask for it there is nothing to do: your password stays as it was.',
    },
  },
  PASSWORD_RECOVERED: {
    placeholders: ['name', 'username', 'link'],
    isEditable: false,
    it: {
      subject: 'La password è cambiata',
      body: 'Buongiorno {name},\n\nl’utente {username} ha una nuova password, scelta con un collegamento inviato a questo indirizzo. Chi era entrato con quella di prima è uscito.\n\nSe non è stato lei, ne scelga subito un’altra:\n\n{link}',
    },
    en: {
      subject: 'The password has changed',
      body: 'Good morning {name},\n\nthe user {username} has a new password, chosen with a link that was sent to this address. Whoever was signed in with the one before is out.\n\nIf it was not you, choose another at once:\n\n{link}',
    },
  },
  ...additionalUserMails,
  ...delegationMails,
  ...operatorMails,
  ...clientOwnerMails,
  ...consentMails,
  ...transmissionMails,
  ...expiryMails,
} as const satisfies Record<string, MailKind>

export type MailKindName = keyof typeof mailKinds
