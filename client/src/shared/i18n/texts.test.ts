import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

type Texts = { [key: string]: string | Texts }

const source = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8'))
const flat = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )
const places = (text: string) => [...text.matchAll(/{{(\w+)/g)].map((match) => match[1]).sort()

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.it.json'))
  .map((path) => path.slice(0, -'.it.json'.length))

describe.each(files)('%s', (name) => {
  const italian = flat(read(`${source}${name}.it.json`))
  const english = flat(read(`${source}${name}.en.json`))

  it('has the same keys in both languages', () => {
    expect(english.map(([key]) => key).sort()).toEqual(italian.map(([key]) => key).sort())
  })

  it('has no empty text', () => {
    expect([...italian, ...english].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('names the same places to fill in both languages', () => {
    const byKey = new Map(english)
    for (const [key, text] of italian) expect([key, places(byKey.get(key) ?? '')]).toEqual([key, places(text)])
  })
})
