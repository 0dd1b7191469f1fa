/** What a column of a list of clients may hold, each with the headings it goes by. The first one is the template's. */
export const importFields = {
  CODE: ['Codice', 'codice cliente', 'cod', 'cod cliente', 'numero', 'code', 'client code'],
  NAME: [
    'Ragione sociale',
    'denominazione',
    'nome',
    'cliente',
    'ditta',
    'nominativo',
    'name',
    'company',
    'company name',
  ],
  VAT_NUMBER: ['Partita IVA', 'p iva', 'piva', 'p i', 'part iva', 'numero partita iva', 'vat', 'vat number', 'vat no'],
  FISCAL_CODE: ['Codice fiscale', 'c f', 'cf', 'cod fiscale', 'cod fisc', 'fiscal code', 'tax code'],
  STREET: ['Indirizzo', 'via', 'sede', 'sede legale', 'indirizzo sede', 'address', 'street'],
  POSTAL_CODE: ['CAP', 'c a p', 'codice postale', 'postal code', 'zip'],
  CITY: ['Comune', 'citta', 'localita', 'city', 'town'],
  PROVINCE: ['Provincia', 'prov', 'pr', 'province'],
  RECIPIENT_CODE: [
    'Codice destinatario',
    'codice sdi',
    'sdi',
    'cod destinatario',
    'codice univoco',
    'recipient code',
    'sdi code',
  ],
  PEC: ['PEC', 'indirizzo pec', 'posta certificata', 'email pec', 'e mail pec', 'certified mail'],
  EMAIL: ['E-mail', 'email', 'mail', 'posta elettronica', 'indirizzo email'],
  PHONE: ['Telefono', 'tel', 'cellulare', 'cell', 'recapito', 'phone', 'telephone'],
  TAX_REGIME: ['Regime fiscale', 'regime', 'tax regime'],
  UNIT: ['Unità operativa', 'unita', 'ufficio', 'sede operativa', 'codice unita', 'operating unit', 'unit'],
  WORDS: ['Permessi delega', 'permessi', 'delega', 'delega permessi', 'words', 'permissions'],
  MANDATE_HOLDER: ['Depositario mandato', 'depositario', 'depositario delega', 'mandate holder'],
  MANDATE_SIGNED_ON: ['Data mandato', 'data delega', 'data firma', 'mandato firmato il', 'mandate date'],
  MANDATE_VALID_TO: ['Scadenza delega', 'scadenza', 'scadenza mandato', 'valida fino al', 'valid to'],
} as const
export type ImportField = keyof typeof importFields
export const importFieldNames = Object.keys(importFields) as ImportField[]

/** Without these no row can become a client: its name, and one of the two numbers by which it is known again. */
export const missingFields = (columns: readonly (ImportField | null)[]): ImportField[] => {
  const has = (field: ImportField) => columns.includes(field)
  return [
    ...(has('NAME') ? [] : ['NAME' as const]),
    ...(has('VAT_NUMBER') || has('FISCAL_CODE') ? [] : ['VAT_NUMBER' as const]),
  ]
}

const plain = (heading: string) =>
  heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const byHeading = new Map(
  importFieldNames.flatMap((field) => importFields[field].map((heading) => [plain(heading), field] as const)),
)

/** What each column holds, by its heading; null: nothing that is known. No field twice: the first column has it. */
export function recogniseColumns(headings: readonly string[]): (ImportField | null)[] {
  const taken = new Set<ImportField>()
  return headings.map((heading) => {
    const field = byHeading.get(plain(heading))
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
}
