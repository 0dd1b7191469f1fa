import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testConfig } from '../../test/config.ts'
import type { Database } from '../db/database.ts'
import { createContext } from './context.ts'
import { type GraphQLService, startGraphQL } from './server.ts'
import { readTrustedDocuments } from './trusted-documents.ts'

const folder = mkdtempSync(join(tmpdir(), 'delega-documents-'))
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const build = (app: string, ...texts: string[]) =>
  writeFileSync(
    join(folder, `${app}.json`),
    JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))),
  )

const KNOWN = 'query Known($a: Int) { double(a: $a) }'

let service: GraphQLService
beforeAll(async () => {
  build('studio', KNOWN)
  const schema = buildSchema('type Query { double(a: Int): Int }')
  schema.getQueryType()!.getFields().double!.resolve = (_, { a }) => a * 2
  service = await startGraphQL({ schema, documents: readTrustedDocuments(folder), logFailure: () => {} })
})
afterAll(() => service.stop())

async function ask(body: object) {
  const parts = { db: {} as Database, now: new Date(), requestId: 'r1', config: testConfig }
  const headers = { accept: 'application/json' }
  const answer = await service.answer({ body, headers, context: createContext(parts).context })
  return JSON.parse(answer.body)
}

it('answers a document by its hash, compiled from the first time on', async () => {
  const fast = service.counts.fast
  const { data } = await ask({ documentId: `sha256:${hashOf(KNOWN)}`, variables: { a: 4 } })
  expect(data).toEqual({ double: 8 })
  expect(service.counts.fast).toBe(fast + 1)
})

it.each([
  ['a hash that no app was built with', `sha256:${hashOf('{ double(a: 1) }')}`],
  ['no hash at all', 'Known'],
  ['a name of Object’s own', '__proto__'],
  ['a number', 7],
])('refuses %s', async (_, documentId) => {
  const { data, errors } = await ask({ documentId })
  expect(data).toBeUndefined()
  expect(errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
  expect(errors[0].message).toMatch(/reloaded/)
})

it('takes text from whoever sends text, and remembers none of it as trusted', async () => {
  const query = '{ double(a: 2) }'
  const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(query) } }
  expect((await ask({ query, extensions })).data).toEqual({ double: 4 })
  expect((await ask({ extensions })).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND')
  expect((await ask({ documentId: `sha256:${hashOf(query)}` })).errors).toHaveLength(1)
})

it('finds what an app was built with while the server runs', async () => {
  const later = '{ later: double(a: 3) }'
  build('portal', later)
  expect((await ask({ documentId: `sha256:${hashOf(later)}` })).data).toEqual({ later: 6 })
})
