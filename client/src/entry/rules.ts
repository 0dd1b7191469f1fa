export type Rule = 'length' | 'different' | 'notName'

export const minimumLength = 12

/** Which rules a new password meets. The server has the last word; this is what is shown while typing. */
export function rulesMet(password: string, current: string, username: string): Record<Rule, boolean> {
  const typed = password.length > 0
  return {
    length: [...password].length >= minimumLength,
    different: typed && password !== current,
    notName: typed && !password.toLowerCase().includes(username.toLowerCase()),
  }
}
