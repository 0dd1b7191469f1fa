/** What is mailed about the consent to SMART services: the request to owners, the answer to the studio's administrators. */
const toClient = { placeholders: ['studioName', 'clientName', 'link'], isEditable: true, linksToNotices: true } as const
const toStudio = { placeholders: ['studioName', 'clientName', 'link'], isEditable: false } as const

export const consentMails = {
  CONSENT_REQUESTED: {
    ...toClient,
    it: {
      subject: '{studioName} le chiede un consenso',
      body: 'Buongiorno,\n\n{studioName} chiede di poter entrare con le proprie credenziali nei servizi SMART di {clientName}. Legga il testo e risponda qui, sì o no:\n\n{link}\n\nFinché non risponde, lo studio non vi entra.',
    },
    en: {
      subject: '{studioName} asks for your consent',
      body: 'Good morning,\n\n{studioName} asks to enter the SMART services of {clientName} with its own credentials. Read the text and answer yes or no here:\n\n{link}\n\nUntil you answer the studio does not enter them.',
    },
  },
  CONSENT_GIVEN: {
    ...toStudio,
    it: {
      subject: '{clientName} ha dato il consenso',
      body: 'Buongiorno,\n\n{clientName} ha dato il consenso: da ora {studioName} può entrare nei suoi servizi SMART.\n\n{link}',
    },
    en: {
      subject: '{clientName} has given its consent',
      body: 'Good morning,\n\n{clientName} has given its consent: from now on {studioName} may enter its SMART services.\n\n{link}',
    },
  },
  CONSENT_REFUSED: {
    ...toStudio,
    it: {
      subject: '{clientName} non ha dato il consenso',
      body: 'Buongiorno,\n\n{clientName} ha risposto di no: {studioName} non entra nei suoi servizi SMART.\n\n{link}',
    },
    en: {
      subject: '{clientName} has refused its consent',
      body: 'Good morning,\n\n{clientName} has answered no: {studioName} does not enter its SMART services.\n\n{link}',
    },
  },
  CONSENT_WITHDRAWN: {
    ...toStudio,
    it: {
      subject: '{clientName} ha ritirato il consenso',
      body: 'Buongiorno,\n\n{clientName} ha ritirato il consenso: da subito {studioName} non entra più nei suoi servizi SMART.\n\n{link}',
    },
    en: {
      subject: '{clientName} has withdrawn its consent',
      body: 'Good morning,\n\n{clientName} has withdrawn its consent: from now on {studioName} no longer enters its SMART services.\n\n{link}',
    },
  },
} as const
