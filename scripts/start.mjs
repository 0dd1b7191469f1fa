// pnpm has installed what was missing before it came here. Builds what is not current, then becomes the server.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAll } from './build.mjs'
import { root } from './stamp.mjs'

process.chdir(root)
await buildAll()
// In this very process: signals and the exit code need nobody to pass them on.
const main = join(root, 'server/dist/main.js')
const sourceMaps = existsSync(`${main}.map`) && process.setSourceMapsEnabled
if (sourceMaps) process.setSourceMapsEnabled(true)
await import(pathToFileURL(main).href)
