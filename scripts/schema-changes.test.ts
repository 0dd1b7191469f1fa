import { describe, expect, it } from 'vitest'

type Judge = (released: string, current: string, today: string) => Promise<string[]>
const path: string = new URL('schema-changes.mjs', import.meta.url).href
const { refusals, releaseRefusals } = (await import(path)) as { refusals: Judge; releaseRefusals: Judge }

const TODAY = '2027-07-01'
const goneAfter = (day: string, what = 'Use b.') => `@deprecated(reason: "${what} Removal after ${day}.")`
const contract = (a = 'a: Int', rest = 'type Mutation { do: Int }') => `type Query { ${a} b: Int } ${rest}`
const changed = (released: string, current: string) => refusals(released, current, TODAY)

describe('a change of the contract', () => {
  it('passes where it only adds', async () => {
    const more = `type Query { a(x: Int): Int b: Int c: C } type Mutation { do: Int } enum C { D }`
    expect(await changed(contract(), more)).toEqual([])
    expect(await changed(contract(), contract())).toEqual([])
  })

  it('is refused where nobody was told', async () => {
    expect(await changed(contract(), contract(''))).toEqual([
      "Query.a: Field 'a' was removed from object type 'Query'. That breaks partners’ programs, and no release had announced it. Keep it, and write @deprecated(reason: \"… Removal after YYYY-MM-DD.\")",
    ])
  })

  it('is refused while the announced day has not passed, and passes after it', async () => {
    const due = (day: string) => changed(contract(`a: Int ${goneAfter(day)}`), contract(''))
    expect(await due('2027-06-30')).toEqual([])
    expect(await due(TODAY)).toEqual([expect.stringContaining('its removal was announced for after 2027-07-01')])
  })

  it('is not announced by the very contract that breaks', async () => {
    const current = contract(`a: String ${goneAfter('2020-01-01')}`)
    expect(await changed(contract(), current)).toEqual([expect.stringContaining('no release had announced it')])
  })

  it.each([
    ['a type', 'a: Int', 'a: String', 'a: Int', 'Query.a'],
    ['what may be null', 'a: Int!', 'a: Int', 'a: Int!', 'Query.a'],
    ['an argument', 'a(x: Int): Int', 'a: Int', `a(x: Int ${goneAfter('2027-01-01')}): Int`, 'Query.a.x'],
    ['a new required argument', 'a: Int', 'a(x: Int!): Int', `a: Int ${goneAfter('2027-01-01')}`, 'Query.a.x'],
  ])('of %s is judged like a removal', async (_, released, current, announced, at) => {
    expect(await changed(contract(released), contract(current))).toEqual([
      expect.stringMatching(new RegExp(`^${at}: `)),
    ])
    const told = announced.includes('@') ? announced : `${announced} ${goneAfter('2027-01-01')}`
    expect(await changed(contract(told), contract(current))).toEqual([])
  })

  it('of values and of input fields is judged as well', async () => {
    const input = (inner: string, value: string) =>
      contract('a(i: I, e: E): Int', `input I { ${inner} z: Int } enum E { ${value} Z }`)
    const untold = await changed(input('y: Int', 'Y'), input('y: Int!', ''))
    expect(untold.map((complaint) => complaint.split(':')[0])).toEqual(['I.y', 'E.Y'])
    const told = input(`y: Int ${goneAfter('2027-01-01')}`, `Y ${goneAfter('2027-01-01')}`)
    expect(await changed(told, input('', ''))).toEqual([])
  })

  it('may take a type away with the last that led to it, and a root only with all that is in it', async () => {
    const leads = (how: string) => contract(`t: T ${how}`, 'type T { x: Int }')
    expect(await changed(leads(goneAfter('2027-01-01')), contract('', ''))).toEqual([])
    expect(await changed(leads(''), contract('', ''))).toEqual([expect.stringMatching(/^Query\.t: /)])
    expect(await changed(contract(), contract('a: Int', ''))).toContainEqual(expect.stringMatching(/^Mutation\.do: /))
  })

  it('that deprecates must name the day of the removal', async () => {
    const deprecated = (how: string) => changed(contract(), contract(`a: Int @deprecated${how}`))
    const sentence = /^Query\.a: deprecated without the day of its removal/
    for (const how of [
      '',
      '(reason: "Use b.")',
      '(reason: "Removal after 2027-02-30.")',
      '(reason: "Removal after soon")',
    ]) {
      expect(await deprecated(how)).toEqual([expect.stringMatching(sentence)])
    }
    expect(await deprecated('(reason: "Use b. Removal after 2028-01-31.")')).toEqual([])
  })
})

describe('a release', () => {
  const release = (released: string, current: string) => releaseRefusals(released, current, TODAY)

  it('announces removals half a year before', async () => {
    expect(await release(contract(), contract(`a: Int ${goneAfter('2027-12-28')}`))).toEqual([])
    expect(await release(contract(), contract(`a: Int ${goneAfter('2027-12-27')}`))).toEqual([
      'Query.a: removal after 2027-12-27 is too soon; partners get 180 days, to 2027-12-28',
    ])
  })

  it('keeps a day that was told, and does not bring it forward', async () => {
    const told = contract(`a: Int ${goneAfter('2027-08-31')}`)
    expect(await release(told, told)).toEqual([])
    expect(await release(told, contract(`a: Int ${goneAfter('2027-08-30')}`))).toHaveLength(1)
  })

  it('breaks nothing either', async () => {
    expect(await release(contract(), contract(''))).toHaveLength(1)
  })
})
