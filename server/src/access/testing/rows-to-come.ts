import type { PolicyRow } from '../policy.ts'

/**
 * Rows of the law whose features are not built yet, on tables that stand in for theirs: the conditions on modules, on what
 * has ended and on takings are proved before the first feature needs them. A row that gets its feature leaves this list.
 */
export const rowsToCome = {
  documents: { is: 'read', on: 'received', by: ['DOCUMENT_OPERATOR', 'DOCUMENT_ADMIN'], needs: ['DOCS_READ'] },
  documentDelete: { on: 'received', by: ['DOCUMENT_ADMIN'], needs: ['DOCS_EDIT'], scope: ['received:write'] },
  instalments: { is: 'read', on: 'series', by: ['ISSUED_MANAGE', 'RECEIVED'], needs: ['PAY_READ'] },
  takings: { is: 'read', on: 'series', by: ['EINVOICE_ADMIN'], needs: ['PAY_READ'], area: 'TAKINGS' },
  takingsUpsert: { on: 'client', by: ['EINVOICE_ADMIN'], needs: ['PAY_EDIT'], area: 'TAKINGS' },
  reminderSend: {
    on: 'invoice',
    by: ['ISSUED_MANAGE'],
    needs: ['PAY_EDIT', 'SEND'],
    creates: true,
    states: ['ISSUED', 'DRAFT'],
  },
  orderGenerateInvoice: {
    on: 'counterparty',
    by: ['ISSUED_MANAGE'],
    needs: ['ORD_EDIT', 'EDIT'],
    area: 'ISSUED',
    creates: true,
    scope: ['invoices:write'],
  },
  sentEmails: { is: 'read', on: 'invoice', by: 'NEVER', needs: ['READ'], au: ['CONFIGURE'] },
  enterSmart: { is: 'read', on: 'client', by: 'ANY', needs: ['READ'], au: 'ANY', smart: true },
} as const satisfies Record<string, PolicyRow>

interface PolicyModule {
  readonly policy: Readonly<Record<string, PolicyRow>>
  readonly hasRootField: (action: never) => boolean
}
/** policy.ts with these rows: for `vi.mock`. */
export function withRowsToCome<M extends PolicyModule>(module: M): M {
  const policy: Record<string, PolicyRow> = { ...rowsToCome, ...module.policy }
  return {
    ...module,
    policy,
    actions: Object.keys(policy),
    isAction: (text: string) => Object.hasOwn(policy, text),
    rowOf: (action: string) => policy[action],
    hasRootField: (action: string) => !Object.hasOwn(rowsToCome, action) && module.hasRootField(action as never),
  }
}
