import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Viewer } from './access/viewer.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { decisionSweep, sweepDecisions } from './features/access/keep-decisions.ts'
import { resumeBulkJobs } from './features/bulk-job/begin-bulk-job.ts'
import { registerBulkJobs } from './features/bulk-job/bulk-jobs.ts'
import { clientUnitLinking } from './features/client/link-clients-to-unit.ts'
import { clientImporting } from './features/client-import/import-clients.ts'
import { delegationEnd, endDelegations } from './features/delegation/end-delegations.ts'
import { expiryWarnings, warnOfExpiries } from './features/expiry/warn-of-expiries.ts'
import { registerMailJobs } from './features/mail/mail-jobs.ts'
import { registerPasswordJobs } from './features/password/password-jobs.ts'
import { authenticate as authenticateHeaders } from './features/session/authenticate.ts'
import { registerTransmissionJobs } from './features/transmission/transmission-jobs.ts'
import type { Queue } from './queue/queue.ts'

/** What the features need of the process that runs them. */
export interface Process {
  readonly database: Database
  readonly config: Config
}

/** Each feature says here who does its jobs. */
export function registerJobs(queue: Queue, running: Process) {
  registerMailJobs(queue, running)
  registerPasswordJobs(queue, running)
  registerTransmissionJobs(queue, running)
  registerBulkJobs(queue, running, [clientUnitLinking, clientImporting])
  queue.daily(decisionSweep, (now) => sweepDecisions(running.database, now))
  queue.daily(delegationEnd, (now) => endDelegations(running.database, now))
  queue.daily(expiryWarnings, (now) => warnOfExpiries(running.database, now))
}

/** What a process that was killed left begun is not to wait until the queue notices. */
export const resumeJobs = ({ database }: Process): Promise<void> => resumeBulkJobs(database)

/** Routes beside /graphql. */
export async function registerRoutes(_http: FastifyInstance, _process: Process) {}

/** Who sent this request; undefined: nobody, also where its session or token is no longer good. */
export const authenticate = (
  request: FastifyRequest,
  now: Date,
  { database, config }: Process,
): Promise<Viewer | undefined> => authenticateHeaders(request.headers, database, now, config)
