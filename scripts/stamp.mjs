// What a build was made from, so that a second start need not build again.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const ignored = new Set(['node_modules', 'dist', '.cache'])

function* filesUnder(path) {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (ignored.has(entry.name)) continue
    const inner = join(path, entry.name)
    if (entry.isDirectory()) yield* filesUnder(inner)
    else if (!/\.test\.tsx?$/.test(entry.name)) yield inner
  }
}

/** A hash over the contents of files and folders, given from the root of the project. */
export function stampOf(...places) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  for (const place of [...places, 'pnpm-lock.yaml', 'scripts/build.mjs']) {
    const path = join(root, place)
    if (!existsSync(path)) continue
    const files = place.includes('.') ? [path] : filesUnder(path)
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}
