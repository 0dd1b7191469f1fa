import type { FirstAccess } from './onboarding.type.ts'

interface Arrival {
  readonly address: string
  readonly username: string
  readonly name: string
  readonly studioName: string
}

/** What to send to somebody who signs in for the first time (WT-063). The password goes another way: it is never in it. */
export const firstAccessOf = ({ address, username, name, studioName }: Arrival): FirstAccess => ({
  address,
  username,
  text: {
    it: `Buongiorno ${name},

${studioName} le ha aperto l’accesso a Delega, per inserire le fatture.

Indirizzo: ${address}
Utente: ${username}
Password: gliela comunica lo studio, a parte. Vale per il primo accesso.

Primo accesso:
1. Apra l’indirizzo con il browser.
2. Scriva utente e password e prema «Accedi».
3. Scelga una password sua: la conosce solo lei.
4. In «Clienti» trova l’azienda per cui lavora; con «Nuova fattura» inserisce la prima.`,
    en: `Good morning ${name},

${studioName} has opened Delega for you, to insert invoices.

Address: ${address}
User: ${username}
Password: the studio tells you separately. It is good for the first sign-in.

First sign-in:
1. Open the address in a browser.
2. Type user and password and press “Sign in”.
3. Choose a password of your own: nobody else knows it.
4. Under “Clients” you find the company you work for; “New invoice” begins your first one.`,
  },
})
