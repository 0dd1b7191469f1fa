import { sql } from 'drizzle-orm'
import { answer, plans } from '../../access/decide.ts'
import { loadStandings } from '../../access/facts.ts'
import { explainMissing } from '../../access/missing.ts'
import type { Viewer } from '../../access/viewer.ts'
import { visible } from '../../access/visible.ts'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { blockAt, type InvoiceDocument, textAt } from '../../fatturapa/document.ts'
import { identityOf } from './received-document.ts'
import type { ImportError } from './received-invoice.type.ts'
import { denied, noBuyer, unknownBuyer } from './refusals.ts'

const ACTION = 'receivedInvoiceImport'

/**
 * Whose invoice it is, by the VAT number or else the fiscal code of its buyer, among the clients that the viewer sees. Where it
 * sees the client but may not import for it, what is missing; a hidden client and none at all get one answer.
 */
export async function findBuyer(
  db: Db,
  viewer: Viewer,
  document: InvoiceDocument,
): Promise<{ clientId: string } | { error: ImportError }> {
  const buyer = identityOf(blockAt(document, 'FatturaElettronicaHeader.CessionarioCommittente'))
  const isItalian = textAt(buyer, 'IdFiscaleIVA.IdPaese')?.toUpperCase() === 'IT'
  const vatNumber = isItalian ? (textAt(buyer, 'IdFiscaleIVA.IdCodice')?.trim() ?? '') : ''
  const fiscalCode = textAt(buyer, 'CodiceFiscale')?.trim().toUpperCase() ?? ''
  if (!vatNumber && !fiscalCode) return { error: noBuyer() }
  // Sole traders write their fiscal code where the VAT number belongs, and the other way round.
  const codes = sql.param([vatNumber, fiscalCode].filter(Boolean))
  const candidates = await db.rows<{ id: string; name: string }>(
    sql`select ${client.id}, ${client.name} from ${client}
      where (${client.vatNumber} = any(${codes}::text[]) or ${client.fiscalCode} = any(${codes}::text[])) and ${client.archivedAt} is null
        and (${visible(viewer, 'client', { id: client.id })} or ${visible(viewer, ACTION, { id: client.id })})
      order by (${client.vatNumber} = ${vatNumber}) desc nulls last, ${client.id} limit 20`,
  )
  if (candidates.length === 0) return { error: unknownBuyer() }
  const standings = await loadStandings(
    db,
    viewer,
    candidates.map(({ id }) => id),
  )
  const judged = candidates.map(({ id, name }) => {
    const standing = standings.get(id)
    const facts = { clientId: id, ...(standing && { standing }) }
    return { id, name, facts, ...answer(viewer, ACTION, facts) }
  })
  const open = judged.find(({ outcome }) => outcome === 'OK')
  if (open) return { clientId: open.id }
  const [{ name, missing, facts }] = judged as [(typeof judged)[number]]
  return { error: denied(name, explainMissing({ rule: plans[ACTION].rule, viewer }, missing, facts)) }
}
