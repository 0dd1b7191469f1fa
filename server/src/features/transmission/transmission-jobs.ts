import { createChannels } from '../../channels/registry.ts'
import type { Config } from '../../config.ts'
import type { Database } from '../../db/database.ts'
import type { Queue } from '../../queue/queue.ts'
import { receiveNotice } from './receive-notice.ts'
import { transmissionUpload, uploadTransmission } from './upload-transmission.ts'

/** Who gives files to the channels, and who listens to them. */
export function registerTransmissionJobs(
  queue: Queue,
  { database, config }: { database: Database; config: Pick<Config, 'simulatorDelayMs'> },
): void {
  const channels = createChannels(database, config)
  queue.work(transmissionUpload, (upload, { db, now }) => uploadTransmission(db, { channels, now }, upload))
  for (const channel of channels.values()) {
    channel.listen(queue, (fileName, bytes, now) => receiveNotice(database, fileName, bytes, now))
  }
}
