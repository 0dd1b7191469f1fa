import { type SQL, sql } from 'drizzle-orm'
import { consent } from '../../db/tables/consent.ts'
import type { Day } from '../../lib/days.ts'
import { hasSmartService } from '../service/service.queries.ts'

const k = consent
const isAnswered = sql`${k.state} in ('ADHERED', 'REFUSED', 'WITHDRAWN')`

/** The last day on which it waits; null: for ever (WK-035). */
export const waitsUntil = sql`((${k.sentAt} at time zone 'Europe/Rome')::date
  + (select x.consent_request_days from studio x where x.id = ${k.studioId}))`

/** What the calendar and the services make of a request that waits. */
export const stateOn = (today: Day): SQL =>
  sql`case when ${k.state} <> 'SENT' then ${k.state} when not ${hasSmartService(k.clientId, today)} then 'NOT_APPLICABLE'
    when ${waitsUntil} < ${today}::date then 'EXPIRED' else 'SENT' end`

export const requestStateOn = (today: Day): SQL =>
  sql`case when ${k.id} is null then 'NOT_SENT' when ${k.state} = 'CANCELLED' then 'CANCELLED'
    when ${k.state} = 'SENT' and ${stateOn(today)} <> 'SENT' then ${stateOn(today)} when ${k.shownAt} is not null then 'SHOWN' else 'SENT' end`

export const answerState = sql`case when ${isAnswered} then ${k.state} else 'NONE' end`

/** Who answered; null while nobody has. */
export const answeredByName = sql`case when ${isAnswered} then (select p.name from person p where p.id = ${k.changedBy}) end`
