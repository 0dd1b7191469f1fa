import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { docsHtml, missingHtml } from './docs-html.ts'
import { type Docs, readDocs } from './docs-pages.ts'

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** The documentation, open to everybody as the repository is. Read at the first request, each page rendered once. */
export function addDocs(http: FastifyInstance, read: () => Docs = readDocs) {
  let docs: Docs | undefined
  const rendered = new Map<string, string>()
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    docs ??= read()
    reply.headers(headers)
    const address = request.url.split('?', 1)[0]!.replace(/\/$/, '')
    if (address === '/docs/docs.css') return reply.type('text/css; charset=utf-8').send(docs.style)
    reply.type('text/html; charset=utf-8')
    const known = docs.pages.get(address)
    if (!known) return reply.code(404).send(missingHtml(docs))
    if (!rendered.has(address)) rendered.set(address, docsHtml(docs, known))
    return reply.send(rendered.get(address))
  }
  http.get('/docs', page)
  http.get('/docs/*', page)
}
