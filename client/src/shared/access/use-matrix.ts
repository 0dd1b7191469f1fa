import type { CombinedError } from '@urql/core'
import { useEffect, useState } from 'react'
import type { Principal } from './matrix.ts'

/** Who can do what at one client on one day. */
export interface Matrix {
  day: string
  isToday: boolean
  demandsSecondFactor: boolean
  userCount: number
  principals: readonly Principal[]
}
type Page = Omit<Matrix, 'principals'> & {
  principals: { nodes: Principal[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}
/** One page of a day as the app asks for it; the day undefined: now. */
export type AskPage = (
  day: string | undefined,
  after: string | null,
) => Promise<{ page: Page | undefined; error: CombinedError | undefined }>

async function readAll(ask: AskPage, day: string | undefined): Promise<Matrix | CombinedError> {
  const principals: Principal[] = []
  for (let after: string | null = null; ; ) {
    const { page, error }: Awaited<ReturnType<AskPage>> = await ask(day, after)
    if (!page) return error!
    principals.push(...page.principals.nodes)
    if (!page.principals.pageInfo.hasNextPage) return { ...page, principals }
    after = page.principals.pageInfo.endCursor
  }
}

interface Answer {
  day: string | undefined
  matrix?: Matrix
  error?: CombinedError
}

/** Everybody on one day, whatever the number of pages. What was read last stays while another day is under way. */
export function useMatrix(ask: AskPage, day: string | undefined, isPaused = false) {
  const [answer, setAnswer] = useState<Answer>()
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further try asks the same again
  useEffect(() => {
    if (isPaused) return
    let isWanted = true
    readAll(ask, day).then((found) => {
      if (isWanted) setAnswer('principals' in found ? { day, matrix: found } : { day, error: found })
    })
    return () => {
      isWanted = false
    }
  }, [ask, day, isPaused, tries])
  return {
    matrix: answer?.matrix,
    error: answer?.day === day ? answer?.error : undefined,
    isStale: answer !== undefined && answer.day !== day,
    retry: () => setTries((before) => before + 1),
  }
}
