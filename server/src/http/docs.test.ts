import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocs } from './docs.ts'
import { anchorOf, docsHtml } from './docs-html.ts'
import { type DocsPage, readDocs } from './docs-pages.ts'

const root = join(import.meta.dirname, '../../..')
const docs = readDocs()
const pages = [...docs.pages.values()]
const addresses = pages.map(({ address }) => address)

let http: FastifyInstance
beforeAll(() => {
  http = fastify()
  addDocs(http)
})
afterAll(() => http.close())

describe('the documentation', () => {
  it.each(addresses)('serves %s as HTML with its title, without scripts', async (address) => {
    const { statusCode, headers, body } = await http.inject(address)
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self';/)
    expect(body).toMatch(/<title>[^<]+ · Delega<\/title>/)
    expect(body.match(/<h1/g)).toHaveLength(1)
    expect(body).not.toMatch(/<script|style="|onclick/)
  })

  it('has its index, the table of rights and the pages for partners where they are looked for', async () => {
    expect(addresses).toEqual(expect.arrayContaining(['/docs', '/docs/permissions', '/docs/partners']))
    expect((await http.inject('/docs/')).statusCode).toBe(200)
    expect((await http.inject('/docs/permissions?x')).body).toContain('<td><code>invoiceSend</code></td>')
    expect((await http.inject('/docs/docs.css')).headers['content-type']).toBe('text/css; charset=utf-8')
  })

  it.each([
    '/docs/none',
    '/docs/partners.md',
    '/docs/README.md',
    '/docs/../package.json',
    '/docs/..%2f..%2fpackage.json',
    '/docs/%2e%2e/%2e%2e/etc/passwd',
    '/docs/partners/../../server/src/config.ts',
    '/docs//etc/passwd',
    '/docs/partners%00',
    '/docs/toString',
    '/docs/__proto__',
  ])('has nothing at %s', async (address) => {
    const { statusCode, body } = await http.inject(address)
    expect(statusCode).toBe(404)
    expect(body).not.toMatch(/devDependencies|root:|process\.env/)
  })

  it('names every page in its index', () => {
    const named = docs.groups.flatMap(({ entries }) => entries.map(({ address }) => address))
    expect([...named, '/docs'].sort()).toEqual([...addresses].sort())
  })

  it('shows HTML of a text as text', () => {
    const page = { address: '/docs/x', path: 'docs/x.md', title: 'a < b', text: '# a\n\n<b onclick="x">b</b>\n\n`<i>`' }
    const html = docsHtml(docs, page)
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;b')
    expect(html).toContain('<title>a &lt; b · Delega</title>')
  })

  it('says so where it was left out of the program', async () => {
    const bare = fastify()
    addDocs(bare, () => ({ pages: new Map(), groups: [], style: '' }))
    expect((await bare.inject('/docs')).statusCode).toBe(404)
  })
})

describe('every link', () => {
  const anchorsOf = (page: Pick<DocsPage, 'text'>) =>
    [...page.text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))
  const readme = { path: 'README.md', text: readFileSync(join(root, 'README.md'), 'utf8') }
  const contract = { path: 'schema/README.md', text: readFileSync(join(root, 'schema/README.md'), 'utf8') }

  it.each([...pages, readme, contract])('of $path leads to a file, and to a heading in it', ({ path, text }) => {
    for (const [, href = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(href)) continue
      const [file, anchor] = href.split('#')
      const target = file ? join(dirname(path), file) : path
      expect(existsSync(join(root, target)), `${path} → ${href}`).toBe(true)
      if (anchor) expect(anchorsOf({ text: readFileSync(join(root, target), 'utf8') })).toContain(anchor)
    }
  })

  it.each(addresses)('of %s is served', async (address) => {
    const { body } = await http.inject(address)
    const links = [...body.matchAll(/(?:href|src)="(\/[^"#]*)/g)].map(([, href]) => href!)
    expect(links.length).toBeGreaterThan(10)
    for (const href of new Set(links)) expect((await http.inject(href)).statusCode, href).toBe(200)
  })
})
