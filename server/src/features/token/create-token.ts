import { claim } from '../../access/claim.ts'
import type { Action } from '../../access/policy.ts'
import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { apiToken } from '../../db/tables/api-token.ts'
import { newId, newSecret } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { hashOfSecret } from '../session/secret-hash.ts'
import { readToken } from './token.queries.ts'
import type { ApiTokenCreateInput, ApiTokenCreatePayload } from './token.type.ts'
import { tokenProblems } from './token-problems.ts'

const PREFIX_LENGTH = 8

export async function createToken(tx: Db, viewer: Viewer, input: ApiTokenCreateInput): Promise<ApiTokenCreatePayload> {
  await claim(tx, viewer, 'apiTokenCreate', viewer.personId!)
  return issueToken(tx, viewer, 'apiTokenCreate', input)
}

/** For a verb that has claimed what it does; `partnerAppId`: the partner's program the token is for. */
export async function issueToken(
  tx: Db,
  viewer: Viewer,
  action: Action,
  input: ApiTokenCreateInput,
  partnerAppId: string | null = null,
): Promise<ApiTokenCreatePayload> {
  const userErrors = tokenProblems(viewer, input)
  if (userErrors.length > 0) return { apiToken: null, secret: null, userErrors }
  const id = newId()
  const secret = `dlg_${newSecret()}`
  const name = input.name.trim()
  const scopes = [...new Set(input.scopes)].sort()
  const prefix = secret.slice(0, PREFIX_LENGTH)
  await tx.insert(apiToken).values({
    id,
    name,
    hash: hashOfSecret(secret),
    prefix,
    personId: viewer.personId!,
    operatorId: viewer.operatorId,
    clientUserId: viewer.clientUserId,
    studioId: viewer.studioId,
    clientId: viewer.clientId,
    partnerAppId,
    secondFactor: viewer.secondFactor,
    scopes,
    expiresOn: input.expiresOn,
    createdAt: viewer.now,
  })
  const after = { name, prefix, scopes, expiresOn: input.expiresOn, ...(partnerAppId && { partnerAppId }) }
  await recordAudit(tx, viewer, { action, kind: 'token', id, after })
  return { apiToken: (await readToken(tx, viewer, id))!, secret, userErrors: [] }
}
