import { eq } from 'drizzle-orm'
import { claim, pathsOf } from '../../access/claim.ts'
import { client } from '../../db/tables/client.ts'
import { type Context, signedIn } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import type { UserError } from '../../graphql/user-error.ts'
import { staleVersion } from '../../lib/errors.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { keepDefaultBankAccount } from '../bank-account/default-bank-account.ts'
import { keepDefaultPec } from '../pec/default-pec.ts'
import { changesOf } from '../studio/changes-of.ts'
import type { ClientBillingProfileInput, RegisteredSeatInput } from './client-input.type.ts'
import * as rules from './client-rules.ts'
import { plainIban } from './iban.ts'

interface Wish {
  readonly id: string
  readonly expectedVersion: number
  readonly input: ClientBillingProfileInput
}
type ClientColumns = typeof client.$inferSelect
const action = 'clientBillingProfileUpdate'

/** The paths of the input are part of the claim: a delegate who names one of the client's own fields changes nothing at all. */
export const updateBillingProfile = (context: Context, { id, expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const viewer = signedIn(context)
    const facts = await claim(tx, viewer, action, id, pathsOf(input))
    const [row] = await tx.select().from(client).where(eq(client.id, id))
    if (row!.version !== expectedVersion) throw staleVersion(expectedVersion, row!.version)
    const next = profileAfter(row!, input)
    const changes = changesOf(row!, next)
    if (!changes) return id
    refuseInputIfAny(problemsOf(next, input).filter((problem) => problem && isWritten(problem, input)))
    await tx
      .update(client)
      .set({ ...next, version: row!.version + 1 })
      .where(eq(client.id, id))
    const { pec, iban, bank } = next
    if ('pec' in changes.after) await keepDefaultPec(tx, { clientId: id, address: pec, now: context.now })
    if ('iban' in changes.after || 'bank' in changes.after)
      await keepDefaultBankAccount(tx, { clientId: id, iban, bank, now: context.now })
    await recordAudit(tx, viewer, { action, kind: 'client', id, facts, ...changes })
    return id
  })

const isWritten = ({ path }: UserError, input: ClientBillingProfileInput) =>
  input[path![0] as keyof ClientBillingProfileInput] !== undefined

function profileAfter(row: ClientColumns, input: ClientBillingProfileInput) {
  const kept = <Name extends keyof ClientColumns & keyof ClientBillingProfileInput>(name: Name) =>
    input[name] === undefined ? (row[name] as string | null) : typedText(input[name] as string | null)
  const iban = kept('iban')
  return {
    taxRegime: kept('taxRegime') ?? '',
    recipientCode: kept('recipientCode')?.toUpperCase() ?? null,
    pec: kept('pec'),
    contactEmail: kept('contactEmail'),
    phone: kept('phone'),
    fax: kept('fax'),
    iban: iban && plainIban(iban),
    bank: kept('bank'),
    ...(input.registeredSeat && seatOf(input.registeredSeat)),
  }
}

const seatOf = (seat: RegisteredSeatInput) => ({
  street: seat.street.trim(),
  postalCode: seat.postalCode.trim(),
  city: seat.city.trim(),
  province: typedText(seat.province)?.toUpperCase() ?? null,
  country: typedText(seat.country)?.toUpperCase() ?? 'IT',
})

function problemsOf(next: ReturnType<typeof profileAfter>, { registeredSeat }: ClientBillingProfileInput) {
  const { shapeProblem } = rules
  const mail = 'This is no e-mail address.'
  return [
    shapeProblem(next.taxRegime, rules.TAX_REGIME, 'INVALID_TAX_REGIME', 'RF01 to RF20, without RF03.', 'taxRegime'),
    shapeProblem(
      next.recipientCode,
      rules.RECIPIENT_CODE,
      'INVALID_RECIPIENT_CODE',
      'A recipient code has seven letters or digits; a public office’s has six.',
      'recipientCode',
    ),
    shapeProblem(next.pec, rules.EMAIL, 'EMAIL_MALFORMED', mail, 'pec'),
    shapeProblem(next.contactEmail, rules.EMAIL, 'EMAIL_MALFORMED', mail, 'contactEmail'),
    rules.ibanProblem(next.iban),
    ...(registeredSeat ? seatProblems(seatOf(registeredSeat)) : []),
  ]
}

function seatProblems({ street, postalCode, city, province, country }: ReturnType<typeof seatOf>) {
  const at = (field: string) => ['registeredSeat', field]
  const isItalian = country === 'IT'
  return [
    required(street, ...at('street')),
    required(city, ...at('city')),
    required(postalCode, ...at('postalCode')),
    rules.shapeProblem(country, rules.PROVINCE, 'INVALID_COUNTRY', 'Two letters, as IT.', ...at('country')),
    isItalian
      ? rules.shapeProblem(
          postalCode || null,
          rules.POSTAL_CODE,
          'INVALID_POSTAL_CODE',
          'A CAP has five digits.',
          ...at('postalCode'),
        )
      : null,
    isItalian
      ? rules.shapeProblem(province, rules.PROVINCE, 'INVALID_PROVINCE', 'Two letters, as MI.', ...at('province'))
      : null,
  ]
}
