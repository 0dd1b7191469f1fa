import { createContext, useContext } from 'react'
import type { Word } from './generated/graphql.ts'

/** Who uses the portal, and for which company. */
export interface Me {
  name: string
  clientId: string
  companyName: string
  isOwner: boolean
  /** An operator of the studio in the company's panel, or the owner who looks at it so: not of the company's own side. */
  isGuest: boolean
  words: readonly Word[]
  /** What may be done to some document of the company: names of operations. */
  allowedActions: readonly string[]
}

const MeContext = createContext<Me | undefined>(undefined)
export const MeProvider = MeContext

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe is used outside of MeProvider')
  return me
}

/** Only the owner, and who may configure, is told how the company stands with its accountant. */
export const maySeeAccountant = ({ isOwner, words }: Me) => isOwner || words.includes('CONFIGURE')
