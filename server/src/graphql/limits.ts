import { type ASTVisitor, GraphQLError, type SelectionSetNode, type ValidationContext } from 'graphql'
import { AppError } from '../lib/errors.ts'
import { boundText } from './input-bounds.ts'

/** For the parser, before anything is known of the text. Validation takes up to 0.2 s on so many, thought out badly. */
export const MOST_TOKENS = 5000
const DEEPEST = 15
/** Fragments in fragments included, which are no level of the answer. */
const DEEPEST_NESTING = 40
const MOST_FIELDS = 1500
const MOST_ALIASES = 60
const MOST_DIRECTIVES = 60

interface Size {
  readonly depth: number
  readonly nesting: number
  readonly fields: number
  readonly aliases: number
  readonly directives: number
}
const nothing: Size = { depth: 0, nesting: 0, fields: 0, aliases: 0, directives: 0 }

/** Bounds what a text may ask for, fragments counted as often as they are used, before anything of it runs. */
export function limits(context: ValidationContext): ASTVisitor {
  const ofFragment = new Map<string, Size>()

  const fragmentSize = (name: string): Size => {
    const known = ofFragment.get(name)
    if (known) return known
    // A cycle is refused by another rule; here it only must not run on.
    ofFragment.set(name, nothing)
    const fragment = context.getFragment(name)
    const size = fragment ? sizeOf(fragment.selectionSet) : nothing
    ofFragment.set(name, size)
    return size
  }

  const sizeOf = ({ selections }: SelectionSetNode): Size => {
    let { depth, nesting, fields, aliases, directives } = nothing
    for (const selection of selections) {
      let inner: Size
      if (selection.kind === 'FragmentSpread') inner = fragmentSize(selection.name.value)
      else if (selection.kind === 'InlineFragment') inner = sizeOf(selection.selectionSet)
      else {
        // Introspection is deep by nature; another rule bounds it.
        const isSchema = selection.name.value === '__schema' || selection.name.value === '__type'
        const below = selection.selectionSet && !isSchema ? sizeOf(selection.selectionSet) : nothing
        inner = {
          ...below,
          depth: below.depth + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias ? 1 : 0),
        }
      }
      depth = Math.max(depth, inner.depth)
      nesting = Math.max(nesting, inner.nesting + 1)
      fields += inner.fields
      aliases += inner.aliases
      directives += inner.directives + (selection.directives?.length ?? 0)
    }
    return { depth, nesting, fields, aliases, directives }
  }

  const refuse = (message: string) =>
    context.reportError(new GraphQLError(message, { originalError: new AppError('QUERY_TOO_COSTLY', message) }))

  return {
    StringValue({ value }, _, parent) {
      try {
        boundText(value, parent && 'kind' in parent && parent.kind === 'ObjectField' ? [parent.name.value] : [])
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        context.reportError(new GraphQLError(error.message, { originalError: error }))
      }
    },
    OperationDefinition(operation) {
      const { depth, nesting, fields, aliases, directives } = sizeOf(operation.selectionSet)
      if (depth > DEEPEST) refuse(`The query is deeper than ${DEEPEST} levels`)
      else if (nesting > DEEPEST_NESTING) refuse(`The query nests fragments deeper than ${DEEPEST_NESTING} levels`)
      else if (fields > MOST_FIELDS) refuse(`The query has more than ${MOST_FIELDS} fields`)
      else if (aliases > MOST_ALIASES) refuse(`The query has more than ${MOST_ALIASES} aliases`)
      else if (directives + (operation.directives?.length ?? 0) > MOST_DIRECTIVES)
        refuse(`The query has more than ${MOST_DIRECTIVES} directives`)
    },
  }
}
