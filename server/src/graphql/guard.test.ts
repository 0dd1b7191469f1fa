import { buildSchema, graphql, parse, subscribe } from 'graphql'
import { expect, it, vi } from 'vitest'
import type { Context } from './context.ts'
import { assertCovered, type Gatekeeper, guardRoots, rootFields } from './guard.ts'

const text =
  'type Note { text: String } type Query { open: String note: Note hidden: String } type Mutation { noteWrite: String }'
const roots = { open: 'yes', note: { text: 'x' }, hidden: 'never', noteWrite: 'written' }

const gatekeeper = (rows: readonly string[]): Gatekeeper => ({
  actions: rows,
  hasRootField: (action) => !action.includes('.'),
  refusal: (_context: Context, action) => (action === 'noteWrite' ? new Error('missing: EDIT') : undefined),
})
const ask = (source: string, rows: readonly string[]) =>
  graphql({ schema: guardRoots(buildSchema(text), gatekeeper(rows)), source, rootValue: roots, contextValue: {} })

it('lets through what the gate lets through, once for each alias', async () => {
  expect(await ask('{ a: open b: open note { text } }', ['open', 'note'])).toEqual({
    data: { a: 'yes', b: 'yes', note: { text: 'x' } },
  })
})

it('answers the refusal itself', async () => {
  const { errors } = await ask('mutation { noteWrite }', ['noteWrite'])
  expect(errors?.map(({ message }) => message)).toEqual(['missing: EDIT'])
})

it('denies a root field without a row', async () => {
  const { data, errors } = await ask('{ hidden open }', ['open'])
  expect(data).toEqual({ hidden: null, open: 'yes' })
  expect(errors).toHaveLength(1)
})

it('leaves the fields below the roots alone', () => {
  const schema = guardRoots(buildSchema(text), gatekeeper(['open']))
  expect(schema.getQueryType()!.getFields().note!.resolve).toBeTypeOf('function')
  expect(schema.getType('Note')).toHaveProperty('_fields.text.resolve', undefined)
  expect(rootFields(schema)).toEqual(['open', 'note', 'hidden', 'noteWrite'])
})

it('refuses a subscription when it is asked for, not at its first event', async () => {
  const schema = buildSchema('type Query { note: String } type Subscription { noteWrite: String open: String }')
  const begun = vi.fn(async function* () {
    yield { open: 'yes' }
  })
  for (const field of Object.values(schema.getSubscriptionType()!.getFields())) field.subscribe = begun
  const guarded = guardRoots(schema, gatekeeper(['open', 'noteWrite']))
  const ask = (field: string) =>
    subscribe({ schema: guarded, document: parse(`subscription { ${field} }`), contextValue: {} })
  expect(await ask('noteWrite')).toMatchObject({ errors: [{ message: 'missing: EDIT' }] })
  expect(begun).not.toHaveBeenCalled()
  const events = (await ask('open')) as AsyncGenerator
  expect(await events.next()).toMatchObject({ value: { data: { open: 'yes' } } })
  expect(() => assertCovered(schema, gatekeeper(['note', 'open']))).toThrow('no row in the policy for noteWrite')
})

it('refuses a root field without a row, and a row without a root field', () => {
  const schema = buildSchema(text)
  expect(() => assertCovered(schema, gatekeeper(['open', 'note', 'hidden']))).toThrow(
    'no row in the policy for noteWrite',
  )
  const rows = ['open', 'note', 'hidden', 'noteWrite', 'noteBurn', 'note.text']
  expect(() => assertCovered(schema, gatekeeper(rows))).toThrow("no operation for the policy's noteBurn")
})
