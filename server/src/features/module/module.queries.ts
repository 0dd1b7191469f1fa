import { authorizeClientList } from '../../access/claim.ts'
import { decide } from '../../access/decide.ts'
import type { Facts } from '../../access/facts.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import { type Module, moduleNames, modules } from '../../access/vocabulary.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { standingByClient } from '../client/client.loaders.ts'
import { lastDayOf, readOnlyUntil, subscriptionState } from '../service/subscription-state.ts'
import { isPossible } from './module.states.ts'
import type { ClientModule } from './module.type.ts'

const verbs: readonly Action[] = ['moduleActivate', 'moduleRenew', 'moduleDeactivate']

function modulesFrom(viewer: Viewer, facts: Facts): ClientModule[] {
  const open = verbs.filter((action) => decide(viewer, action, facts).allowed)
  return moduleNames.map((module) => {
    const until = facts.standing!.modules[module]
    const state = subscriptionState(until, viewer.today)
    const validTo = until === undefined ? null : lastDayOf(until)
    const allowedActions = open.filter((action) => isPossible(action, state))
    return { module, ...modules[module], state, validTo, readOnlyUntil: readOnlyUntil(validTo), allowedActions }
  })
}

/** All four of one client (AR-040). */
export async function listModules(context: Context, clientId: string): Promise<ClientModule[]> {
  const viewer = signedIn(context)
  return modulesFrom(viewer, await authorizeClientList(context.db, viewer, 'modules', clientId))
}

/** Of a client whose card the viewer has in hand; null where it may not see them. */
export async function openModules(context: Context, clientId: string): Promise<ClientModule[] | null> {
  const viewer = signedIn(context)
  const standing = await standingByClient(context).load(clientId)
  const facts = { clientId, ...(standing && { standing }) }
  return decide(viewer, 'modules', facts).allowed && standing ? modulesFrom(viewer, facts) : null
}

export const findModule = async (context: Context, clientId: string, module: Module): Promise<ClientModule | null> =>
  (await listModules(context, clientId)).find((each) => each.module === module) ?? null
