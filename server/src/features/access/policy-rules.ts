import { createHash } from 'node:crypto'
import type { GraphQLSchema } from 'graphql'
import { type Action, actions, hasRootField, type PolicyRow, policy, rowOf } from '../../access/policy.ts'
import { allScopes, conditionNames, operatorClassNames, wordNames } from '../../access/vocabulary.ts'
import { rootFields } from '../../graphql/guard.ts'
import type { Policy, PolicyRule } from './policy.type.ts'

const studioSide = ({ is, by, together }: PolicyRow): string => {
  if (is === 'public') return 'everybody'
  if (is === 'system' || by === undefined) return 'nobody'
  if (by === 'ANY') return 'any operator'
  if (by === 'ADM') return 'an administrator'
  if (by === 'ADM_SUP') return 'an administrator or supervisor'
  if (by === 'NEVER') return 'never, whatever was granted'
  return by.join(together ? ' and ' : ' or ')
}
const additionalUser = ({ is, au, needs }: PolicyRow): string => {
  if (is === 'public' || au === 'ANY') return 'nothing'
  if (is === 'system' || au === 'NOBODY' || au === 'OWNER') return 'not open'
  return (au ?? (Array.isArray(needs) ? (needs as readonly string[]) : [])).join(' and ') || 'nothing'
}
const token = ({ is, scope }: PolicyRow): string => {
  if (is === 'public' || scope === 'ANY') return 'any'
  return scope === undefined ? 'never' : scope.join(' and ')
}

function ruleOf(action: Action): PolicyRule {
  const row = rowOf(action)
  return {
    action,
    about: row.on,
    reads: row.is === 'read',
    isOperation: hasRootField(action),
    studioSide: studioSide(row),
    needs: row.needs === 'ACTIVE' ? ['ACTIVE'] : (row.needs ?? []),
    owner: row.is !== 'system' && row.au !== 'NOBODY',
    additionalUser: additionalUser(row),
    area: row.area ?? null,
    creates: row.creates === true,
    states: row.states ?? [...new Set([...(row.studioStates ?? []), ...(row.clientStates ?? [])])],
    token: token(row),
    fresh: row.fresh === true,
  }
}

const version = createHash('sha256').update(JSON.stringify(policy)).digest('hex')
const rules = actions.map(ruleOf)

/** The table as the engine has it, with what of the API it covers. */
export const policyOf = (schema: GraphQLSchema): Policy => ({
  version,
  rules,
  coverage: {
    actions: actions.length,
    rootFields: rootFields(schema).length,
    conditions: Object.keys(conditionNames).length,
    words: wordNames.length,
    classes: operatorClassNames.length,
    scopes: allScopes.length,
  },
})
