import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexer, type Tokens } from 'marked'

/** A Markdown file that is served, and its address. */
export interface DocsPage {
  /** /docs/partners/errors */
  readonly address: string
  /** From the root of the project: docs/partners/errors.md. */
  readonly path: string
  readonly text: string
  readonly title: string
}
/** A heading of the index, and the pages that stand below it, as the index calls them. */
export interface DocsGroup {
  readonly title: string
  readonly entries: readonly { readonly name: string; readonly address: string }[]
}
export interface Docs {
  /** By address. What is not in it is not served, however it is asked for. */
  readonly pages: ReadonlyMap<string, DocsPage>
  readonly groups: readonly DocsGroup[]
  readonly style: string
}

/** Of the program that runs: beside the sources as beside the bundle. */
function programFolder(): string | undefined {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'docs')) && existsSync(join(at, 'server'))) return at
  }
  return undefined
}

/** The pages of docs/ and the table of rights; none where the program was installed without them. */
export function readDocs(folder = programFolder()): Docs {
  if (!folder) return { pages: new Map(), groups: [], style: '' }
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const addresses = new Map([['server/src/access/permissions.md', '/docs/permissions']])
  for (const entry of readdirSync(join(folder, 'docs'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.md')) continue
    const path = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
    addresses.set(path, `/${path.replace(/(\/README)?\.md$/, '')}`)
  }
  const pages = new Map<string, DocsPage>()
  for (const [path, address] of addresses) {
    const text = read(path)
    pages.set(address, { address, path, text, title: /^# (.+)$/m.exec(text)?.[1] ?? address })
  }
  return { pages, groups: groupsOf(pages), style: read('server/src/http/docs.css') }
}

/** The index is also the order of the pages everywhere else. */
function groupsOf(pages: Docs['pages']): DocsGroup[] {
  const groups: { title: string; entries: DocsGroup['entries'][number][] }[] = []
  const index = pages.get('/docs')
  for (const token of index ? lexer(index.text) : []) {
    if (token.type === 'heading' && token.depth === 2) groups.push({ title: token.text, entries: [] })
    if (token.type !== 'list') continue
    for (const item of (token as Tokens.List).items) {
      const [, name = '', href = ''] = /\[([^\]]+)\]\(([^)]+)\)/.exec(item.text) ?? []
      const page = pageAt(pages, index!, href)
      if (page) groups.at(-1)?.entries.push({ name: name.replaceAll('`', ''), address: page.address })
    }
  }
  return groups
}

/** The page that a link on another page leads to. */
export function pageAt(pages: Docs['pages'], from: DocsPage, href: string): DocsPage | undefined {
  const path = posix.join(posix.dirname(from.path), href.split('#', 1)[0]!)
  for (const page of pages.values()) if (page.path === path) return page
  return undefined
}
