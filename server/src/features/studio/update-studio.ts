import type { Context } from '../../graphql/context.ts'
import { attempt, type Outcome, refuseInputIfAny, required, typedText } from '../../graphql/outcome.ts'
import { holdStudio, keepStudioChange } from './held-studio.ts'
import type { StudioUpdateInput } from './studio-input.type.ts'
import {
  emailProblem,
  fiscalCodeProblem,
  postalCodeProblem,
  provinceProblem,
  tooLong,
  vatNumberProblem,
  webAddressProblem,
} from './studio-rules.ts'

interface Wish {
  readonly expectedVersion: number
  readonly input: StudioUpdateInput
}
const action = 'studioUpdate'

/** Dati generali of the viewer's own studio. */
export const updateStudio = (context: Context, { expectedVersion, input }: Wish): Promise<Outcome> =>
  attempt(context.db, async (tx) => {
    const held = await holdStudio(tx, context, action, expectedVersion)
    const { row } = held
    const kept = <Name extends keyof StudioUpdateInput>(name: Name) =>
      input[name] === undefined ? row[name] : typedText(input[name])
    const next = {
      name: input.name === undefined ? row.name : (input.name?.trim() ?? ''),
      vatNumber: kept('vatNumber'),
      fiscalCode: kept('fiscalCode')?.toUpperCase() ?? null,
      street: kept('street'),
      postalCode: kept('postalCode'),
      city: kept('city'),
      province: kept('province')?.toUpperCase() ?? null,
      email: kept('email'),
      phone: kept('phone'),
      website: kept('website'),
    }
    refuseInputIfAny([
      required(next.name, 'name'),
      tooLong(next.name, 200, 'name'),
      vatNumberProblem(next.vatNumber, 'vatNumber'),
      fiscalCodeProblem(next.fiscalCode, 'fiscalCode'),
      postalCodeProblem(next.postalCode, 'postalCode'),
      provinceProblem(next.province, 'province'),
      emailProblem(next.email, 'email'),
      webAddressProblem(next.website, 'website'),
    ])
    await keepStudioChange(tx, context, action, held, next)
    return held.id
  })
