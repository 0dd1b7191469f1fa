/** What a company's owner is told when its studio has made its login. Never the password. */
export const clientOwnerMails = {
  CLIENT_OWNER_CREATED: {
    placeholders: ['name', 'clientName', 'studioName', 'username', 'link'],
    isEditable: true,
    it: {
      subject: 'Il suo accesso per {clientName}',
      body: 'Buongiorno {name},\n\n{studioName} ha creato il suo accesso per {clientName}.\n\nNome utente: {username}\nIndirizzo: {link}\n\nLa password provvisoria gliela comunica lo studio; al primo accesso ne sceglierà una sua.',
    },
    en: {
      subject: 'Your access for {clientName}',
      body: 'Good morning {name},\n\n{studioName} has created your access for {clientName}.\n\nUser name: {username}\nAddress: {link}\n\nThe studio gives you the temporary password; at your first sign-in you choose one of your own.',
    },
  },
} as const
