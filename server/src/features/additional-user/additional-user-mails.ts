/** What an additional user is told when a company's owner has made its login. Never the password. */
export const additionalUserMails = {
  ADDITIONAL_USER_CREATED: {
    placeholders: ['name', 'clientName', 'ownerName', 'username', 'link'],
    isEditable: false,
    it: {
      subject: 'Il suo accesso per {clientName}',
      body: 'Buongiorno {name},\n\n{ownerName} ha creato il suo accesso per {clientName}.\n\nNome utente: {username}\nIndirizzo: {link}\n\nLa password provvisoria gliela comunica {ownerName}; al primo accesso ne sceglierà una sua.',
    },
    en: {
      subject: 'Your access for {clientName}',
      body: 'Good morning {name},\n\n{ownerName} has created your access for {clientName}.\n\nUser name: {username}\nAddress: {link}\n\n{ownerName} gives you the temporary password; at your first sign-in you choose one of your own.',
    },
  },
} as const
