import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequest, makeOperation } from '@urql/core'
import { makeFetchBody } from '@urql/core/internal'
import { expect, it } from 'vitest'
import { trustedDocuments } from './trusted-documents.ts'

const head = "import { graphql } from '../generated/index.ts'\n"

/** What a bundle holds in the place of the source, and the manifest beside it. */
function built(source: string) {
  const manifest = join(mkdtempSync(join(tmpdir(), 'delega-manifest-')), 'documents', 'studio.json')
  const plugin = trustedDocuments(manifest)
  const { handler } = plugin.transform as { handler: (this: object, code: string) => { code: string } }
  const refuse = (message: string) => {
    throw new Error(message)
  }
  const { code } = handler.call({ error: refuse }, source)
  ;(plugin.writeBundle as () => void)()
  return { code, manifest: JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string> }
}

it('leaves the hash in the bundle, and the text in the manifest', () => {
  const { code, manifest } = built(`${head}export const Q = graphql(\`\n  query Q { viewer { id } }\n\`)\n`)
  const [[hash, text] = []] = Object.entries(manifest)
  expect(text).toBe('query Q{viewer{id __typename}}')
  expect(hash).toBe(createHash('sha256').update(text!).digest('hex'))
  expect(code).toContain(`documentId: 'sha256:${hash}'`)
  expect(code).not.toContain('viewer')
  expect(code.split('\n')).toHaveLength(5)
})

it('is sent by urql as an id and nothing else', () => {
  const { code, manifest } = built("import { gql } from '@urql/core'\nconst Q = gql`{ viewer { id } }`")
  const document = Function(`${code}; return Q`)()
  const operation = makeOperation('query', createRequest(document, { a: 1 }), {
    url: '',
    requestPolicy: 'network-only',
  })
  expect(JSON.parse(JSON.stringify(makeFetchBody(operation)))).toEqual({
    documentId: `sha256:${Object.keys(manifest)[0]}`,
    variables: { a: 1 },
  })
})

it('refuses a fragment that is written elsewhere', () => {
  expect(() => built(`${head}graphql(\`{ viewer { ...Elsewhere } }\`)`)).toThrow('Elsewhere')
})
