import { describe, expect, it } from 'vitest'
import { fiscalCodeCheckCharacter, isFiscalCode, isVatNumber, vatCheckDigit } from './identifiers.ts'

describe('a partita IVA', () => {
  it('is right where its eleventh digit agrees', () => {
    for (const number of ['00743110157', '00488410010', '12345670017', '07643520567'])
      expect(isVatNumber(number)).toBe(true)
    for (const number of ['01234567890', '00743110158', '0074311015', '007431101577', 'A0743110157', '00000000000', ''])
      expect(isVatNumber(number)).toBe(false)
  })

  it('is right with exactly one last digit out of ten, whatever the others', () => {
    for (const firstTen of ['0074311015', '9999999999', '1020304050']) {
      const right = [...'0123456789'].filter((digit) => isVatNumber(firstTen + digit))
      expect(right).toEqual([vatCheckDigit(firstTen)])
    }
  })
})

describe('a codice fiscale', () => {
  it('is right where its last letter agrees', () => {
    for (const code of ['RSSMRA80A01H501U', 'VRDGPP13R10B293P', '00743110157']) expect(isFiscalCode(code)).toBe(true)
    for (const code of ['RSSMRA80A01H501A', 'RSSMRA80A01H501', 'rssmra80a01h501u', '01234567890', ''])
      expect(isFiscalCode(code)).toBe(false)
  })

  it('may have letters for digits, where two people would share one', () => {
    for (const firstFifteen of ['RSSMRA80A01H50M', 'RSSMRAULALMHRLM', 'RSSMRA8LA01H501'])
      expect(isFiscalCode(firstFifteen + fiscalCodeCheckCharacter(firstFifteen))).toBe(true)
    expect(isFiscalCode('RSSMRA80A01H50MU')).toBe(false)
  })

  it('has a month and a day that exist', () => {
    const right = (firstFifteen: string) => isFiscalCode(firstFifteen + fiscalCodeCheckCharacter(firstFifteen))
    expect(right('RSSMRA80A71H501')).toBe(true)
    for (const wrong of ['RSSMRA80F01H501', 'RSSMRA80A00H501', 'RSSMRA80A32H501', 'RSSMRA80A40H501', 'RSSMRA80A72H501'])
      expect(right(wrong)).toBe(false)
  })
})
