/** A demo sign-in as the console shows it. */
export interface SignIn {
  readonly username: string
  readonly password: string
  readonly who: string
}

const headings: SignIn = { username: 'user', password: 'password', who: 'who' }

export function signInTable(signIns: readonly SignIn[]): string {
  const rows = [headings, ...signIns]
  const width = (column: keyof SignIn) => Math.max(...rows.map((row) => row[column].length)) + 2
  const [first, second] = [width('username'), width('password')]
  return rows
    .map(({ username, password, who }) => `  ${username.padEnd(first)}${password.padEnd(second)}${who}`)
    .join('\n')
}
