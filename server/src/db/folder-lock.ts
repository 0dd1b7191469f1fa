import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** A number alone does not name a process: after a restart, or in a container, somebody else has it. */
const identityOf = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const startedAtTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${pid} ${startedAtTicks} ${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`
  } catch {
    return `${pid}`
  }
}

/** Two processes on one embedded database would destroy it. What a killed process left behind does not count. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new CannotStart(`The data folder ${folder} cannot be written: choose another with DELEGA_DATA`)
  }
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, identityOf(process.pid) ?? '', { flag: 'wx' })
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw new CannotStart(`The data folder ${folder} cannot be written: choose another with DELEGA_DATA`)
      }
      const holder = readFileSync(path, 'utf8')
      const pid = Number.parseInt(holder, 10)
      if (pid && identityOf(pid) === holder) {
        throw new CannotStart(
          `The data folder ${folder} is in use by process ${pid}: stop it, or choose another with DELEGA_DATA`,
        )
      }
      rmSync(path, { force: true })
    }
  }
  throw new CannotStart(`The data folder ${folder} is being opened by another process`)
}
