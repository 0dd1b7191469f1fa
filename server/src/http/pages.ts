import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import helmet from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import { getDistDirectory, renderAltair } from 'altair-static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { formatAppError } from '../graphql/errors.ts'
import { AppError } from '../lib/errors.ts'
import { addDocs } from './docs.ts'

/** The folder of the built apps: beside the sources as beside the bundle. */
export function appsFolder(): string | undefined {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'client', 'dist')
    if (existsSync(join(at, 'client', 'package.json'))) return existsSync(folder) ? folder : undefined
  }
  return undefined
}

const apps = [
  { name: 'entry', prefix: '/', html: 'index.html' },
  { name: 'studio', prefix: '/studio/', html: 'studio.html' },
  { name: 'portal', prefix: '/portal/', html: 'portal.html' },
]

const YEAR_SECONDS = 31_536_000
const isHashed = (path: string) => /\/assets\//.test(path)

/** The two apps, their sign-in, and the explorer. */
export function addPages(http: FastifyInstance, folder = appsFolder()) {
  http.register(async (pages) => {
    await pages.register(helmet, {
      contentSecurityPolicy: {
        directives: {
          'script-src': ["'self'"],
          'style-src': ["'self'", "'unsafe-inline'"],
          'upgrade-insecure-requests': null,
        },
      },
      hsts: false,
    })
    if (!folder) {
      pages.get('/', (_request, reply) =>
        reply.code(503).type('text/plain').send('The apps are not built: run pnpm build'),
      )
      return
    }
    for (const [index, { name, prefix, html }] of apps.entries()) {
      const root = join(folder, name)
      await pages.register(fastifyStatic, {
        root,
        prefix,
        index: false,
        // One route for each file that is there, so that the app gets the rest.
        wildcard: false,
        preCompressed: true,
        cacheControl: false,
        decorateReply: index === 0,
        setHeaders: (reply, path) => {
          reply.header('cache-control', isHashed(path) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
        },
      })
      const page = (_request: unknown, reply: FastifyReply) => reply.sendFile(html, root)
      pages.get(prefix, page)
      if (prefix === '/') continue
      pages.get(prefix.slice(0, -1), page)
      pages.get(`${prefix}*`, (request, reply) =>
        isHashed(request.url) ? reply.code(404).type('text/plain').send('Not found') : page(request, reply),
      )
    }
  })
  addExplorer(http)
  addDocs(http)
}

const byPostOnly = formatAppError(
  new AppError('BAD_USER_INPUT', 'Operations are sent by POST, as JSON. A browser finds the explorer here.'),
)

/** The explorer writes scripts into its own page, so its policy is its own: everything from here, nothing from elsewhere. */
function addExplorer(http: FastifyInstance) {
  const policy =
    "default-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'"
  const html = renderAltair({
    baseURL: '/graphql/explorer/',
    endpointURL: '/graphql',
    disableAccount: true,
    initialSettings: { theme: 'system' },
  } as Parameters<typeof renderAltair>[0])
  http.register(async (explorer) => {
    explorer.get('/graphql', ({ headers: { accept = 'text/html' } }, reply) =>
      accept.includes('text/html')
        ? reply
            .headers({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff' })
            .type('text/html')
            .send(html)
        : reply
            .code(405)
            .header('allow', 'POST')
            .send({ errors: [byPostOnly] }),
    )
    await explorer.register(fastifyStatic, {
      root: getDistDirectory(),
      prefix: '/graphql/explorer/',
      decorateReply: false,
      maxAge: YEAR_SECONDS * 1000,
    })
  })
}
