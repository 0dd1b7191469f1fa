import { Marked, Renderer, type Tokens } from 'marked'
import { type Docs, type DocsPage, pageAt } from './docs-pages.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const asText = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character]!)

/** As GitHub names the anchors of headings, so that links work in both places. */
export const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

/** The whole page. No scripts; what is written as HTML in the Markdown stands there as text. */
export function docsHtml(docs: Docs, page: DocsPage): string {
  const marked = new Marked()
  let section = ''
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        section = anchorOf(text)
        return `<h${depth} id="${section}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const label = this.parser.parseInline(tokens)
        if (/^(https?:|#)/.test(href)) return `<a href="${asText(href)}">${label}</a>`
        const target = pageAt(docs.pages, page, href)
        // Files of the repository are not served.
        if (!target) return label
        const [, anchor] = href.split('#')
        return `<a href="${target.address}${anchor ? `#${asText(anchor)}` : ''}">${label}</a>`
      },
      image: ({ text }) => asText(text),
      html: ({ text }) => asText(text),
      code: ({ text }) => `<pre tabindex="0"><code>${asText(text)}</code></pre>\n`,
      // Wide tables scroll in a box of their own, with the keyboard as well.
      table(token) {
        const table = Renderer.prototype.table.call(this, token)
        return `<div class="table" role="region" aria-labelledby="${section}" tabindex="0">${table}</div>\n`
      },
    },
  })
  return frame(docs, page.title, marked.parse(page.text, { async: false }), page.address)
}

export const missingHtml = (docs: Docs) =>
  frame(docs, 'There is no such page', '<h1>There is no such page</h1>\n<p>These are all there are.</p>')

function frame({ groups }: Docs, title: string, content: string, current?: string): string {
  const group = ({ title: heading, entries }: Docs['groups'][number]) => {
    const items = entries.map(({ name, address }) => {
      const isHere = address === current ? ' aria-current="page"' : ''
      return `<li><a href="${address}"${isHere}>${asText(name)}</a></li>`
    })
    return `<h2>${asText(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
  }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${asText(title)} · Delega</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/docs.css">
</head>
<body>
<a class="skip" href="#content">Skip to the text</a>
<header><a class="name" href="/docs">Delega <span>documentation</span></a> <a class="to-pages" href="#pages">All pages</a></header>
<div class="frame">
<main id="content">
${content}</main>
<nav id="pages" aria-label="Documentation">
${groups.map(group).join('\n')}
</nav>
</div>
</body>
</html>
`
}
