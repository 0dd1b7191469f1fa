import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import type { Action } from '../../access/policy.ts'
import { connectionType, PageArgs } from '../../graphql/connection.ts'
import { DateTimeScalar } from '../../graphql/scalars.ts'
import { UserError } from '../../graphql/user-error.ts'

export const JobState = { QUEUED: 'QUEUED', RUNNING: 'RUNNING', DONE: 'DONE', STOPPED: 'STOPPED' } as const
export type JobState = keyof typeof JobState
registerEnumType(JobState, {
  name: 'JobState',
  description: 'DONE: each row has its result, good or bad. STOPPED: on request; what waited then is not done.',
})

export const JobRowState = { WAITING: 'WAITING', DONE: 'DONE', SKIPPED: 'SKIPPED', FAILED: 'FAILED' } as const
export type JobRowState = keyof typeof JobRowState
registerEnumType(JobRowState, {
  name: 'JobRowState',
  description: 'SKIPPED: it already was as it is wanted, and nothing was written.',
})

@ObjectType('JobRow', { simpleResolvers: true, description: 'One row of a job, done or not done by itself.' })
export class JobRow {
  @Field(() => Int, { description: 'From 1, in the order of the selection or of the lines of the file.' })
  position!: number
  @Field(() => String, { description: 'What it is about: a company’s name; of an unknown id the id.' })
  label!: string
  @Field(() => JobRowState)
  state!: JobRowState
  @Field(() => ID, { nullable: true, description: 'What was made or changed: the client.' })
  subjectId!: string | null
  @Field(() => [UserError], {
    description:
      'Of a failed one: what an interactive caller would have been told. `code` may be a reason of a refusal (MISSING_CLASS …) or NOT_FOUND.',
  })
  problems!: UserError[]
  @Field(() => [JobCell], { description: 'What was given for it, as it can be put right and given again.' })
  cells!: JobCell[]
}

@ObjectType('JobCell', { simpleResolvers: true })
export class JobCell {
  @Field(() => String, { description: 'A field of the row: of an import a ClientImportField.' })
  name!: string
  @Field(() => String)
  value!: string
}

export const JobRowConnection = connectionType('JobRow', () => JobRow)

@ArgsType()
export class JobRowsArgs extends PageArgs {
  @Field(() => [JobRowState], { nullable: true, description: 'Rows with one of these results; absent: all.' })
  states?: JobRowState[] | null
}

/** Its rows come by a field resolver. */
@ObjectType('Job', {
  simpleResolvers: true,
  description:
    'One operation on many rows, done in the background as whoever began it. Each row is judged with the rights that its operator (or token) has when its turn comes. Kept for 90 days after its end.',
})
export class Job {
  @Field(() => ID)
  id!: string
  @Field(() => String, { description: 'The mutation that began it.' })
  action!: Action
  @Field(() => String, { description: 'What all rows are about: the unit’s name, the file’s name.' })
  subject!: string
  @Field(() => JobState)
  state!: JobState
  @Field(() => Int)
  total!: number
  @Field(() => Int, { description: 'Rows that have their result: succeeded, skipped and failed.' })
  done!: number
  @Field(() => Int)
  succeeded!: number
  @Field(() => Int)
  skipped!: number
  @Field(() => Int)
  failed!: number
  @Field(() => DateTimeScalar)
  createdAt!: string
  @Field(() => DateTimeScalar, { nullable: true })
  startedAt!: string | null
  @Field(() => DateTimeScalar, { nullable: true })
  finishedAt!: string | null
  @Field(() => [String], { description: 'jobStop, while it is not over.' })
  allowedActions!: Action[]
}

export const JobConnection = connectionType('Job', () => Job)

@ObjectType('JobPayload', { simpleResolvers: true })
export class JobPayload {
  @Field(() => Job, { nullable: true })
  job!: Job | null
  @Field(() => [UserError])
  userErrors!: UserError[]
}
