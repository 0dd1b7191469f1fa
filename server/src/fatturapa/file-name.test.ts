import { describe, expect, it } from 'vitest'
import {
  FILE_NAMES_PER_SENDER,
  fileName,
  isFileName,
  noticeName,
  parseNoticeName,
  progressive,
  stemOf,
} from './file-name.ts'

const sender = { country: 'IT', code: '00743110157' }

describe('the name of a file', () => {
  it('counts in thirty-six digits and ends where the names end', () => {
    expect(fileName(sender, 1)).toBe('IT00743110157_00001.xml')
    expect(progressive(36)).toBe('00010')
    expect(progressive(FILE_NAMES_PER_SENDER - 1)).toBe('ZZZZZ')
    for (const number of [-1, 1.5, FILE_NAMES_PER_SENDER]) expect(() => progressive(number)).toThrow(RangeError)
    expect(() => fileName({ country: 'IT', code: '123' }, 1)).toThrow(RangeError)
  })

  it('is what SdI takes', () => {
    for (const name of [
      'IT00743110157_00001.xml',
      'ITRSSMRA80A01H501U_a.xml.p7m',
      'DE12_AB1.zip',
      'IT00743110157_1.p7m',
    ])
      expect(isFileName(name)).toBe(true)
    for (const name of [
      'IT0074311015_00001.xml',
      'IT00743110157_000001.xml',
      'IT00743110157.xml',
      'IT00743110157_1.pdf',
      'it00743110157_1.xml',
    ])
      expect(isFileName(name)).toBe(false)
  })

  it('of a message begins with that of the file', () => {
    const name = noticeName('IT00743110157_00001.xml.p7m', 'RC', 1)
    expect(name).toBe('IT00743110157_00001_RC_001.xml')
    expect(parseNoticeName(name)).toEqual({ stem: 'IT00743110157_00001', kind: 'RC', number: '001' })
    expect(parseNoticeName('IT00743110157_00001.xml')).toBeUndefined()
    expect(stemOf('IT00743110157_00001.zip')).toBe('IT00743110157_00001')
  })
})
