/** What one side of a delegation is told of the other, by mail. Each: who did it ({otherName}), for whom, and where to go. */
const toClient = { placeholders: ['studioName', 'clientName', 'otherName', 'link'], isEditable: true } as const
const toEither = { placeholders: ['studioName', 'clientName', 'otherName', 'link'], isEditable: false } as const

export const delegationMails = {
  DELEGATION_REQUESTED: {
    ...toClient,
    it: {
      subject: '{studioName} le chiede una delega',
      body: 'Buongiorno,\n\n{studioName} chiede a {clientName} di poter lavorare sulle sue fatture. Decide lei che cosa concedere e fino a quando:\n\n{link}\n\nFinché non risponde, lo studio non vede nulla.',
    },
    en: {
      subject: '{studioName} asks you for a delegation',
      body: 'Good morning,\n\n{studioName} asks {clientName} to be let work on its invoices. You decide what to grant, and until when:\n\n{link}\n\nUntil you answer the studio sees nothing.',
    },
  },
  DELEGATION_INVITED: {
    ...toEither,
    it: {
      subject: '{clientName} la invita come commercialista',
      body: 'Buongiorno,\n\n{clientName} vuole delegare {studioName}. Accetti o rifiuti qui:\n\n{link}',
    },
    en: {
      subject: '{clientName} invites you as its accountant',
      body: 'Good morning,\n\n{clientName} wishes to delegate to {studioName}. Accept or refuse here:\n\n{link}',
    },
  },
  DELEGATION_STARTED: {
    ...toEither,
    it: {
      subject: '{clientName} ha scelto il suo studio',
      body: 'Buongiorno,\n\n{clientName} ha scelto {studioName} dall’elenco dei commercialisti: la delega è già attiva. La trova qui:\n\n{link}\n\nSe non la vuole, può revocarla.',
    },
    en: {
      subject: '{clientName} has chosen your studio',
      body: 'Good morning,\n\n{clientName} has chosen {studioName} from the directory of accountants: the delegation is active already. It is here:\n\n{link}\n\nIf you do not want it you can revoke it.',
    },
  },
  DELEGATION_ACCEPTED: {
    ...toEither,
    it: {
      subject: '{otherName} ha accettato la delega',
      body: 'Buongiorno,\n\n{otherName} ha accettato: la delega di {clientName} a {studioName} è attiva.\n\n{link}',
    },
    en: {
      subject: '{otherName} has accepted the delegation',
      body: 'Good morning,\n\n{otherName} has accepted: the delegation of {clientName} to {studioName} is active.\n\n{link}',
    },
  },
  DELEGATION_REFUSED: {
    ...toEither,
    it: {
      subject: '{otherName} ha rifiutato la delega',
      body: 'Buongiorno,\n\n{otherName} ha rifiutato la delega di {clientName} a {studioName}. Nulla è stato aperto.\n\n{link}',
    },
    en: {
      subject: '{otherName} has refused the delegation',
      body: 'Good morning,\n\n{otherName} has refused the delegation of {clientName} to {studioName}. Nothing was opened.\n\n{link}',
    },
  },
  DELEGATION_ENDED: {
    ...toEither,
    it: {
      subject: '{otherName} ha revocato la delega',
      body: 'Buongiorno,\n\n{otherName} ha revocato la delega di {clientName} a {studioName}: da subito lo studio non vede e non fa più nulla per l’azienda.\n\n{link}',
    },
    en: {
      subject: '{otherName} has revoked the delegation',
      body: 'Good morning,\n\n{otherName} has revoked the delegation of {clientName} to {studioName}: from now on the studio sees and does nothing more for the company.\n\n{link}',
    },
  },
  DELEGATION_EXPIRED: {
    ...toEither,
    it: {
      subject: 'La delega di {clientName} è terminata',
      body: 'Buongiorno,\n\nla delega di {clientName} a {studioName} è terminata: il suo ultimo giorno è passato. Lo studio non vede e non fa più nulla per l’azienda, finché non c’è un’altra delega.\n\n{link}',
    },
    en: {
      subject: 'The delegation of {clientName} is over',
      body: 'Good morning,\n\nthe delegation of {clientName} to {studioName} is over: its last day has passed. The studio sees and does nothing more for the company until there is another.\n\n{link}',
    },
  },
  DELEGATION_WITHDRAWN: {
    ...toEither,
    it: {
      subject: '{otherName} ha ritirato la richiesta di delega',
      body: 'Buongiorno,\n\n{otherName} ha ritirato la richiesta: per la delega di {clientName} a {studioName} non occorre più rispondere.\n\n{link}',
    },
    en: {
      subject: '{otherName} has withdrawn the request for a delegation',
      body: 'Good morning,\n\n{otherName} has withdrawn the request: the delegation of {clientName} to {studioName} no longer waits for an answer.\n\n{link}',
    },
  },
  DELEGATION_SUSPENDED: {
    ...toEither,
    it: {
      subject: '{otherName} ha sospeso la delega',
      body: 'Buongiorno,\n\n{otherName} ha sospeso la delega di {clientName} a {studioName}: finché non la riprende, lo studio non vede e non fa nulla per l’azienda.\n\n{link}',
    },
    en: {
      subject: '{otherName} has suspended the delegation',
      body: 'Good morning,\n\n{otherName} has suspended the delegation of {clientName} to {studioName}: until it is resumed the studio sees and does nothing for the company.\n\n{link}',
    },
  },
  DELEGATION_RESUMED: {
    ...toEither,
    it: {
      subject: '{otherName} ha ripreso la delega',
      body: 'Buongiorno,\n\n{otherName} ha ripreso la delega di {clientName} a {studioName}: vale di nuovo, con i permessi di prima.\n\n{link}',
    },
    en: {
      subject: '{otherName} has resumed the delegation',
      body: 'Good morning,\n\n{otherName} has resumed the delegation of {clientName} to {studioName}: it holds again, with the permissions it had.\n\n{link}',
    },
  },
  DELEGATION_WORDS_ASKED: {
    ...toClient,
    it: {
      subject: '{studioName} le chiede altri permessi',
      body: 'Buongiorno,\n\n{studioName} chiede a {clientName} altri permessi. Può concederli tutti, alcuni o nessuno:\n\n{link}',
    },
    en: {
      subject: '{studioName} asks you for more permissions',
      body: 'Good morning,\n\n{studioName} asks {clientName} for more permissions. You may grant all of them, some or none:\n\n{link}',
    },
  },
  DELEGATION_WORDS_ANSWERED: {
    ...toEither,
    it: {
      subject: '{clientName} ha risposto alla richiesta di permessi',
      body: 'Buongiorno,\n\n{clientName} ha risposto. Che cosa può fare ora {studioName} è scritto qui:\n\n{link}',
    },
    en: {
      subject: '{clientName} has answered the request for permissions',
      body: 'Good morning,\n\n{clientName} has answered. What {studioName} may do now is written here:\n\n{link}',
    },
  },
  STUDIO_INVITATION: {
    placeholders: ['clientName', 'link'],
    isEditable: false,
    it: {
      subject: '{clientName} la invita a lavorare con Delega',
      body: 'Buongiorno,\n\n{clientName} vorrebbe affidarle le sue fatture con Delega. La registrazione dello studio è gratuita:\n\n{link}\n\nPoi {clientName} potrà trovarla con questo indirizzo. Se non la riguarda, non occorre fare nulla.',
    },
    en: {
      subject: '{clientName} invites you to work with Delega',
      body: 'Good morning,\n\n{clientName} would like to entrust its invoices to you with Delega. Registering a studio is free:\n\n{link}\n\nThen {clientName} can find you by this address. If this does not concern you there is nothing to do.',
    },
  },
  OWNER_INVITATION: {
    placeholders: ['studioName', 'clientName', 'days', 'link'],
    isEditable: true,
    it: {
      subject: '{studioName} la invita: le fatture di {clientName}',
      body: 'Buongiorno,\n\n{studioName} la invita come titolare di {clientName} su Delega: vedrà le fatture e deciderà che cosa può fare lo studio. Scelga utente e password con questo collegamento; vale una volta sola, per {days} giorni.\n\n{link}\n\nSe {clientName} non è la sua azienda, non occorre fare nulla.',
    },
    en: {
      subject: '{studioName} invites you: the invoices of {clientName}',
      body: 'Good morning,\n\n{studioName} invites you to Delega as the owner of {clientName}: you will see its invoices and decide what the studio may do. Choose a user name and a password with this link; it works once, for {days} days.\n\n{link}\n\nIf {clientName} is not your company there is nothing to do.',
    },
  },
} as const
