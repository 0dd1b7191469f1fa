// Builds what is not current: the three apps and the server's bundle. `--force` builds all. Its tools are loaded only then.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { root, stampOf } from './stamp.mjs'

const appsStamp = join(root, 'client/dist/stamp')
const serverStamp = join(root, 'server/dist/stamp')

export async function buildAll({ force = false } = {}) {
  await buildWhereChanged(
    'the apps',
    appsStamp,
    stampOf('client', 'schema/schema.graphql', 'codegen.yml'),
    buildApps,
    force,
  )
  await buildWhereChanged('the server', serverStamp, stampOf('server/src', 'server/package.json'), buildServer, force)
}

async function buildWhereChanged(what, stampFile, stamp, make, force) {
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log(`Building ${what} …`)
  rmSync(stampFile, { force: true })
  await make()
  writeFileSync(stampFile, stamp)
}

async function buildApps() {
  // Whoever started this may have said otherwise, as a test runner does; React's development half is not for users.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  const configFile = join(root, 'client/vite.config.ts')
  if (existsSync(join(root, 'codegen.yml'))) await generateTypes()
  for (const mode of ['entry', 'studio', 'portal']) await build({ configFile, mode, logLevel: 'warn' })
  await compressUnder(join(root, 'client/dist'))
}

async function generateTypes() {
  const { generate, loadContext } = await import('@graphql-codegen/cli')
  const context = await loadContext(join(root, 'codegen.yml'))
  context.cwd = root
  context.updateConfig({ silent: true })
  await generate(context, true)
}

const compressible = /\.(js|css|html|svg|json)$/

/** Beside each file, as browsers may ask for it; done once here instead of at every request. */
async function compressUnder(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile() || !compressible.test(entry.name)) continue
    const text = readFileSync(path)
    if (text.length < 1000) continue
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(text, quality))
    writeFileSync(`${path}.gz`, await promisify(gzip)(text, { level: 9 }))
  }
}

async function buildServer() {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: join(root, 'server'),
    logLevel: 'warn',
    oxc: { decorator: { legacy: true } },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      emptyOutDir: true,
      sourcemap: true,
      minify: false,
      rolldownOptions: { input: 'src/main.ts', output: { entryFileNames: 'main.js', codeSplitting: false } },
    },
  })
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  mkdirSync(join(root, 'server/dist'), { recursive: true })
  await buildAll({ force: process.argv.includes('--force') })
}
