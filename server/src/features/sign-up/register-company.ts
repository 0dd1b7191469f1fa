import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { client } from '../../db/tables/client.ts'
import { clientService } from '../../db/tables/service.ts'
import type { Context } from '../../graphql/context.ts'
import { attempt, refuseInput, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { userError } from '../../graphql/user-error.ts'
import { AppError } from '../../lib/errors.ts'
import { newId } from '../../lib/ids.ts'
import { recordAudit } from '../audit/record-audit.ts'
import * as rules from '../client/client-rules.ts'
import { ordinaryServices } from '../client/ordinary-services.ts'
import { newcomerProblems } from '../person/newcomer-problems.ts'
import { redeemReferral, referralCodeProblem } from '../referral/redeem-referral.ts'
import { become } from '../session/become.ts'
import { viewerObject } from '../viewer/viewer.type.ts'
import { addOwner } from './add-owner.ts'
import { chargeSignUp } from './charge-sign-up.ts'
import type { CompanyRegisterInput, CompanyRegisterPayload } from './sign-up.type.ts'

const action = 'companyRegister'

/** A company signs up by itself. It belongs to nobody but its owner: who works for it comes later, by delegation. */
export async function registerCompany(context: Context, input: CompanyRegisterInput): Promise<CompanyRegisterPayload> {
  if (!context.config.isSignUpOpen)
    throw new AppError('FORBIDDEN', 'Companies do not register here by themselves: ask your accountant.', {
      action,
      reason: 'SIGN_UP_CLOSED',
    })
  const { userErrors } = await attempt(context.db, async (tx) => {
    const company = {
      name: input.companyName.trim(),
      vatNumber: typedText(input.vatNumber),
      fiscalCode: typedText(input.fiscalCode)?.toUpperCase() ?? null,
    }
    await refuseWrong(tx, input, company)
    await chargeSignUp(context)
    await refuseKnown(tx, company)
    const id = newId()
    await tx.insert(client).values({ id, ...company, contactEmail: input.email.trim(), createdAt: context.now })
    await tx.insert(clientService).values(ordinaryServices(id, context.now))
    const { owner, clientUserId } = await addOwner(tx, context, { clientId: id, ...input })
    const by = { now: context.now, by: owner.personId }
    await redeemReferral(tx, { account: { clientId: id }, code: input.referralCode, ...by })
    await recordAudit(tx, owner, { action, kind: 'client', id, clientId: id, after: { ...company, clientUserId } })
    return id
  })
  if (userErrors.length > 0) return { viewer: null, userErrors }
  const viewer = await become(context, { username: input.username.trim(), password: input.password })
  return { viewer: viewerObject(viewer), userErrors: [] }
}

interface Numbers {
  readonly vatNumber: string | null
  readonly fiscalCode: string | null
}

async function refuseWrong(tx: Db, input: CompanyRegisterInput, { vatNumber, fiscalCode }: Numbers): Promise<void> {
  const hasNone = vatNumber === null && fiscalCode === null
  refuseInputIfAny([
    required(input.companyName, 'companyName'),
    hasNone ? userError('IDENTIFIER_REQUIRED', 'Write the VAT number or the fiscal code.', ['vatNumber']) : null,
    rules.vatNumberProblem(vatNumber),
    rules.fiscalCodeProblem(fiscalCode),
    ...(await newcomerProblems(tx, input)),
    await referralCodeProblem(tx, input.referralCode, 'referralCode'),
  ])
}

/**
 * A company exists once in the installation. Who is here already is told the way in; which studio recorded it is nobody's business.
 */
async function refuseKnown(tx: Db, { vatNumber, fiscalCode }: Numbers): Promise<void> {
  const numbers = [vatNumber, fiscalCode].filter((number) => number !== null)
  // In one order, under the same lock as a studio that records it: of two at once the second finds the first.
  for (const number of [...new Set(numbers)].sort())
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`client ${number}`}, 0))`)
  const [known] = await tx.rows<{ hasOwner: boolean; byVatNumber: boolean }>(
    sql`select exists (select from client_user m where m.client_id = c.id and m."owner" and m.removed_at is null) "hasOwner",
        (c.vat_number = ${vatNumber}) is true "byVatNumber"
      from client c where c.vat_number = ${vatNumber} or c.fiscal_code = ${fiscalCode} order by 1 desc, 2 desc limit 1`,
  )
  if (!known) return
  const path = [known.byVatNumber ? 'vatNumber' : 'fiscalCode']
  refuseInput(
    known.hasOwner
      ? userError('COMPANY_EXISTS', 'This company is here already: sign in, or recover your password.', path)
      : userError(
          'COMPANY_WITHOUT_OWNER',
          'An accountant has recorded this company: ask yours for the invitation.',
          path,
        ),
  )
}
