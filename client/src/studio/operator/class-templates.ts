import type { OperatorClass } from '../generated/graphql.ts'

/** Sets of classes that people have in practice; choosing one sets these and no other. */
export const classTemplates = {
  /** Ditta esterna: writes its own invoices and sees what it receives (WT-035: exactly these two). */
  OUTSIDE_COMPANY: ['ISSUED_MANAGE', 'RECEIVED'],
  /** Books what is issued and received. */
  ACCOUNTANT: ['ISSUED_READ', 'RECEIVED', 'EINVOICE_IMPORT', 'TAX_AGENCY', 'DOCUMENT_OPERATOR'],
  READER: ['ISSUED_READ', 'RECEIVED'],
  /** Takes clients in and keeps their data. */
  SECRETARY: ['CLIENT_OPERATOR', 'DOCUMENT_OPERATOR', 'SHARED_NOTICES'],
  EINVOICE_OFFICE: ['ISSUED_MANAGE', 'RECEIVED', 'EINVOICE_ADMIN', 'EINVOICE_IMPORT', 'STORAGE'],
} as const satisfies Record<string, readonly OperatorClass[]>

export type ClassTemplate = keyof typeof classTemplates
export const templateNames = Object.keys(classTemplates) as ClassTemplate[]
