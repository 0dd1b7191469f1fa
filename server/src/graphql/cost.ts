import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql'
import { LONGEST_PAGE, USUAL_PAGE } from './connection.ts'

/**
 * The most points one operation may cost. A page of 100 invoices with ten fields each costs about 1,500, so that ten such
 * pages fit; a list of 100 within each row of a list of 100 does not.
 */
export const MOST_COST = 20_000
/** Assumed of a list that has no pages: units of a client, lines of an invoice. */
const SHORT_LIST = 10
/** Beside its field's own: a mutation locks rows, writes, and leaves an audit row. */
const MUTATION = 100
/** A count reads every row of the list. */
const COUNT = 20
const SCHEMA = 500

type Variables = Readonly<Record<string, unknown>>
type Size = (variables: Variables) => number
/** What is known from the text alone, and what is to be taken as often as a page has rows. */
interface Price {
  readonly fixed: number
  readonly pages: readonly { readonly size: Size; readonly each: Price }[]
}
const nothing: Price = { fixed: 0, pages: [] }

/** The part that needs no variables, kept for as long as Apollo keeps the document. */
const known = new WeakMap<OperationDefinitionNode, Price>()

/**
 * The points of an operation, without running it: 1 for each field, rows as often as `first` or `last` asks for (50 if
 * neither is said), both branches of a condition. An upper bound. The document must be valid and within `limits`, which
 * bounds how far its fragments unfold.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  let price = known.get(operation)
  if (!price) {
    price = priceOf(schema, document, operation)
    known.set(operation, price)
  }
  return evaluate(price, variables)
}

function evaluate({ fixed, pages }: Price, variables: Variables): number {
  let points = fixed
  for (const { size, each } of pages) points += size(variables) * evaluate(each, variables)
  return points
}

function priceOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Price {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions) if (each.kind === 'FragmentDefinition') fragments.set(each.name.value, each)
  const mutation = schema.getMutationType()
  const typeNamed = (name: string) => schema.getType(name) as GraphQLCompositeType

  /** `page`: how many rows the lists have that stand directly in this type, when it is a connection. */
  const ofSelections = (type: GraphQLCompositeType, { selections }: SelectionSetNode, page?: Size): Price =>
    selections
      .map((selection): Price => {
        if (selection.kind === 'Field') return ofField(type, selection, page)
        const fragment = selection.kind === 'FragmentSpread' ? fragments.get(selection.name.value) : selection
        if (!fragment) return nothing
        const condition = fragment.typeCondition?.name.value
        return ofSelections(condition ? typeNamed(condition) : type, fragment.selectionSet, page)
      })
      .reduce(sum, nothing)

  const ofField = (type: GraphQLCompositeType, field: FieldNode, page?: Size): Price => {
    const name = field.name.value
    const definition = isUnionType(type) ? undefined : type.getFields()[name]
    if (!definition) return { fixed: name === '__typename' ? 1 : SCHEMA, pages: [] }
    const isPaged = definition.args.some(({ name }) => name === 'first')
    const own = 1 + (type === mutation ? MUTATION : 0) + (page && name === 'totalCount' ? COUNT : 0)
    const inner = field.selectionSet
      ? ofSelections(
          getNamedType(definition.type) as GraphQLCompositeType,
          field.selectionSet,
          isPaged ? sizeOf(field, operation) : undefined,
        )
      : nothing
    const rows = isListType(getNullableType(definition.type)) ? times(inner, page) : inner
    return { fixed: own + rows.fixed, pages: rows.pages }
  }

  const root = schema.getRootType(operation.operation)
  return isObjectType(root) ? ofSelections(root, operation.selectionSet) : nothing
}

const sum = (one: Price, other: Price): Price => ({
  fixed: one.fixed + other.fixed,
  pages: [...one.pages, ...other.pages],
})

/** Of each row, as often as there are rows. */
function times(each: Price, page: Size | undefined): Price {
  if (page) return { fixed: 0, pages: [{ size: page, each }] }
  return {
    fixed: each.fixed * SHORT_LIST,
    pages: each.pages.map((inner) => ({ size: inner.size, each: times(inner.each, undefined) })),
  }
}

/** How many rows a list is asked for. What it would refuse counts as what it would give at most. */
function sizeOf({ arguments: given = [] }: FieldNode, { variableDefinitions = [] }: OperationDefinitionNode): Size {
  const rowsBy = (name: string): Size | undefined => {
    const value = given.find((argument) => argument.name.value === name)?.value
    if (!value) return undefined
    if (value.kind !== 'Variable') return () => literal(value)
    const variable = value.name.value
    const usual = variableDefinitions.find((each) => each.variable.name.value === variable)?.defaultValue
    const unsaid = usual ? literal(usual) : Number.NaN
    return (variables) => (variables[variable] === undefined ? unsaid : rowsIn(variables[variable]))
  }
  const first = rowsBy('first')
  const last = rowsBy('last')
  return (variables) => {
    const asked = [first, last].map((size) => size?.(variables) ?? Number.NaN).find((rows) => !Number.isNaN(rows))
    return Math.min(Math.max(asked ?? USUAL_PAGE, 1), LONGEST_PAGE)
  }
}
const rowsIn = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN)
const literal = (value: ValueNode): number => rowsIn(valueFromASTUntyped(value))
