import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import type { UserError } from '../../shared/api/problem.ts'
import { problemOf, sentenceOf } from '../form/failures.ts'
import type { OnboardOutsideCompanyMutation } from '../generated/graphql.ts'
import type onboarding from './onboarding.it.json'
import { OnboardOutsideCompany } from './operations.ts'
import { useOnboardingTexts } from './texts.ts'
import { inputOf, type Wish } from './wish.ts'

type Answer = OnboardOutsideCompanyMutation['outsideCompanyOnboard']
export type Onboarding = NonNullable<Answer['onboarding']>
/** What stands at a field: of the part (`client`, `unit`, `operator`, `mandate`), or of a field of the whole. */
export type ComplaintAt = (part: string, field?: string) => string | undefined

const changed = { additionalTypenames: ['Client', 'Operator', 'OperatingUnit', 'Delegation'] }

/** Tries a wish, and then makes it true. What was tried counts as long as nothing is changed. */
export function useOnboarding(wish: Wish) {
  const { t } = useOnboardingTexts()
  const { t: words } = useTranslation(['studio', 'shared'])
  const [{ fetching: isPending }, send] = useMutation(OnboardOutsideCompany)
  const [key] = useState(() => crypto.randomUUID())
  const [errors, setErrors] = useState<readonly UserError[]>([])
  const [problem, setProblem] = useState<string>()
  const [tried, setTried] = useState<{ wish: Wish; onboarding: Onboarding }>()

  const sentence = (error: UserError) =>
    t(`failure.${error.code as keyof typeof onboarding.failure}`, { defaultValue: sentenceOf(words, error) })
  const run = async (trial: boolean): Promise<Answer | undefined> => {
    const { data, error } = await send({ input: inputOf(wish), key: trial ? null : key, trial }, changed)
    const answer = data?.outsideCompanyOnboard
    setErrors(answer?.userErrors ?? [])
    setProblem(problemOf(words, error))
    return answer?.onboarding ? answer : undefined
  }
  const at: ComplaintAt = (part, field) => {
    const own = errors.find(({ path }) => path?.[0] === part && (!field || path.at(-1) === field))
    return own && sentence(own)
  }
  return {
    isPending,
    at,
    problem: problem ?? errors.map(sentence).join(' '),
    /** Of exactly this wish. */
    tried: tried?.wish === wish ? tried.onboarding : undefined,
    isOutdated: tried !== undefined && tried.wish !== wish,
    async tryOut() {
      const answer = await run(true)
      setTried(answer?.onboarding ? { wish, onboarding: answer.onboarding } : undefined)
    },
    confirm: () => run(false),
  }
}
