import type { clientService } from '../../db/tables/service.ts'
import { newId } from '../../lib/ids.ts'

/** What every company begins with: e-invoicing in both directions, without end. */
export const ordinaryServices = (clientId: string, createdAt: Date): (typeof clientService.$inferInsert)[] =>
  (['ISSUED', 'RECEIVED'] as const).map((area) => ({
    id: newId(),
    clientId,
    area,
    serviceCode: 'FATTURA',
    createdAt,
  }))
