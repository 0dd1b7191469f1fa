import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, typedText } from '../../graphql/outcome.ts'
import { type UserError, userError } from '../../graphql/user-error.ts'
import { holdStudio, keepStudioChange } from './held-studio.ts'
import { emailProblem, tooLong, webAddress, webAddressProblem } from './studio-rules.ts'
import type { StudioSettingsInput } from './studio-settings.type.ts'

interface Wish {
  readonly expectedVersion: number
  readonly input: StudioSettingsInput
}
const action = 'studioSettingsUpdate'
const MOST_DAYS = 3650

/** Configurazioni Varie, WK-016 to WK-022, and Email Documenti. */
export const updateStudioSettings = (context: Context, { expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdStudio(tx, context, action, expectedVersion)
    const { row } = held
    const text = (name: 'noticeLink' | 'documentReplyTo' | 'documentCopyTo' | 'documentSignature') =>
      input[name] === undefined ? row[name] : typedText(input[name])
    const next = {
      smartAccess: input.smartAccess ?? row.smartAccess,
      confirmsDocumentRead: input.confirmsDocumentRead ?? row.confirmsDocumentRead,
      allowsModels: input.allowsModels ?? row.allowsModels,
      checksFollowingMonths: input.checksFollowingMonths ?? row.checksFollowingMonths,
      notifiesAdministration: input.notifiesAdministration ?? row.notifiesAdministration,
      notifiesInvoiceDelivery: input.notifiesInvoiceDelivery ?? row.notifiesInvoiceDelivery,
      noticeLink: text('noticeLink'),
      consentRequestDays: input.consentRequestDays === undefined ? row.consentRequestDays : input.consentRequestDays,
      documentReplyTo: text('documentReplyTo'),
      documentCopyTo: text('documentCopyTo'),
      documentSignature: text('documentSignature'),
    }
    refuseInputIfAny([
      webAddressProblem(next.noticeLink, 'noticeLink') ??
        hostProblem(next.noticeLink, [context.config.baseUrl, row.website]),
      daysProblem(next.consentRequestDays),
      emailProblem(next.documentReplyTo, 'documentReplyTo'),
      emailProblem(next.documentCopyTo, 'documentCopyTo'),
      tooLong(next.documentSignature, 1000, 'documentSignature'),
    ])
    await keepStudioChange(tx, context, action, held, next)
    return held.id
  })

/** Its mails lead to this service or to its own site: a link to anywhere else would be somebody's trap under the studio's name. */
function hostProblem(link: string | null, known: readonly (string | null)[]): UserError | null {
  if (link === null) return null
  const hosts = known.flatMap((address) => (address && webAddress(address)?.hostname) || [])
  return hosts.includes(webAddress(link)!.hostname)
    ? null
    : userError(
        'HOST_NOT_ALLOWED',
        `The link leads to this service or to the studio’s own site: ${hosts.join(', ')}.`,
        ['noticeLink'],
      )
}

const daysProblem = (days: number | null): UserError | null =>
  days !== null && (days < 1 || days > MOST_DAYS)
    ? userError('OUT_OF_RANGE', `Between 1 and ${MOST_DAYS} days, or none.`, ['consentRequestDays'])
    : null
