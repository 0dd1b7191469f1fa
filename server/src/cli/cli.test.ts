import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { testConfig } from '../../test/config.ts'
import { testDatabase } from '../../test/database.ts'
import type { Database } from '../db/database.ts'
import { openFolder } from '../db/embedded.ts'
import { lockFolder } from '../db/folder-lock.ts'
import { changePassword } from '../features/password/change-password.ts'
import { authenticate } from '../features/session/authenticate.ts'
import { signIn } from '../features/sign-in/sign-in.ts'
import { createContext } from '../graphql/context.ts'
import { registerPasswordCommand } from './password.ts'
import { registerStudioCommand } from './studio.ts'
import { registerTokenCommand } from './token.ts'
import { withDatabase } from './with-database.ts'

let db: Database
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())
const now = new Date('2026-11-21T10:00:00Z')

/** What the command printed. */
async function run(...words: string[]): Promise<string> {
  const lines: string[] = []
  const console = vi.spyOn(globalThis.console, 'log').mockImplementation((line) => void lines.push(line))
  const program = new Command()
  for (const register of [registerStudioCommand, registerPasswordCommand, registerTokenCommand]) {
    register(program, (work) => work({ database: db, config: testConfig, now }))
  }
  await program.parseAsync(words, { from: 'user' }).finally(() => console.mockRestore())
  return lines.join('\n')
}
const context = () => createContext({ db, now, requestId: 'r', config: testConfig }).context

test('from an empty database to a token that works', async () => {
  const studio = [
    'studio',
    'create',
    '--name',
    'Studio Bianchi',
    '--administrator',
    'Lucia Bianchi',
    '--email',
    'l@example.it',
  ]
  await expect(run(...studio, '--vat', '123')).rejects.toThrow('vatNumber: A VAT number')
  const made = await run(...studio, '--vat', '00743110157')
  expect(made).toMatch(/^user +LUCBIA\npassword +\S+ +\(to be changed/)

  await expect(run('token', 'LUCBIA', '--scopes', 'clients:read')).rejects.toThrow('must change its password first')
  await expect(run('password', 'reset', 'nobody')).rejects.toThrow('There is no user nobody')
  const password = /password +(\S+)/.exec(await run('password', 'reset', 'lucbia'))![1]!
  const { viewer, userErrors } = await signIn(context(), { username: 'lucbia', password })
  expect(userErrors).toEqual([])
  expect(viewer).toMatchObject({ renewal: 'PASSWORD_CHANGE_REQUIRED' })
  const changed = await changePassword(
    { ...context(), viewer: viewer!.viewer },
    { currentPassword: password, newPassword: 'seven green bicycles' },
  )
  expect(changed.userErrors).toEqual([])

  await expect(run('token', 'lucbia', '--scopes', 'all')).rejects.toThrow('There is no scope all')
  await expect(run('token', 'lucbia', '--scopes', 'clients:read', '--expires', 'soon')).rejects.toThrow('--expires')
  const printed = await run('token', 'lucbia', '--scopes', 'invoices:read, invoices:write')
  expect(printed).toMatch(/^token +dlg_[0-9a-f]{40}\nlast day +2027-02-19$/)
  const authorization = `Bearer ${/dlg_\S+/.exec(printed)![0]}`
  const token = await authenticate({ authorization }, db, now, testConfig)
  expect([...token!.scopes!]).toEqual(['invoices:read', 'invoices:write'])
})

test('a folder that a running server uses is said to be in use, with what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'delega-cli-'))
  const unlock = lockFolder(folder)
  onTestFinished(() => {
    unlock()
    rmSync(folder, { recursive: true })
  })
  const open = withDatabase({
    readConfig: () => ({ ...testConfig, dataFolder: folder }),
    openDatabase: ({ dataFolder }) => openFolder(dataFolder),
  })
  await expect(open(async () => {})).rejects.toThrow(/in use by process \d+.*stop it, run this command again/)
})
