import { parse, stripIgnoredCharacters, visit } from 'graphql'
import type { Plugin } from 'vite'

const call = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g
const importOfGraphql = /^import \{ graphql \} from '[^']*\/generated\/index\.ts'/m

/**
 * Puts each operation where it is used, as the text that urql takes as well. The generated function finds it in a table
 * of all of them, which would keep every page's operations in the first load.
 */
export function inlineDocuments(): Plugin {
  return {
    name: 'inline-documents',
    enforce: 'pre',
    transform: {
      filter: { id: { include: /\/src\/.*\.tsx?$/, exclude: /\/generated\// }, code: importOfGraphql },
      handler(code) {
        const inlined = code.replace(call, (whole, text: string) => {
          const spread = spreadIn(text)
          if (spread) this.error(`The fragment "${spread}" is not in this document: write its fields out.`)
          return JSON.stringify(stripIgnoredCharacters(text)) + '\n'.repeat(whole.split('\n').length - 1)
        })
        return { code: inlined.replace(importOfGraphql, ''), map: null }
      },
    },
  }
}

/** A fragment the document uses and does not hold itself. */
function spreadIn(text: string): string | undefined {
  const document = parse(text)
  const own = document.definitions.map((each) => (each.kind === 'FragmentDefinition' ? each.name.value : undefined))
  let missing: string | undefined
  visit(document, {
    FragmentSpread({ name }) {
      if (!own.includes(name.value)) missing = name.value
    },
  })
  return missing
}
