/** What is tried first, and its longer forms; compared in lower case, as it stands and by its letters alone. */
export const commonestPasswords: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 012345678901 098765432109 987654321098 1q2w3e4r5t6y 1q2w3e4r5t6y7u
  1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5y6 qwerty qwertyuiop qwertyuiopas qwertyqwerty qwertzuiop azertyuiop asdfghjkl asdfghjklqw
  zxcvbnm abcdefghijkl abcdefghijklm abcdef abcdefgh abc password passwords passwordpassword mypassword thepassword
  passw passwd passwort parola parolachiave parolasegreta segreta segreto segretissima changeme changemenow cambiami cambiamisubito
  letmein letmeinplease welcome welcomehome benvenuto benvenuti benvenuta ciao ciaociao ciaomondo ciaobello iloveyou
  iloveyouforever tiamo tiamotanto amore amoremio amoremiobello admin administrator amministratore amministrazione root rootroot
  superuser supervisor supervisore operatore utente utenti guest ospite test testtest testing prova provaprova demo default
  sunshine princess football calcio juventus forzajuve forzainter forzamilan forzanapoli forzaroma interinter milanmilan
  napolinapoli italia forzaitalia roma milano napoli torino firenze bologna master dragon monkey shadow superman batman
  trustno trustnoone whatever computer internet windows google facebook commercialista studio studiocommercialista fattura fatture
  fatturaelettronica fatturazione delega delegadelega azienda ragioneria contabilita primavera estate autunno inverno
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedi venerdi domenica
  `
    .trim()
    .split(/\s+/),
)
