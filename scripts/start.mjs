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
 * process looks whether those that started it are still there, and stops as if it had got the signal itself.
 */
function stopWithPackageManager() {
  if (process.env.npm_lifecycle_event !== 'start' || process.platform === 'win32') return
  const starters = []
  for (let above = processOf(process.ppid); above; above = processOf(above.parent)) {
    if (above.pid !== process.ppid && !above.command.includes('npm')) break
    starters.push(above.pid)
  }
  const watch = setInterval(() => {
    if (starters.every(isAlive)) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** undefined: there is none, or it cannot be seen. */
function processOf(pid) {
  try {
    if (!existsSync('/proc/self/stat')) {
      const [, parent, command] = /(\d+) (.*)/.exec(
        execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' }),
      )
      return { pid, parent: Number(parent), command }
    }
    const parent = Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1])
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }
  } catch {
    return undefined
  }
}
