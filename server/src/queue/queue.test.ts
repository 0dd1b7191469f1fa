import { expect, it } from 'vitest'
import { databaseForThisTest } from '../../test/database.ts'
import { defineJob } from './job.ts'
import { createQueue } from './queue.ts'

const sweep = defineJob<{ readonly day: string }>('sweep')

it('does daily work once for each day, though several processes start, and plans the next day even where it fails', async () => {
  const database = await databaseForThisTest()
  // Long ago, so that by the database's own clock every day of it is due.
  let now = new Date('2020-05-05T10:00:00Z')
  const runs: string[] = []
  const failures: unknown[] = []
  const start = async () => {
    const queue = createQueue(database, { onError: (error) => void failures.push(error), clock: () => now })
    queue.daily(sweep, async (at) => {
      runs.push(at.toISOString())
      if (runs.length === 1) throw new Error('on its first day')
    })
    await queue.start({ workers: false })
    await queue.drain()
    await queue.stop()
  }
  await start()
  await start()
  const { rows } = await database.executeSql(
    "select data->>'day' as day from pgboss.job where name = 'sweep' order by 1",
  )
  expect(rows).toEqual([{ day: '2020-05-05' }, { day: '2020-05-06' }])
  expect(failures).toHaveLength(1)
  now = new Date('2020-05-07T10:00:00Z')
  await start()
  expect(runs.slice(-2)).toEqual([now.toISOString(), now.toISOString()])
})
