import { and, eq, isNull } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import type { Area } from '../../access/vocabulary.ts'
import type { Db } from '../../db/database.ts'
import { clientService, service } from '../../db/tables/service.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInput } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { addDays, type Day } from '../../lib/days.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'

interface Wish {
  readonly clientId: string
  readonly area: Area
  /** null: the client is to have none. */
  readonly serviceCode: string | null
  readonly validTo: Day | null
}
type Held = Pick<typeof clientService.$inferSelect, 'id' | 'serviceCode' | 'validTo'>
const action = 'clientServiceSet'

/** The claim locks the client: of two who set its services at once one waits. */
export const setClientService = (context: Context, wish: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const { clientId, area } = wish
    const facts = await claim(tx, viewer, action, clientId)
    const [held] = await tx
      .select()
      .from(clientService)
      .where(and(eq(clientService.clientId, clientId), eq(clientService.area, area), isNull(clientService.removedAt)))
    const after = wish.serviceCode === null ? await end(tx, context, held) : await replace(tx, context, wish, held)
    if (after) {
      const before = held ? { area, serviceCode: held.serviceCode, validTo: held.validTo } : null
      await recordAudit(tx, viewer, { action, kind: 'client', id: clientId, facts, before, after: { area, ...after } })
    }
    return clientId
  })

/** Yesterday was its last day: nothing more is done with it from now on, and for 90 days it can be looked at. */
async function end(tx: Db, { today }: Context, held: Held | undefined) {
  const validTo = addDays(today, -1)
  if (!held || (held.validTo !== null && held.validTo <= validTo)) return undefined
  await tx.update(clientService).set({ validTo }).where(eq(clientService.id, held.id))
  return { serviceCode: held.serviceCode, validTo }
}

/** A new row each time, so that the periods tell by which service the client worked. */
async function replace(tx: Db, context: Context, { clientId, area, serviceCode, validTo }: Wish, held?: Held) {
  const { personId } = signedIn(context)
  const [wanted] = await tx.select().from(service).where(eq(service.code, serviceCode!))
  if (!wanted) return refuseInput(userError('SERVICE_UNKNOWN', 'There is no such service.', ['serviceCode']))
  if (!wanted.areas.includes(area))
    refuseInput(userError('SERVICE_NOT_FOR_AREA', `${wanted.nameEn} does not serve ${area}.`, ['serviceCode']))
  if (validTo !== null && validTo < context.today)
    refuseInput(userError('INVALID_VALIDITY_RANGE', 'This day has passed. To end a service, set none.', ['validTo']))
  if (held?.serviceCode === wanted.code && held.validTo === validTo) return undefined
  if (held) {
    const removed = { removedAt: context.now, removedBy: personId }
    await tx.update(clientService).set(removed).where(eq(clientService.id, held.id))
  }
  const row = { id: newId(), clientId, area, serviceCode: wanted.code, validTo }
  await tx.insert(clientService).values({ ...row, createdAt: context.now, createdBy: personId })
  return { serviceCode: wanted.code, validTo }
}
