import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type Connection, PageArgs } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { findJob, jobPayload, listJobRows, listJobs } from './bulk-job.queries.ts'
import { Job, JobConnection, JobPayload, type JobRow, JobRowConnection, JobRowsArgs } from './bulk-job.type.ts'
import { stopBulkJob } from './stop-bulk-job.ts'

@Resolver(() => Job)
export class BulkJobResolver {
  @Query(() => Job, {
    nullable: true,
    description:
      'One of your own. Null where there is none with this id, or it is somebody else’s. Ask again while it runs: twice a second is plenty.',
  })
  job(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Job | null> {
    return findJob(context, id)
  }

  @Query(() => JobConnection, {
    description: 'Your own, newest first; by token those that the token began. Companies have none.',
  })
  jobs(@Ctx() context: Context, @Args(() => PageArgs) page: PageArgs): Promise<Connection<Job>> {
    return listJobs(context, page)
  }

  @Mutation(() => JobPayload, {
    description:
      'Once answered, no further row is done; what is done stays done. userErrors: JOB_FINISHED. Somebody else’s is NOT_FOUND.',
  })
  async jobStop(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<JobPayload> {
    return jobPayload(context, await stopBulkJob(context, id))
  }

  @FieldResolver(() => JobRowConnection, { description: 'In their order.' })
  rows(
    @Ctx() context: Context,
    @Root() job: Job,
    @Args(() => JobRowsArgs) args: JobRowsArgs,
  ): Promise<Connection<JobRow>> {
    return listJobRows(context, job, args)
  }
}
