import { type ASTVisitor, GraphQLError, type SelectionSetNode, type ValidationContext } from 'graphql'
import { AppError } from '../lib/errors.ts'
import { boundText } from './input-bounds.ts'

const DEEPEST = 15
const MOST_FIELDS = 1500
const MOST_ALIASES = 60

interface Size {
  readonly depth: number
  readonly fields: number
  readonly aliases: number
}
const nothing: Size = { depth: 0, fields: 0, aliases: 0 }

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
    let { depth, fields, aliases } = nothing
    for (const selection of selections) {
      let inner: Size
      if (selection.kind === 'FragmentSpread') inner = fragmentSize(selection.name.value)
      else if (selection.kind === 'InlineFragment') inner = sizeOf(selection.selectionSet)
      // Introspection is deep by nature, and bounded by the schema.
      else if (selection.name.value.startsWith('__')) continue
      else {
        const below = selection.selectionSet ? sizeOf(selection.selectionSet) : nothing
        const ownAlias = selection.alias ? 1 : 0
        inner = { depth: below.depth + 1, fields: below.fields + 1, aliases: below.aliases + ownAlias }
      }
      depth = Math.max(depth, inner.depth)
      fields += inner.fields
      aliases += inner.aliases
    }
    return { depth, fields, aliases }
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
      const { depth, fields, aliases } = sizeOf(operation.selectionSet)
      if (depth > DEEPEST) refuse(`The query is deeper than ${DEEPEST} levels`)
      else if (fields > MOST_FIELDS) refuse(`The query has more than ${MOST_FIELDS} fields`)
      else if (aliases > MOST_ALIASES) refuse(`The query has more than ${MOST_ALIASES} aliases`)
    },
  }
}
