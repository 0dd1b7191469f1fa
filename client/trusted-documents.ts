import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import type { Plugin } from 'vite'

/** An app's typed operation, or urql's own tag in what the apps share. */
const operation = /\bgraphql\(\s*`([^`]*)`,?\s*\)|\bgql`([^`]*)`/g
const itsImport = /^import \{ (graphql|gql) \} from '([^']*\/generated\/index\.ts|@urql\/core)'/m

/**
 * Puts the hash of each operation where it is used, and its text into the manifest, which the server reads: an app can ask
 * nothing but what it was built with, and carries no text of it. The generated function would find the operation in a
 * table of all of them, which would keep every page's operations in the first load.
 */
export function trustedDocuments(manifest: string): Plugin {
  const texts: Record<string, string> = {}
  let isServing = false
  const write = (all: Record<string, string>) => {
    mkdirSync(dirname(manifest), { recursive: true })
    writeFileSync(manifest, JSON.stringify(all))
  }
  return {
    name: 'trusted-documents',
    enforce: 'pre',
    configResolved({ command }) {
      isServing = command === 'serve'
      if (isServing) Object.assign(texts, written(manifest))
    },
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/, exclude: /\/generated\// }, code: itsImport },
      handler(code) {
        const inlined = code.replace(operation, (whole, typed?: string, tagged?: string) => {
          const document = parse(typed ?? tagged ?? '')
          const spread = spreadIn(document)
          if (spread) this.error(`The fragment "${spread}" is not in this document: write its fields out.`)
          const text = stripIgnoredCharacters(print(withTypenames(document)))
          const hash = createHash('sha256').update(text).digest('hex')
          texts[hash] = text
          return inPlaceOf(whole, hash)
        })
        // While one works on an app, the server that runs beside looks again for what it does not know.
        if (isServing) write(texts)
        return { code: inlined.replace(itsImport, ''), map: null }
      },
    },
    writeBundle: () => write(texts),
  }
}

/** What urql sends as `documentId`. As many lines as before, for the places in error messages. */
const inPlaceOf = (whole: string, hash: string) =>
  `{ kind: 'Document', definitions: [], documentId: 'sha256:${hash}' }${'\n'.repeat(whole.split('\n').length - 1)}`

/** urql knows by the types in an answer which other answers a mutation makes stale; in a text it would add them itself. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet(node, _key, parent) {
      if ((parent as OperationDefinitionNode | undefined)?.kind === Kind.OPERATION_DEFINITION) return undefined
      if (node.selections.some((each) => each.kind === 'Field' && each.name.value === '__typename')) return undefined
      const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const
      return { ...node, selections: [...node.selections, typename] }
    },
  })

function written(manifest: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}

/** A fragment the document uses and does not hold itself. */
function spreadIn(document: DocumentNode): string | undefined {
  const own = document.definitions.map((each) => (each.kind === 'FragmentDefinition' ? each.name.value : undefined))
  let missing: string | undefined
  visit(document, {
    FragmentSpread({ name }) {
      if (!own.includes(name.value)) missing = name.value
    },
  })
  return missing
}
