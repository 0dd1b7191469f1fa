import type { Party } from '../../db/tables/invoice.ts'
import type { InvoiceDraftInput } from './invoice.input.ts'
import type { Seller } from './invoice-content.ts'

/** For tests: an invoice that nothing is wrong with, to change in one place. */
export const aSeller = (): Seller => ({
  name: 'Ferramenta Bianchi S.r.l.',
  vatNumber: '12345670017',
  fiscalCode: '12345670017',
  taxRegime: 'RF01',
  street: 'via Emilia 12',
  postalCode: '20121',
  city: 'Milano',
  province: 'MI',
  country: 'IT',
  reaOffice: null,
  reaNumber: null,
  iban: 'IT60X0542811101000000123456',
})

export const aBuyer = (): Party => ({
  name: 'Officine Galvani S.p.A.',
  vatCountry: 'IT',
  vatCode: '39876500016',
  street: 'corso Stati Uniti 18',
  postalCode: '35127',
  city: 'Padova',
  province: 'PD',
  country: 'IT',
  recipientCode: 'M5UXCR1',
  publicBody: false,
})

export const aDraft = (): InvoiceDraftInput => ({
  documentType: 'TD01',
  date: '2026-11-20',
  lines: [{ description: 'Consulenza', quantity: '2', unitPrice: '50.00', vatRate: '22.00' }],
})
