/** What is about to end, told in time. {day} is the last one, of a password the one from which it must be changed. */
const toPerson = { placeholders: ['name', 'username', 'day', 'link'], isEditable: false, isToOperator: true } as const

export const expiryMails = {
  PASSWORD_EXPIRING: {
    ...toPerson,
    it: {
      subject: 'La sua password scade il {day}',
      body: 'Buongiorno {name},\n\nla password dell’utente {username} scade il {day}. Ne scelga una nuova prima, nella sua area personale:\n\n{link}\n\nDa quel giorno potrà entrare solo per cambiarla.',
    },
    en: {
      subject: 'Your password expires on {day}',
      body: 'Good morning {name},\n\nthe password of the user {username} expires on {day}. Choose a new one before, in your personal area:\n\n{link}\n\nFrom that day on you can sign in only to change it.',
    },
  },
  USER_EXPIRING: {
    ...toPerson,
    it: {
      subject: 'Il suo accesso scade il {day}',
      body: 'Buongiorno {name},\n\nl’utente {username} può entrare fino al {day} compreso. Se le serve più a lungo, lo dica a chi gliel’ha dato.\n\n{link}',
    },
    en: {
      subject: 'Your access ends on {day}',
      body: 'Good morning {name},\n\nthe user {username} can sign in until {day}, included. If you need it for longer tell whoever gave it to you.\n\n{link}',
    },
  },
  UNIT_ENDING: {
    placeholders: ['name', 'studioName', 'unitName', 'day', 'link'],
    isEditable: false,
    it: {
      subject: 'L’unità {unitName} vale fino al {day}',
      body: 'Buongiorno {name},\n\nl’unità operativa {unitName} di {studioName} vale fino al {day} compreso. Dopo, chi vi lavora non vede più i clienti che segue solo da lì.\n\n{link}',
    },
    en: {
      subject: 'The unit {unitName} is valid until {day}',
      body: 'Good morning {name},\n\nthe operating unit {unitName} of {studioName} is valid until {day}, included. After that whoever works there no longer sees the clients that it follows only from there.\n\n{link}',
    },
  },
  DELEGATION_ENDING: {
    placeholders: ['name', 'studioName', 'clientName', 'day', 'link'],
    isEditable: false,
    it: {
      subject: 'La delega di {clientName} a {studioName} vale fino al {day}',
      body: 'Buongiorno {name},\n\nla delega di {clientName} a {studioName} vale fino al {day} compreso. Dopo, lo studio non vede e non fa più nulla per l’azienda, finché non c’è un’altra delega.\n\n{link}',
    },
    en: {
      subject: 'The delegation of {clientName} to {studioName} holds until {day}',
      body: 'Good morning {name},\n\nthe delegation of {clientName} to {studioName} holds until {day}, included. After that the studio sees and does nothing more for the company until there is another.\n\n{link}',
    },
  },
} as const
