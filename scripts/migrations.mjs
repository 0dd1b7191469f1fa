// The tables in the sources and the newest migration say the same.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './stamp.mjs'

// Inside the project, since drizzle-kit writes only below it; node_modules is nobody's source.
const copy = mkdtempSync(join(root, 'node_modules/.migrations-'))
try {
  cpSync(join(root, 'migrations'), copy, { recursive: true })
  const before = readdirSync(copy).length
  const out = copy.slice(root.length)
  const kit = join(root, 'server/node_modules/.bin/drizzle-kit')
  const args = ['generate', '--dialect', 'postgresql', '--schema', './server/src/db/tables/*.ts', '--out', `./${out}`]
  const run = spawnSync(kit, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  const isCurrent = run.status === 0 && readdirSync(copy).length === before
  if (!isCurrent)
    console.error(`${run.stdout}${run.stderr}\nThe tables have changed: make a migration with drizzle-kit generate`)
  process.exitCode = isCurrent ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
