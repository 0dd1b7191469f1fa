/** XML as tags and texts, so that a test can break it in every way. */
export interface Element {
  /** What stands between '<' and '>', attributes included, without a closing slash. */
  tag: string
  children: (Element | string)[]
}

const TOKENS = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?]]>|<[^>]+>|[^<]+/g

export const parseLoosely = (xml: string): Element => {
  const top: Element = { tag: '', children: [] }
  const open = [top]
  for (const token of xml.replace(/^\uFEFF/, '').match(TOKENS) ?? []) {
    const parent = open.at(-1)!
    if (/^<[A-Za-z_]/.test(token)) {
      const isEmpty = token.endsWith('/>')
      const element: Element = { tag: token.slice(1, isEmpty ? -2 : -1).trimEnd(), children: [] }
      parent.children.push(element)
      if (!isEmpty) open.push(element)
    } else if (token.startsWith('</')) open.pop()
    else if (open.length > 1) parent.children.push(token)
  }
  return top.children.find((child) => typeof child !== 'string')!
}

export const nameOf = ({ tag }: Element): string => tag.split(/\s/)[0]!

export const writeLoosely = (element: Element): string => {
  const inside = element.children.map((child) => (typeof child === 'string' ? child : writeLoosely(child))).join('')
  return inside === '' ? `<${element.tag}/>` : `<${element.tag}>${inside}</${nameOf(element)}>`
}

export const elementsIn = (element: Element): Element[] =>
  element.children.filter((child): child is Element => typeof child !== 'string')

export const isLeaf = (element: Element): boolean => elementsIn(element).length === 0
