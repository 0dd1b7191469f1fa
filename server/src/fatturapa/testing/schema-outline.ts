import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Block, type Field, fieldsOf } from '../model/structure.ts'
import { type Element, elementsIn, nameOf, parseLoosely } from './loose-xml.ts'
import { MATERIAL } from './official-schema.ts'

/** 'DatiTrasmissione.IdTrasmittente.IdPaese 1..1', with the codes where there are any. */
export type Outline = string[]

const attributeOf = (element: Element, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(element.tag)?.[1]

const all = (element: Element, tag: string): Element[] =>
  elementsIn(element).flatMap((child) => [...(nameOf(child) === tag ? [child] : []), ...all(child, tag)])

/** Base, facets and codes, without name, blanks and documentation. */
const definitionOf = (type: Element): string =>
  ['xs:restriction', 'xs:length', 'xs:minLength', 'xs:maxLength', 'xs:pattern', 'xs:whiteSpace', 'xs:enumeration']
    .concat(['xs:minInclusive', 'xs:maxInclusive'])
    .flatMap((tag) => all(type, tag).map((facet) => facet.tag.replace(/\s+/g, ' ')))
    .join('; ')

/** Every element of an official schema in its order, read from the schema itself. */
export const outlineOfSchema = (file: string): Outline => walk(file).map(({ line }) => line)

/** What the schema says about the value of each element that has one: the text of its type. */
export const typesOfSchema = (file: string): { path: string; definition: string }[] =>
  walk(file).flatMap(({ path, definition }) => (definition === undefined ? [] : [{ path, definition }]))

interface Step {
  path: string
  line: string
  definition: string | undefined
}

const walk = (file: string): Step[] => {
  const schema = parseLoosely(readFileSync(join(MATERIAL, 'xsd', file), 'utf8').replace(/<!--[\s\S]*?-->/g, ''))
  const named = (tag: string, name: string | undefined) =>
    elementsIn(schema).find((each) => nameOf(each) === tag && attributeOf(each, 'name') === name)
  const outline = (type: Element, above: string): Step[] =>
    all(type, 'xs:element').flatMap((element) => {
      const name = attributeOf(element, 'name')
      if (name === undefined) return []
      const path = above === '' ? name : `${above}.${name}`
      const inner = named('xs:complexType', attributeOf(element, 'type'))
      const simple = named('xs:simpleType', attributeOf(element, 'type'))
      const codes = simple ? all(simple, 'xs:enumeration').map((code) => attributeOf(code, 'value')) : []
      const most = attributeOf(element, 'maxOccurs') === 'unbounded' ? 'n' : '1'
      const line = `${path} ${attributeOf(element, 'minOccurs') ?? '1'}..${most} ${codes.sort().join(' ')}`.trimEnd()
      const definition = simple ? definitionOf(simple) : attributeOf(element, 'type')
      return [{ path, line, definition: inner ? undefined : definition }, ...(inner ? outline(inner, path) : [])]
    })
  return outline(named('xs:complexType', 'FatturaElettronicaType')!, '')
}

const lineOf = ({ type, isRequired, isRepeated }: Field, path: string): string => {
  const codes = type.kind === 'value' && type.codes ? Object.keys(type.codes).sort().join(' ') : ''
  return `${path} ${isRequired ? '1' : '0'}..${isRepeated ? 'n' : '1'} ${codes}`.trimEnd()
}

/** The same of our model. */
export const outlineOfModel = (block: Block, above = ''): Outline =>
  fieldsOf(block).flatMap((field) => {
    const path = above === '' ? field.name : `${above}.${field.name}`
    return [lineOf(field, path), ...(field.type.kind === 'block' ? outlineOfModel(field.type, path) : [])]
  })
