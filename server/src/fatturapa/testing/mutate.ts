import { type Block, fieldsOf } from '../model/structure.ts'
import { anyText, disguised, fieldFor, generated, generatedChildren } from './generate.ts'
import { type Element, elementsIn, isLeaf, nameOf } from './loose-xml.ts'
import type { Random } from './random.ts'

interface Place {
  element: Element
  parent: Element
  /** Names from below the root down to the element. */
  names: string[]
}

const placesIn = (root: Element): Place[] => {
  const places: Place[] = []
  const visit = (parent: Element, names: string[]) => {
    for (const element of elementsIn(parent)) {
      const own = [...names, nameOf(element)]
      places.push({ element, parent, names: own })
      // What stands inside a signature is not of this format: it is broken as a whole only.
      if (!nameOf(element).endsWith('Signature')) visit(element, own)
    }
  }
  visit(root, [])
  return places
}

interface Mutating {
  random: Random
  root: Element
  body: Block
  places: Place[]
}

type Mutation = (mutating: Mutating) => void

const replace = (parent: Element, element: Element, ...by: (Element | string)[]) =>
  parent.children.splice(parent.children.indexOf(element), 1, ...by)

const anyPlace = ({ random, places }: Mutating): Place => random.pick(places)

const anyLeaf = ({ random, places }: Mutating): Element =>
  random.pick(places.filter(({ element }) => isLeaf(element) && !nameOf(element).includes(':'))).element

const remove: Mutation = (mutating) => {
  const { element, parent } = anyPlace(mutating)
  replace(parent, element)
}

const double: Mutation = (mutating) => {
  const { element, parent } = anyPlace(mutating)
  replace(parent, element, element, element)
}

const swap: Mutation = (mutating) => {
  const { parent } = anyPlace(mutating)
  const siblings = elementsIn(parent)
  const at = mutating.random.below(Math.max(1, siblings.length - 1))
  const [first, second] = [siblings[at], siblings[at + 1]]
  if (!first || !second) return
  const [left, right] = [parent.children.indexOf(first), parent.children.indexOf(second)]
  parent.children[left] = second
  parent.children[right] = first
}

const move: Mutation = (mutating) => {
  const { element, parent } = anyPlace(mutating)
  const target = anyPlace(mutating)
  if (target.element === element || target.parent === element) return
  replace(parent, element)
  if (target.parent.children.includes(target.element)) replace(target.parent, target.element, element, target.element)
}

const rename: Mutation = (mutating) => {
  const { element } = anyPlace(mutating)
  const other = mutating.random.chance(0.5) ? nameOf(anyPlace(mutating).element) : 'Sconosciuto'
  if (!other.includes(':') && !nameOf(element).includes(':')) element.tag = element.tag.replace(/^\S+/, other)
}

const retext: Mutation = (mutating) => {
  anyLeaf(mutating).children = [anyText(mutating.random)]
}

const disguise: Mutation = (mutating) => {
  const leaf = anyLeaf(mutating)
  leaf.children = [disguised(mutating.random, leaf.children.join(''))]
}

/** A valid value in the place of another: shows that the model is not narrower than the schema. */
const revalue: Mutation = (mutating) => {
  const { element, names } = anyPlace(mutating)
  const field = fieldFor(mutating.body, names)
  if (field) element.children = generated(mutating.random, field).children
}

const strayText: Mutation = (mutating) => {
  const { parent } = anyPlace(mutating)
  const stray = mutating.random.pick([
    'x',
    ' \n ',
    '<!-- comment -->',
    '<?p i?>',
    '<![CDATA[x]]>',
    '<![CDATA[ ]]>',
    '&#160;',
  ])
  parent.children.splice(mutating.random.below(parent.children.length + 1), 0, stray)
}

const strayElement: Mutation = (mutating) => {
  const { parent, element } = anyPlace(mutating)
  const host = mutating.random.chance(0.3) ? element : parent
  if (nameOf(host).includes('Signature')) return
  const stray = mutating.random.pick(['Sconosciuto', 'Data', 'x:Data xmlns:x="urn:x"', 'Causale xmlns="urn:x"'])
  host.children.splice(mutating.random.below(host.children.length + 1), 0, { tag: stray, children: ['2024-01-01'] })
}

const ATTRIBUTES = [
  'a="1"',
  'versione="FPR12"',
  'xmlns:q="urn:q"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:q q.xsd"',
  'xmlns="urn:other"',
  'xml:lang="it"',
]

const attribute: Mutation = (mutating) => {
  const { element } = anyPlace(mutating)
  const added = mutating.random.pick(ATTRIBUTES)
  if (!/xmlns(:xsi)?=/.test(element.tag) && !nameOf(element).includes('Signature')) element.tag += ` ${added}`
}

/** Something optional that the sample does not have, mostly where it belongs. */
const grow: Mutation = (mutating) => {
  const { random, body } = mutating
  const hosts = mutating.places.filter(({ names }) => fieldFor(body, names)?.type.kind === 'block')
  const { element, names } = random.pick(hosts)
  const type = fieldFor(body, names)!.type
  if (type.kind !== 'block') return
  const fields = fieldsOf(type)
  const field = random.pick(fields)
  const later = new Set(fields.slice(fields.indexOf(field) + 1).map(({ name }) => name))
  const before = element.children.findIndex((child) => typeof child !== 'string' && later.has(nameOf(child)))
  const right = before < 0 ? element.children.length : before
  const at = random.chance(0.9) ? right : random.below(element.children.length + 1)
  element.children.splice(at, 0, generated(random, field))
}

const regenerate: Mutation = (mutating) => {
  const { random, body } = mutating
  const { element, names } = anyPlace(mutating)
  const type = fieldFor(body, names)?.type
  if (type?.kind === 'block') element.children = generatedChildren(random, type)
}

const ROOTS: ((tag: string) => string)[] = [
  (tag) => tag.replace(/\sversione="[^"]*"/, ''),
  (tag) => tag.replace(/\sversione="[^"]*"/, ' versione="FPA12"'),
  (tag) => tag.replace(/\sversione="[^"]*"/, ' versione="1.1"'),
  (tag) => tag.replace(/\sversione="[^"]*"/, ' versione=" FPR12"'),
  (tag) => `${tag.replace(/\sSistemaEmittente="[^"]*"/, '')} SistemaEmittente="GESTIONALE"`,
  (tag) => `${tag.replace(/\sSistemaEmittente="[^"]*"/, '')} SistemaEmittente="GESTIONALE1"`,
  (tag) => `${tag.replace(/\sSistemaEmittente="[^"]*"/, '')} SistemaEmittente=""`,
  (tag) => `${tag.replace(/\sSistemaEmittente="[^"]*"/, '')} SistemaEmittente="&#9;a&#10;"`,
  (tag) => `${tag} altro="1"`,
  (tag) => `${tag} xmlns="urn:default"`,
  (tag) => tag.replace('/v1.2"', '/v1.1"'),
  (tag) => tag.replace(/^(\w+:)?FatturaElettronica\w*/, '$1Fattura'),
]

const changeRoot: Mutation = ({ random, root }) => {
  const changed = random.pick(ROOTS)(root.tag)
  // A default namespace that is already there would make the file no XML at all.
  if ((changed.match(/\sxmlns="/g) ?? []).length <= 1 && !/\sxmlns="[^"]*fatture/.test(changed)) root.tag = changed
}

const MUTATIONS: readonly (readonly [weight: number, mutation: Mutation])[] = [
  [8, remove],
  [5, double],
  [4, swap],
  [4, move],
  [3, rename],
  [30, retext],
  [10, disguise],
  [12, revalue],
  [4, strayText],
  [3, strayElement],
  [3, attribute],
  [12, grow],
  [8, regenerate],
  [3, changeRoot],
]

const CHOICES = MUTATIONS.flatMap(([weight, mutation]) => Array.from({ length: weight }, () => mutation))

/** Changes a copy in one to three ways and names them. */
export const mutate = (random: Random, original: Element, body: Block): { root: Element; names: string[] } => {
  const root = structuredClone(original)
  const names: string[] = []
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) {
    const mutation = random.pick(CHOICES)
    const places = placesIn(root)
    if (places.length === 0) break
    mutation({ random, root, body, places })
    names.push(mutation.name)
  }
  return { root, names }
}
