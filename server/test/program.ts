import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const children: ChildProcess[] = []
export const killAll = () => {
  for (const child of children) child.kill('SIGKILL')
}

/** The program as it is started, on any free port. */
export async function startProgram(
  data: string,
  more: Record<string, string> = {},
): Promise<{ child: ChildProcess; url: string }> {
  const env = {
    ...withoutVite(),
    PORT: '0',
    HOST: '127.0.0.1',
    DELEGA_DATA: data,
    LOG_LEVEL: 'info',
    SDI_SIMULATOR_DELAY_MS: '0',
    ...more,
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], { cwd: root, env })
  children.push(child)
  let said = ''
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (text) => {
      said += text
      const at = /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)
      if (at && said.includes('Delega is ready')) done(at[1]!)
    })
    child.stderr.on('data', (text) => {
      said += text
    })
    child.once('exit', () => fail(new Error(said)))
  })
  return { child, url }
}

/** Asks it over HTTP, as a browser with these cookies. */
export const asker =
  (url: string, cookie = '') =>
  async (query: string, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    })
    // biome-ignore lint/suspicious/noExplicitAny: the shape is what each query below asks for
    return { answer: (await response.json()) as any, cookies: response.headers.getSetCookie() }
  }
export const cookieOf = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

/** vitest sets BASE_URL to '/', which means something else to the program. */
function withoutVite() {
  const { BASE_URL: _, ...env } = process.env
  return env
}
