import { setTimeout } from 'node:timers/promises'
import type { SignInPayload } from './sign-in.type.ts'

export interface Pace {
  /** No refusal comes sooner: what is done for users who exist, and for nobody else, does not show. */
  readonly refusalMs: number
  /** Each try after the fifth waits for one more of these. */
  readonly stepMs: number
}
export const usualPace: Pace = { refusalMs: 250, stepMs: 1000 }

export async function paced({ refusalMs }: Pace, answer: Promise<SignInPayload>): Promise<SignInPayload> {
  const earliest = setTimeout(refusalMs)
  const { userErrors } = await answer
  if (userErrors.length > 0) await earliest
  return answer
}
