// pnpm has installed what was missing before it came here. Builds what is not current, then becomes the server.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildAll } from './build.mjs'
import { root } from './stamp.mjs'

stopWithPackageManager()
process.chdir(root)
await buildAll()
// In this very process: signals and the exit code need nobody to pass them on.
const main = join(root, 'server/dist/main.js')
const sourceMaps = existsSync(`${main}.map`) && process.setSourceMapsEnabled
if (sourceMaps) process.setSourceMapsEnabled(true)
await import(pathToFileURL(main).href)

/**
 * Whoever ends `npx … start` by a signal ends npx: the shells between it and this process do not pass the signal on. So this
 * process looks whether the package manager that started it is still there, and stops as if it had got the signal itself.
 */
function stopWithPackageManager() {
  if (process.env.npm_lifecycle_event !== 'start' || process.platform === 'win32') return
  const packageManager = parentOf(process.ppid)
  if (!packageManager || packageManager === 1) return
  setInterval(() => {
    try {
      process.kill(packageManager, 0)
    } catch {
      process.kill(process.pid, 'SIGTERM')
    }
  }, 500).unref()
}

/** The process that started the shell in which this one runs. */
function parentOf(pid) {
  try {
    if (existsSync('/proc/self/stat'))
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }))
  } catch {
    return undefined
  }
}
