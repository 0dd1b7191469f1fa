import { sql } from 'drizzle-orm'
import program from '../../../package.json' with { type: 'json' }
import type { Context } from '../../graphql/context.ts'
import type { Platform, Runtime } from './platform.type.ts'

const OLDEST = { node: [20, 19], postgresql: [15, 0] } as const

export async function readPlatform({ db, config }: Context): Promise<Platform> {
  const [row] = await db.rows<{ version: string }>(sql`select current_setting('server_version') as version`)
  // Debian writes '15.19 (Debian 15.19-0+deb12u1)'.
  const postgresql = row!.version.split(' ')[0]!
  return {
    version: program.version,
    runtimes: [
      runtime('NODE', process.versions.node, OLDEST.node),
      runtime('POSTGRESQL', postgresql, OLDEST.postgresql),
    ],
    embeddedDatabase: config.databaseUrl === undefined,
  }
}

function runtime(name: string, version: string, [major, minor]: readonly [number, number]): Runtime {
  const [has = 0, hasMinor = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  const supported = minor > 0 ? `>=${major}.${minor}` : `>=${major}`
  return { name, version, supported, isSupported: has > major || (has === major && hasMinor >= minor) }
}
