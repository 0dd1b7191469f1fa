/** What an operator is told when an administrator has made its login (WT-063). Never the password. */
export const operatorMails = {
  OPERATOR_CREATED: {
    placeholders: ['name', 'studioName', 'username', 'link'],
    isEditable: true,
    isToOperator: true,
    it: {
      subject: 'Il suo accesso a {studioName}',
      body: 'Buongiorno {name},\n\n{studioName} ha creato la sua utenza su Delega.\n\nNome utente: {username}\nIndirizzo: {link}\n\nLa password provvisoria gliela comunica un amministratore dello studio; al primo accesso ne sceglierà una sua.',
    },
    en: {
      subject: 'Your access to {studioName}',
      body: 'Good morning {name},\n\n{studioName} has made your user on Delega.\n\nUser name: {username}\nAddress: {link}\n\nAn administrator of the studio gives you the temporary password; at your first sign-in you choose one of your own.',
    },
  },
} as const
