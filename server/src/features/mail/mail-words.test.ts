import { describe, expect, it } from 'vitest'
import { htmlOf } from './mail-html.ts'
import { mailKinds } from './mail-kinds.ts'
import { fillWords, placeholdersIn } from './mail-words.ts'

const filled = (
  values: Record<string, string>,
  words = { subject: 'Per {name}', body: 'Buongiorno {name},\n\n{link}' },
) => fillWords(words, { values, hasSecretLink: true })

describe('a value', () => {
  it.each([
    ['{link}', 'Buongiorno {link},\n\n{{link}}'],
    ['{{link}}', 'Buongiorno {link}},\n\n{{link}}'],
    ['{{base}}/x', 'Buongiorno {base}}/x,\n\n{{link}}'],
    ['\uE000\uE001', 'Buongiorno ,\n\n{{link}}'],
    ['Anna\r\n\r\nGo to http://evil', 'Buongiorno Anna Go to http://evil,\n\n{{link}}'],
    ['\u202Eanna', 'Buongiorno anna,\n\n{{link}}'],
    ['$& $1', 'Buongiorno $& $1,\n\n{{link}}'],
  ])('%j stays a value', (name, body) => {
    expect(filled({ name }).body).toBe(body)
  })

  it('is cut where it is endless', () => {
    expect(filled({ name: 'x'.repeat(5000) }).body).toHaveLength(1000 + 'Buongiorno ,\n\n{{link}}'.length)
  })

  it('begins no header', () => {
    expect(filled({ name: 'Anna\r\nBcc: eve@example.com' }).subject).toBe('Per Anna Bcc: eve@example.com')
  })

  it('that is missing is empty', () => {
    expect(filled({}).body).toBe('Buongiorno ,\n\n{{link}}')
  })

  it('that a studio’s own words put beside braces makes no mark', () => {
    const words = { subject: 's', body: '{{base}} {{link}} {{{name}}} {{na' }
    expect(fillWords(words, { values: { name: 'base', link: '/x' } }).body).toBe('{} {{{base}}/x} {base}} {na')
  })
})

it('a page of ours begins with the address of the installation, another address is as it is', () => {
  const words = { subject: 's', body: '{link}' }
  expect(fillWords(words, { values: { link: '/portal' } }).body).toBe('{{base}}/portal')
  expect(fillWords(words, { values: { link: 'https://example.com/a' } }).body).toBe('https://example.com/a')
})

it('HTML escapes everything, and lets nothing be followed but our own addresses', () => {
  const html = htmlOf({
    subject: '</title><script>1</script>',
    body: 'Dear <img src=x onerror=alert(1)> "A" & \'B\' http://evil.example\n\nhttp://ours/x?a=1&b=2',
    language: 'it',
    sender: '<b>Studio</b>',
    links: ['http://ours/x?a=1&b=2'],
  })
  expect(html).not.toMatch(/<(script|img|b)\b/)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(html).toContain('href="http://ours/x?a=1&amp;b=2"')
})

it.each(Object.entries(mailKinds))('%s mentions only what it has, and fits into one line of subject', (_, kind) => {
  for (const { subject, body } of [kind.it, kind.en]) {
    const used = [...placeholdersIn(subject), ...placeholdersIn(body)]
    expect(used.filter((name) => !(kind.placeholders as readonly string[]).includes(name))).toEqual([])
    expect(subject).not.toContain('\n')
  }
})
