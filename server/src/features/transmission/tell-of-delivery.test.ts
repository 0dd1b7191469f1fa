import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { messages } from '../mail/testing/posting.ts'
import { createSending } from './testing/sending.ts'

const { db, world, studioId, operator, clientId, issued, issuedForPublicBody, send, read, work } = await createSending()
afterAll(() => db.close())
beforeEach(async () => {
  await db.executeSql(
    `truncate email_message; update studio set notifies_invoice_delivery = true; update delegation set state = 'ACTIVE'; update operator set disabled = false`,
  )
})

it('a delivered invoice is told of to the operator who sent it, where the studio wishes so (WK-020)', async () => {
  await world.operator({ studioId, administrator: true })
  const id = await issued()
  await send(id)
  expect(await messages(db)).toEqual([])
  await work()
  const { state, number } = await read(id)
  expect(state).toBe('DELIVERED')
  const [message, ...more] = await messages(db)
  expect(more).toEqual([])
  expect(message).toMatchObject({ kind: 'INVOICE_DELIVERED', personId: operator.personId, studioId, clientId })
  expect(message!.subject).toContain(number)
  expect(message!.body).toContain(`{{base}}/studio/invoices/${id}`)
})

it('is told of by its delivery, not by what comes after', async () => {
  const id = await issuedForPublicBody('ACCETT')
  await send(id)
  await work()
  expect((await read(id)).state).toBe('ACCEPTED_BY_PA')
  expect(await messages(db)).toHaveLength(1)
})

it.each([
  ['the studio does not wish so', 'update studio set notifies_invoice_delivery = false'],
  ['the delegation has been suspended', `update delegation set state = 'SUSPENDED', suspended_by = 'CLIENT'`],
  ['the operator is shut out', 'update operator set disabled = true'],
])('nobody is told where %s', async (_, meanwhile) => {
  const id = await issued()
  await send(id)
  await db.executeSql(meanwhile)
  await work()
  const [{ status }] = (await db.rows<{ status: string }>(sql`select status from invoice where id = ${id}::uuid`)) as [
    { status: string },
  ]
  expect(status).toBe('DELIVERED')
  expect(await messages(db)).toEqual([])
})

it('what the owner has sent concerns no studio', async () => {
  const id = await issued()
  await send(id, { as: await world.owner(clientId) })
  await work()
  expect(await messages(db)).toEqual([])
})
