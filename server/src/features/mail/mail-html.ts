const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!)

interface Letter {
  readonly subject: string
  /** Paragraphs, with an empty line between them. */
  readonly body: string
  readonly language: string
  /** In whose name it is written, at the top. */
  readonly sender: string
  /** Addresses in the body that may be followed: those that we put there, none of what was typed by somebody. */
  readonly links: readonly string[]
}

const page = 'margin:0;padding:24px 12px;background:#f4f5f7;color:#1f2933;'
const font =
  'font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.55;'
const sheet =
  'max-width:560px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #dfe3e8;border-radius:8px;'

/** The same words as the plain text, for programs that show HTML: no pictures, no scripts, nothing fetched from anywhere. */
export function htmlOf({ subject, body, language, sender, links }: Letter): string {
  const paragraphs = body.split(/\n{2,}/).map((text) => `<p style="margin:0 0 16px">${paragraph(text, links)}</p>`)
  return `<!doctype html>
<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="${page}${font}"><div style="${sheet}">
<p style="margin:0 0 20px;padding:0 0 12px;border-bottom:1px solid #dfe3e8;font-weight:600">${escapeHtml(sender)}</p>
${paragraphs.join('\n')}
</div></body></html>
`
}

const paragraph = (text: string, links: readonly string[]): string =>
  text
    .split(/(\s+)/)
    .map((word) => (links.includes(word) ? anchor(word) : escapeHtml(word).replaceAll('\n', '<br>')))
    .join('')

const anchor = (address: string): string =>
  `<a href="${escapeHtml(address)}" style="color:#1455b8;word-break:break-all">${escapeHtml(address)}</a>`
