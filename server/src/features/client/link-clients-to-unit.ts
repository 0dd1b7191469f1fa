import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { isId } from '../../lib/ids.ts'
import { beginBulkJob, MOST_ROWS, type NewRow } from '../bulk-job/begin-bulk-job.ts'
import { defineBulkOperation, type RowOutcome } from '../bulk-job/bulk-operation.ts'
import { holdUnits } from '../unit/link-plan.ts'
import type { ClientSelectionInput, ClientsUnitLinkInput } from './client-bulk.type.ts'
import { clientFilter } from './client-filter.ts'
import { clientsAsSeen } from './client-row.ts'
import { keepUnits, action as rowAction } from './set-client-units.ts'

const action = 'clientsUnitLink'

/** Writes down which clients it is about; a job links or unlinks them one by one, each claimed for itself. */
export const linkClientsToUnit = (
  context: Context,
  input: ClientsUnitLinkInput,
  key?: string | null,
): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const id = await once(tx, viewer, { action, key, input }, async () => {
      refuseInputIfAny(await holdUnits(tx, viewer, [input.unitId], () => ['unitId']))
      const rows = await selectedClients(tx, context, input.clients)
      const [unit] = await tx.rows<{ name: string }>(
        sql`select name from operating_unit where id = ${input.unitId}::uuid`,
      )
      const shared = { unitId: input.unitId, linked: input.linked ?? true }
      return beginBulkJob(tx, context, { action, subject: unit!.name, input: shared, rows })
    })
    return id!
  })

/** Named one by one, or all of the viewer's list that match. A hidden client is a row as one that does not exist: its id is all that is said. */
async function selectedClients(tx: Db, context: Context, { ids, matching }: ClientSelectionInput): Promise<NewRow[]> {
  const viewer = signedIn(context)
  if ((ids == null) === (matching == null))
    refuseInput(userError('SELECTION', 'Name the clients, or say which match: one of the two.', ['clients']))
  const asked = ids ? [...new Set(ids.map((id) => id.toLowerCase()))] : undefined
  const chosen = asked
    ? sql`${client.id} = any(${sql.param(asked.filter(isId))}::uuid[])`
    : clientFilter(viewer, matching!)
  const found = await tx.rows<{ id: string; name: string }>(
    sql`select ${client.id}, ${client.name} from ${clientsAsSeen(viewer)}
      where ${visible(viewer, 'clients', { id: client.id })} and ${chosen} order by lower(${client.name}), ${client.id} limit ${MOST_ROWS + 1}`,
  )
  const count = asked?.length ?? found.length
  if (count === 0) refuseInput(userError('NOTHING_SELECTED', 'No client is selected.', ['clients']))
  if (count > MOST_ROWS) refuseInput(userError('TOO_MANY', `At most ${MOST_ROWS} clients at once.`, ['clients']))
  const known = new Set(found.map(({ id }) => id))
  const unknown = (asked ?? []).filter((id) => !known.has(id))
  const named = found.map(({ id, name }) => ({ label: name, input: { clientId: id } }))
  return [...named, ...unknown.map((id) => ({ label: id.slice(0, 100), input: { clientId: id } }))]
}

export const clientUnitLinking = defineBulkOperation<{ unitId: string; linked: boolean }, { clientId: string }>({
  action,
  async run(context, { clientId }, { unitId, linked }): Promise<RowOutcome> {
    let isUnchanged = false
    const outcome = await attempt(context.db, async (tx) => {
      const viewer = signedIn(context)
      const facts = await claim(tx, viewer, rowAction, clientId)
      refuseInputIfAny(await holdUnits(tx, viewer, linked ? [unitId] : [], () => ['unitId']))
      const wanted = (today: readonly string[]) =>
        linked ? [...today, unitId] : today.filter((each) => each !== unitId)
      isUnchanged = !(await keepUnits(tx, context, facts, wanted))
      return clientId
    })
    return { ...outcome, isUnchanged }
  },
})
