// Weighs what a browser fetches before the first page of each app can be used, and fails over the limit.
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limitKb = 200
const entries = {
  studio: ['studio.html', 'src/studio/home/Home.tsx', 'src/studio/i18n/studio.it.json'],
  portal: ['portal.html', 'src/portal/home/Home.tsx', 'src/portal/i18n/portal.it.json'],
  entry: ['index.html', 'src/entry/i18n/entry.it.json'],
}
const inEvery = ['src/shared/i18n/shared.it.json']

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(6)
let isTooHeavy = false
for (const [app, roots] of Object.entries(entries)) {
  const dist = new URL(`dist/${app}/`, import.meta.url)
  if (!existsSync(dist)) {
    console.error(`${app}: not built, run the build first`)
    process.exit(1)
  }
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'))
  const files = new Set()
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${app}: "${key}" is not in the manifest`)
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const root of [...roots, ...inEvery]) visit(root)
  const sum = { js: 0, css: 0 }
  for (const file of files) {
    const kind = file.endsWith('.css') ? 'css' : 'js'
    sum[kind] += gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
  }
  const total = (sum.js + sum.css) / 1000
  isTooHeavy ||= total >= limitKb
  const verdict = total < limitKb ? 'ok' : `over ${limitKb} kB`
  console.log(
    `${app.padEnd(7)} js ${kb(sum.js)}  css ${kb(sum.css)}  first load ${kb(sum.js + sum.css)} kB gzip  ${verdict}`,
  )
}
process.exit(isTooHeavy ? 1 : 0)
