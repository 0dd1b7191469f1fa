/** What a document reads like, whoever asked for it and by which query. Amounts are decimal strings. */
export interface PaperInvoice {
  documentType: string
  /** Null while it is a draft. */
  number?: string | null
  date: string
  seriesName?: string
  seller: PaperParty
  buyer: PaperParty
  purpose?: string | null
  lines: PaperLine[]
  vatSummary: PaperVatRow[]
  payments: PaperPayment[]
  pensionFunds?: { kind: string; rate: string; amount: string }[]
  relatedDocuments?: {
    kind: string
    number: string
    date?: string | null
    cup?: string | null
    cig?: string | null
  }[]
  withholding?: { kind: string; rate: string; reason: string } | null
  /** I, D or S. */
  collectability?: string
  taxable: string
  vat: string
  withheld?: string
  stampDutyAmount?: string
  total: string
  payable?: string
  currency?: string
}

export interface PaperParty {
  displayName: string
  vatCountry?: string | null
  vatCode?: string | null
  fiscalCode?: string | null
  street?: string | null
  postalCode?: string | null
  city?: string | null
  province?: string | null
  country?: string | null
  recipientCode?: string | null
  pec?: string | null
  taxRegime?: string | null
}

export interface PaperLine {
  description: string
  quantity?: string | null
  unit?: string | null
  unitPrice?: string | null
  priceChanges: { kind: 'SC' | 'MG'; percentage?: string | null; amount?: string | null }[]
  total: string
  vatRate: string
  nature?: string | null
}

export interface PaperVatRow {
  vatRate: string
  nature?: string | null
  taxable: string
  vat: string
  legalReference?: string | null
}

export interface PaperPayment {
  method: string
  dueOn?: string | null
  amount: string
  iban?: string | null
}

export const isZero = (value: string | null | undefined) => !value || /^-?0*(\.0*)?$/.test(value)
