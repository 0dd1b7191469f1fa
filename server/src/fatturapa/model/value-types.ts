import type { CodeList, ValueType } from './structure.ts'

const text = (type: Partial<ValueType> & Pick<ValueType, 'expected'>): ValueType => ({
  kind: 'value',
  form: 'text',
  whiteSpace: 'preserve',
  ...type,
})

/** Letters without accents, digits and signs: the specification's "Basic Latin". */
export const basicLatin = (least: number, most: number): ValueType =>
  text({
    whiteSpace: 'replace',
    pattern: new RegExp(`^\\p{ASCII}{${least},${most}}$`, 'u'),
    maxLength: most,
    expected: {
      it: `da ${least} a ${most} caratteri senza lettere accentate`,
      en: `${least} to ${most} characters without accented letters`,
    },
  })

/** Also accented letters: "Latin-1". The euro sign and typographic quotes are not among them. */
export const latin = (most: number): ValueType =>
  text({
    whiteSpace: 'replace',
    pattern: new RegExp(`^[\\p{ASCII}\\u0080-\\u00ff]{1,${most}}$`, 'u'),
    maxLength: most,
    expected: {
      it: `da 1 a ${most} caratteri dell'alfabeto latino (non €, “ ”, ’ o –)`,
      en: `1 to ${most} characters of the Latin alphabet (not €, “ ”, ’ or –)`,
    },
  })

export const oneOf = (codes: CodeList): ValueType =>
  text({
    codes,
    expected: {
      it: `uno dei codici ${Object.keys(codes).join(', ')}`,
      en: `one of the codes ${Object.keys(codes).join(', ')}`,
    },
  })

const shaped = (pattern: RegExp, it: string, en: string): ValueType => text({ pattern, expected: { it, en } })

export const country = shaped(/^[A-Z]{2}$/, 'due lettere maiuscole, come IT', 'two capital letters, such as IT')
export const province = shaped(/^[A-Z]{2}$/, 'due lettere maiuscole, come MI', 'two capital letters, such as MI')
export const currency = shaped(/^[A-Z]{3}$/, 'tre lettere maiuscole, come EUR', 'three capital letters, such as EUR')
export const incoterm = shaped(/^[A-Z]{3}$/, 'tre lettere maiuscole, come EXW', 'three capital letters, such as EXW')
export const fiveDigits = shaped(/^[0-9]{5}$/, 'cinque cifre', 'five digits')
export const fiscalCode = shaped(
  /^[A-Z0-9]{11,16}$/,
  'da 11 a 16 lettere maiuscole e cifre',
  '11 to 16 capital letters and digits',
)
export const personFiscalCode = shaped(
  /^[A-Z0-9]{16}$/,
  '16 lettere maiuscole e cifre',
  '16 capital letters and digits',
)
export const recipientCode = shaped(
  /^[A-Z0-9]{6,7}$/,
  '7 lettere maiuscole e cifre (6 per la pubblica amministrazione)',
  '7 capital letters and digits (6 for the public administration)',
)
export const businessRecipientCode = shaped(
  /^[A-Z0-9]{7}$/,
  '7 lettere maiuscole e cifre',
  '7 capital letters and digits',
)
export const iban = shaped(/^[a-zA-Z]{2}[0-9]{2}[a-zA-Z0-9]{11,30}$/, 'un IBAN senza spazi', 'an IBAN without spaces')
export const bic = shaped(
  /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/,
  'un BIC di 8 o 11 caratteri',
  'a BIC of 8 or 11 characters',
)

const sized = (minLength: number, maxLength: number, whiteSpace: ValueType['whiteSpace'] = 'preserve'): ValueType =>
  text({
    whiteSpace,
    minLength,
    maxLength,
    expected: { it: `da ${minLength} a ${maxLength} caratteri`, en: `${minLength} to ${maxLength} characters` },
  })

export const identifierCode = sized(1, 28)
export const eoriCode = sized(13, 17)
export const articleCode = sized(1, 35, 'replace')

const email = (whiteSpace: ValueType['whiteSpace']): ValueType =>
  text({
    whiteSpace,
    minLength: 7,
    maxLength: 256,
    pattern: /^[^\n\r]+@[^\n\r]+[.]+[^\n\r]+$/u,
    expected: { it: 'un indirizzo e-mail', en: 'an e-mail address' },
  })
export const certifiedEmail = email('collapse')
export const contactEmail = email('preserve')

export const personTitle: ValueType = { ...basicLatin(2, 10), whiteSpace: 'collapse' }

const decimal = (pattern: RegExp, it: string, en: string, most?: string): ValueType =>
  text({
    form: 'decimal',
    whiteSpace: 'collapse',
    pattern,
    ...(most === undefined ? {} : { most }),
    expected: { it, en },
  })

export const amount = decimal(
  /^-?[0-9]{1,11}\.[0-9]{2}$/,
  'un importo con due decimali, come 12.50',
  'an amount with two decimals, such as 12.50',
)
export const price = decimal(
  /^-?[0-9]{1,11}\.[0-9]{2,8}$/,
  'un importo con 2-8 decimali, come 12.50',
  'an amount with 2 to 8 decimals, such as 12.50',
)
export const quantity = decimal(
  /^[0-9]{1,12}\.[0-9]{2,8}$/,
  'una quantità positiva con 2-8 decimali, come 3.00',
  'a positive quantity with 2 to 8 decimals, such as 3.00',
)
export const rate = decimal(
  /^[0-9]{1,3}\.[0-9]{2}$/,
  'una percentuale da 0.00 a 100.00',
  'a percentage from 0.00 to 100.00',
  '100.00',
)
export const weight = decimal(
  /^[0-9]{1,4}\.[0-9]{1,2}$/,
  'un peso con 1-2 decimali, come 2.5',
  'a weight with 1 or 2 decimals, such as 2.5',
)

export const integer = (least: number, most: number): ValueType =>
  text({
    form: 'integer',
    whiteSpace: 'collapse',
    least: String(least),
    most: String(most),
    expected: { it: `un numero intero da ${least} a ${most}`, en: `a whole number from ${least} to ${most}` },
  })

export const day = text({
  form: 'date',
  whiteSpace: 'collapse',
  expected: { it: 'una data come 2026-01-31', en: 'a date such as 2026-01-31' },
})
/** An invoice cannot be older than this. */
export const invoiceDay: ValueType = { ...day, least: '1970-01-01' }

export const moment = text({
  form: 'dateTime',
  whiteSpace: 'collapse',
  expected: { it: 'data e ora come 2026-01-31T09:30:00', en: 'a date and time such as 2026-01-31T09:30:00' },
})

export const base64 = text({
  form: 'base64',
  whiteSpace: 'collapse',
  expected: { it: 'un file in base64', en: 'a file in base64' },
})
