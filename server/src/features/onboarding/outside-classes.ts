import type { OperatorClass } from '../../access/vocabulary.ts'

/** All that a company outside the studio needs, and all it gets (WT-035). */
export const outsideClasses: readonly OperatorClass[] = ['ISSUED_MANAGE', 'RECEIVED']
