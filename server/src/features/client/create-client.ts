import { sql } from 'drizzle-orm'
import { claim } from '../../access/claim.ts'
import { answer } from '../../access/decide.ts'
import { refuse } from '../../access/denial.ts'
import type { Facts } from '../../access/facts.ts'
import type { Db } from '../../db/database.ts'
import { client, clientUnit } from '../../db/tables/client.ts'
import { clientService } from '../../db/tables/service.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { once } from '../../graphql/idempotency.ts'
import { attempt, type Outcome, refuseInput, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { keepDefaultPec } from '../pec/default-pec.ts'
import { holdUnits } from '../unit/link-plan.ts'
import type { ClientCreateInput } from './client-input.type.ts'
import * as rules from './client-rules.ts'
import { ordinaryServices } from './ordinary-services.ts'
import { addCard } from './studio-card.ts'

export const createClient = (context: Context, input: ClientCreateInput, key?: string | null): Promise<Outcome> =>
  attempt(
    context.db,
    async (tx) => {
      const viewer = signedIn(context)
      // Before the unit, as operatorCreate does: two verbs that take the two the other way round would wait for each other.
      await tx.rows(sql`select from studio where id = ${viewer.studioId}::uuid for no key update`)
      const facts = await claimPlace(tx, context, input.unitId ?? null)
      const id = await once(tx, viewer, { action: 'clientCreate', key, input }, () =>
        addClient(tx, context, input, facts),
      )
      return id!
    },
    rules.clientConstraints,
  )

/** The right to create in this unit; without one, in the studio at large. */
async function claimPlace(tx: Db, context: Context, unitId: string | null): Promise<Facts> {
  const viewer = signedIn(context)
  if (unitId !== null) return claim(tx, viewer, 'clientCreate', unitId)
  const facts: Facts = { ...(viewer.studioId && { studioId: viewer.studioId }) }
  const judged = answer(viewer, 'clientCreate', facts)
  // There is no row that could be hidden: what is missing is a unit of one's own to create in.
  if (judged.outcome === 'NOT_FOUND') refuseInput(userError('UNIT_REQUIRED', 'Choose one of your units.', ['unitId']))
  refuse(viewer, 'clientCreate', judged, facts)
  return facts
}

export async function addClient(tx: Db, context: Context, input: ClientCreateInput, facts: Facts): Promise<string> {
  const viewer = signedIn(context)
  const studioId = viewer.studioId!
  const company = companyOf(input)
  const code = typedText(input.code)
  const unitIds = input.unitId ? [input.unitId] : []
  refuseInputIfAny([
    required(input.name, 'name'),
    rules.vatNumberProblem(company.vatNumber),
    rules.fiscalCodeProblem(company.fiscalCode),
    ...contactProblems(company),
    rules.shapeProblem(code, rules.CLIENT_CODE, 'INVALID_CLIENT_CODE', 'A client’s code has six digits.', 'code'),
    ...(await holdUnits(tx, viewer, unitIds, () => ['unitId'])),
  ])
  const known = await findKnown(tx, studioId, company)
  if (known?.here)
    refuseInput(
      userError('CLIENT_EXISTS', 'The studio has this client already.', [
        company.vatNumber ? 'vatNumber' : 'fiscalCode',
      ]),
    )
  const id = known?.id ?? newId()
  if (!known) {
    await tx.insert(client).values({ id, ...company, createdAt: context.now })
    await tx.insert(clientService).values(ordinaryServices(id, context.now))
    if (company.pec) await keepDefaultPec(tx, { clientId: id, address: company.pec, now: context.now })
  }
  const cardCode = await addCard(tx, { studioId, clientId: id, code, now: context.now })
  const link = { studioId, clientId: id, validFrom: context.today, createdAt: context.now, createdBy: viewer.personId }
  if (unitIds.length) await tx.insert(clientUnit).values(unitIds.map((unitId) => ({ ...link, unitId })))
  // What was typed about a company that exists is not written, so it is no part of what was done.
  const after = { code: cardCode, units: unitIds, ...(known ? { vatNumber: company.vatNumber } : company) }
  await recordAudit(tx, viewer, { action: 'clientCreate', kind: 'client', id, clientId: id, facts, after })
  return id
}

const companyOf = (input: ClientCreateInput) => ({
  name: input.name.trim(),
  kind: input.kind ?? ('FULL' as const),
  vatNumber: typedText(input.vatNumber),
  fiscalCode: typedText(input.fiscalCode)?.toUpperCase() ?? null,
  street: typedText(input.street),
  postalCode: typedText(input.postalCode),
  city: typedText(input.city),
  province: typedText(input.province)?.toUpperCase() ?? null,
  recipientCode: typedText(input.recipientCode)?.toUpperCase() ?? null,
  pec: typedText(input.pec),
  contactEmail: typedText(input.contactEmail),
  phone: typedText(input.phone),
  taxRegime: typedText(input.taxRegime) ?? 'RF01',
})

function contactProblems({ recipientCode, pec, contactEmail, taxRegime }: ReturnType<typeof companyOf>) {
  const { shapeProblem } = rules
  const mail = 'This is no e-mail address.'
  return [
    shapeProblem(taxRegime, rules.TAX_REGIME, 'INVALID_TAX_REGIME', 'RF01 to RF20, without RF03.', 'taxRegime'),
    shapeProblem(
      recipientCode,
      rules.RECIPIENT_CODE,
      'INVALID_RECIPIENT_CODE',
      'Seven letters or digits.',
      'recipientCode',
    ),
    shapeProblem(pec, rules.EMAIL, 'EMAIL_MALFORMED', mail, 'pec'),
    shapeProblem(contactEmail, rules.EMAIL, 'EMAIL_MALFORMED', mail, 'contactEmail'),
  ]
}

/**
 * A company exists once in the installation, or two studios would each keep invoices of half of it. Where another studio
 * brought it, this one gets a card of the same company: its name and numbers, which are public, and no right at all, since
 * those come from a delegation that its owner accepts (mandateAttest is refused where somebody else can decide).
 */
async function findKnown(
  tx: Db,
  studioId: string,
  { vatNumber, fiscalCode }: { vatNumber: string | null; fiscalCode: string | null },
): Promise<{ id: string; here: boolean } | undefined> {
  const number = vatNumber ?? fiscalCode
  if (!number) return undefined
  // Of two who bring the same company at once the second finds it.
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`client ${number}`}, 0))`)
  const same = vatNumber
    ? sql`c.vat_number = ${vatNumber}`
    : sql`c.vat_number is null and c.fiscal_code = ${fiscalCode}`
  const [row] = await tx.rows<{ id: string; here: boolean }>(
    sql`select c.id, exists(select from studio_client k where k.client_id = c.id and k.studio_id = ${studioId}::uuid) here
      from client c where ${same} order by 2 desc, c.created_at, c.id limit 1`,
  )
  return row
}
