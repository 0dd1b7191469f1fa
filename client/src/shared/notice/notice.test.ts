import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import en from './notice.en.json'
import it_ from './notice.it.json'

it('has words for every kind of the contract, in both languages', () => {
  const contract = readFileSync(new URL('../../../../schema/schema.graphql', import.meta.url), 'utf8')
  const kinds = [...contract.match(/enum NoticeKind {([^}]*)}/)![1]!.matchAll(/^ {2}([A-Z_]+)$/gm)].map(
    ([, kind]) => kind!,
  )
  expect(kinds).toContain('SMART_ACCESS_ADMIN')
  for (const texts of [it_.kind, en.kind]) {
    const told = new Set(Object.keys(texts).map((key) => key.replace(/_(one|other)$/, '')))
    expect(kinds.filter((kind) => !told.has(kind))).toEqual([])
  }
})
