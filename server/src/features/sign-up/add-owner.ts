import type { Viewer } from '../../access/viewer.ts'
import type { Db } from '../../db/database.ts'
import { clientUser } from '../../db/tables/client.ts'
import type { Context } from '../../graphql/context.ts'
import { newId } from '../../lib/ids.ts'
import { createPerson } from '../person/create-person.ts'
import { viewerOfPerson } from '../session/viewer-of-person.ts'

interface NewOwner {
  readonly clientId: string
  readonly name: string
  readonly username: string
  readonly email: string
  readonly password: string
}

/** Somebody who registers as the owner of a company, and the viewer it is from now on. Ask `newcomerProblems` first. */
export async function addOwner(
  tx: Db,
  { now, today }: Context,
  { clientId, ...wanted }: NewOwner,
): Promise<{ owner: Viewer; clientUserId: string }> {
  const { name, username, email, password } = wanted
  const { personId } = await createPerson(tx, { name, username, email, password, today, now })
  const clientUserId = newId()
  await tx.insert(clientUser).values({ id: clientUserId, clientId, personId, owner: true, createdAt: now })
  const owner = await viewerOfPerson(tx, personId, now)
  return { owner: owner!, clientUserId }
}
