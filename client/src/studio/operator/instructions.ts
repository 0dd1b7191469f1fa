import en from './operator.en.json'
import it from './operator.it.json'

interface Recipient {
  readonly name: string
  readonly username: string
  /** Where to sign in; this installation, if not said. */
  readonly address?: string
}

/**
 * What is sent to somebody who is to work here: the address, the user name and the first steps. Never the password, which
 * would then lie in whatever file or mail the text ends up in.
 */
export function instructionsFor(
  { name, username, address = `${location.origin}/` }: Recipient,
  language: string,
): string {
  const values: Record<string, string> = { name, username, address }
  return (language === 'en' ? en : it).instructions.replace(/{{(\w+)}}/g, (_, place: string) => values[place] ?? '')
}
