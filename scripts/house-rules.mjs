// What the formatter and the compiler do not see.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { root } from './stamp.mjs'

const MOST_LINES = 400
/** Literals that grow with the product, reviewed as one. */
const longOnPurpose = new Set(['server/test/matrix.test.ts', 'server/test/world.ts'])
/** Where an instant comes from; everything below is handed it. */
const clockReaders = new Set([
  'server/src/app.ts',
  'server/src/main.ts',
  'server/src/queue/queue.ts',
  'server/src/cli/with-database.ts',
])
const bannedNames = /^(utils?|helpers?|common|misc|index)\.tsx?$/
const source = /\.(ts|tsx|mjs)$/

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
const files = listed.split('\0').filter((path) => source.test(path) && !path.includes('/generated/'))

const complaints = []
for (const path of files) {
  let text
  try {
    text = readFileSync(join(root, path), 'utf8')
  } catch {
    continue // Deleted, not committed yet.
  }
  const name = basename(path)
  const lines = text.split('\n').length
  if (lines > MOST_LINES && !longOnPurpose.has(path)) complaints.push(`${path}: ${lines} lines, at most ${MOST_LINES}`)
  if (bannedNames.test(name)) complaints.push(`${path}: a file is named after its noun or verb`)
  const isComponent = extname(name) === '.tsx'
  if (!isComponent && !/^[a-z0-9.-]+$/.test(name)) complaints.push(`${path}: file names are kebab-case`)
  if (path.startsWith('server/src/') && !path.endsWith('.test.ts')) {
    if (path !== 'server/src/config.ts' && /process\.env\b/.test(text))
      complaints.push(`${path}: only config.ts reads process.env`)
    if (/\bTODO\b|\bFIXME\b/.test(text)) complaints.push(`${path}: an open end belongs into an issue`)
    if (/parseFloat\(/.test(text)) complaints.push(`${path}: amounts never become numbers (lib/money.ts)`)
    const readsClock = /\bDate\.now\(\)|new Date\(\)/.test(text)
    if (readsClock && !clockReaders.has(path)) complaints.push(`${path}: the clock is read from the context (now)`)
  }
}
if (/https?:\/\//.test(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').replace(/deprecated:.*|engines:.*/g, ''))) {
  complaints.push('pnpm-lock.yaml: holds a download address')
}
for (const complaint of complaints) console.error(complaint)
if (files.length === 0) console.error('No file was looked at')
process.exit(complaints.length > 0 || files.length === 0 ? 1 : 0)
