/** The words of an e-mail: plain text in which {name} stands for a value. */
export interface Words {
  readonly subject: string
  readonly body: string
}

/** In a stored body: where the secret link goes, and the address of this installation, both known only when it is sent. */
export const SECRET_LINK = '{{link}}'
export const BASE = '{{base}}'

const PLACEHOLDER = /\{([A-Za-z]\w*)\}/g
export const placeholdersIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name]) => name!)

interface Filling {
  readonly values: Readonly<Record<string, string>>
  readonly hasSecretLink?: boolean
}

/**
 * The words with their values. In one pass, so that a placeholder within a value stays as it is; and no value, nor a studio's
 * own words, can write what stands for the secret link. A placeholder without a value is empty.
 */
export function fillWords({ subject, body }: Words, { values, hasSecretLink = false }: Filling): Words {
  const fill = (text: string, marksLinks: boolean) =>
    text.replace(MARKS, '').replace(PLACEHOLDER, (_, name: string) => {
      const value = values[name] ?? ''
      if (!marksLinks || name !== 'link') return oneLine(value)
      if (hasSecretLink) return SECRET_MARK
      return value.startsWith('/') ? BASE_MARK + oneLine(value) : oneLine(value)
    })
  return {
    subject: oneLine(fill(subject, false)),
    body: fill(body, true)
      .replace(/\{{2,}/g, '{')
      .replaceAll(SECRET_MARK, SECRET_LINK)
      .replaceAll(BASE_MARK, BASE),
  }
}

/** From the area of private use, which is taken out of everything else. */
const SECRET_MARK = '\uE000'
const BASE_MARK = '\uE001'
const MARKS = /[\uE000\uE001]/g
const LONGEST_VALUE = 1000

/** No value begins a line of its own, or a header; none turns the direction of what follows. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Co}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .slice(0, LONGEST_VALUE)
