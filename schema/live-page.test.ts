import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { databaseForThisTest } from '../server/test/database.ts'
import { listen, makeToken, run } from '../server/test/partner.ts'
import { createWorld } from '../server/test/world.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/partners/live.md'), 'utf8')
const hasCurl = await run('curl', ['--version']).then(
  ({ code }) => code === 0,
  () => false,
)
const SECONDS = 8

it.skipIf(!hasCurl)(
  'the page on live changes is true of curl (needs curl)',
  async () => {
    const [, script] = /```bash\nexport [^\n]*\n(.*?)```/s.exec(page)!
    const [, event] = /```\n(event: next\n.*?)\n```/s.exec(page)!
    const now = new Date('2026-11-21T10:00:00Z')
    const db = await databaseForThisTest()
    const server = await listen(db, now)
    const world = createWorld(db, { now })
    const studioId = await world.studio()
    const clientId = await world.client({ studioId, words: ['READ'] })
    const id = await world.invoice({ clientId, status: 'SENT', number: '2026/A/1' })
    const token = await makeToken(world, await world.operator({ studioId, administrator: true }), ['invoices:read'])
    const curl = script!
      .replace('http://localhost:4000', server.url)
      .replace('curl ', `curl -sS --max-time ${SECONDS} `)
    const reading = run('sh', ['-c', curl], { DELEGA_TOKEN: token })

    // Until it surely stands: what is changed before is not told.
    await new Promise((resolve) => setTimeout(resolve, (SECONDS * 1000) / 2))
    await db.executeSql(`update invoice set status = 'DELIVERED' where id = '${id}'`)
    const { output } = await reading
    expect(output).toContain(event!.replace('"…"', JSON.stringify(id)))
    await server.close()
  },
  40_000,
)
