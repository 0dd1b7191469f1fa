import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { Standing } from '../../access/facts.ts'
import { areaNames } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { service } from '../../db/tables/service.ts'
import type { Context } from '../../graphql/context.ts'
import type { Day } from '../../lib/days.ts'
import { standingByClient } from '../client/client.loaders.ts'
import type { ClientService, Service } from './service.type.ts'
import { lastDayOf, readOnlyUntil, subscriptionState } from './subscription-state.ts'

/** The catalogue: what can be set with clientServiceSet, the SMART ones last. */
export const readServices = (db: Db): Promise<Service[]> =>
  db.rows<Service>(
    sql`select ${service.code}, jsonb_build_object('it', ${service.nameIt}, 'en', ${service.nameEn}) as name, ${service.areas}, ${service.smart}
      from ${service} order by ${service.smart}, ${service.code}`,
    'services',
  )

/** Once for each request. */
const catalogue = (context: Context): Promise<ReadonlyMap<string, Service>> =>
  context.memo(catalogue, async () => new Map((await readServices(context.db)).map((each) => [each.code, each])))

/** Every area, also those without a service; of a client whose card the viewer has in hand. */
export async function servicesOf(context: Context, clientId: string): Promise<ClientService[]> {
  const standing = await standingByClient(context).load(clientId)
  return standing ? currentServices(standing, await catalogue(context), context.today) : []
}

export const currentServices = (
  { services }: Standing,
  known: ReadonlyMap<string, Service>,
  today: Day,
): ClientService[] =>
  areaNames.map((area) => {
    const current = services[area]
    const validTo = current ? lastDayOf(current.until) : null
    return {
      area,
      service: current ? known.get(current.code)! : null,
      state: subscriptionState(current?.until, today),
      validTo,
      readOnlyUntil: readOnlyUntil(validTo),
    }
  })

/** The SMART services that a client works by today: what its consent opens. */
export async function smartServicesOf(context: Context, clientId: string): Promise<ClientService[]> {
  const services = await servicesOf(context, clientId)
  return services.filter(({ service: each, state }) => each?.smart && state === 'ACTIVE')
}

/** Whether the client works by a SMART service today: only such a client is asked for consent (WK-025). */
export const hasSmartService = (clientId: SQLWrapper, today: Day): SQL =>
  sql`exists (select from client_service x join service v on v.code = x.service_code and v.smart
    where x.client_id = ${clientId} and x.removed_at is null and (x.valid_to is null or x.valid_to >= ${today}::date))`
