import type { Word } from '../access/vocabulary.ts'

/** One thing that happened to a delegation, and who did it. */
export interface Step {
  readonly daysAgo: number
  readonly state: string
  readonly words: readonly Word[]
  readonly by: 'STUDIO' | 'CLIENT' | 'SYSTEM'
  /** The operation as the audit names it; absent where the table of operations has none. */
  readonly action?:
    | 'delegationRequest'
    | 'delegationAccept'
    | 'delegationRefuse'
    | 'delegationWithdraw'
    | 'delegationGrantSet'
    | 'delegationSuspend'
    | 'delegationRevoke'
    | 'mandateAttest'
}
export interface Told {
  readonly origin: 'STUDIO_REQUEST' | 'CLIENT_INVITE' | 'DIRECTORY' | 'STUDIO_RECORD'
  /** Days from today; negative is past. Absent: the day it was accepted, and no end. */
  readonly validFrom?: number
  readonly validTo?: number
  readonly steps: readonly Step[]
}

const ALL: readonly Word[] = ['READ', 'EDIT', 'SEND', 'CONFIGURE']
const WITHOUT_SEND: readonly Word[] = ['READ', 'EDIT', 'CONFIGURE']
const WITHOUT_CONFIGURE: readonly Word[] = ['READ', 'EDIT', 'SEND']
const READ: readonly Word[] = ['READ']

const asked = (daysAgo: number, words: readonly Word[]): Step => ({
  daysAgo,
  state: 'PENDING_CLIENT',
  words,
  by: 'STUDIO',
  action: 'delegationRequest',
})
const accepted = (daysAgo: number, words: readonly Word[]): Step => ({
  daysAgo,
  state: 'ACTIVE',
  words,
  by: 'CLIENT',
  action: 'delegationAccept',
})
const granted = (daysAgo: number, words: readonly Word[]): Step => ({
  ...accepted(daysAgo, words),
  action: 'delegationGrantSet',
})
const suspended = (daysAgo: number, words: readonly Word[], by: Step['by']): Step => ({
  daysAgo,
  state: 'SUSPENDED',
  words,
  by,
  ...(by !== 'SYSTEM' && { action: 'delegationSuspend' }),
})
const revoked = (daysAgo: number, words: readonly Word[], by: Step['by'] = 'CLIENT'): Step => ({
  daysAgo,
  state: 'REVOKED',
  words,
  by,
  action: 'delegationRevoke',
})
const bySystem = (daysAgo: number, state: string, words: readonly Word[]): Step => ({
  daysAgo,
  state,
  words,
  by: 'SYSTEM',
})
const request = (...steps: Step[]): Told => ({ origin: 'STUDIO_REQUEST', steps })
const since = (daysAgo: number, words: readonly Word[]): Told =>
  request(asked(daysAgo + 6, words), accepted(daysAgo, words))

/** How clients and the studio stand, and how it came about. Several: one delegation after another. */
export const stories = {
  NONE: [],
  FULL: [since(620, ALL)],
  WITHOUT_SEND: [since(540, WITHOUT_SEND)],
  WITHOUT_CONFIGURE: [since(455, WITHOUT_CONFIGURE)],
  READ_ONLY: [since(430, READ)],
  /** First only to look, then more and more. */
  GREW: [request(asked(480, ALL), accepted(474, READ), granted(300, WITHOUT_SEND), granted(45, ALL))],
  /** Active, but the client has taken everything back. */
  NO_PERMISSIONS: [request(asked(470, READ), accepted(465, ALL), granted(9, []))],
  PICKED: [
    { origin: 'DIRECTORY', steps: [{ ...accepted(410, READ), action: undefined }, granted(390, WITHOUT_CONFIGURE)] },
  ],
  RECORDED: [
    {
      origin: 'STUDIO_RECORD',
      steps: [{ daysAgo: 500, state: 'ACTIVE', words: WITHOUT_SEND, by: 'STUDIO', action: 'mandateAttest' }],
    },
  ],
  ENDS_SOON: [{ ...since(440, ALL), validTo: 3 }],
  NOT_YET_BEGUN: [{ ...request(asked(12, ALL), accepted(8, ALL)), validFrom: 10 }],
  PENDING_CLIENT: [request(asked(4, ALL))],
  PENDING_STUDIO: [
    {
      origin: 'CLIENT_INVITE',
      steps: [{ daysAgo: 1, state: 'PENDING_STUDIO', words: WITHOUT_CONFIGURE, by: 'CLIENT' }],
    },
  ],
  PENDING_CLIENT_AGAIN: [
    request(asked(436, ALL), accepted(430, ALL), revoked(120, ALL, 'STUDIO')),
    request(asked(6, WITHOUT_SEND)),
  ],
  SUSPENDED_BY_CLIENT: [
    request(
      asked(446, ALL),
      accepted(440, ALL),
      granted(200, WITHOUT_CONFIGURE),
      suspended(15, WITHOUT_CONFIGURE, 'CLIENT'),
    ),
  ],
  SUSPENDED_BY_STUDIO: [request(asked(436, ALL), accepted(431, ALL), suspended(33, ALL, 'STUDIO'))],
  SUSPENDED_BY_SYSTEM: [request(asked(425, READ), accepted(420, READ), suspended(5, READ, 'SYSTEM'))],
  REVOKED: [request(asked(450, ALL), accepted(444, WITHOUT_SEND), granted(210, READ), revoked(62, READ))],
  REFUSED: [
    request(asked(40, ALL), { daysAgo: 36, state: 'REFUSED', words: ALL, by: 'CLIENT', action: 'delegationRefuse' }),
  ],
  WITHDRAWN: [
    request(asked(55, ALL), {
      daysAgo: 30,
      state: 'WITHDRAWN',
      words: ALL,
      by: 'STUDIO',
      action: 'delegationWithdraw',
    }),
  ],
  EXPIRED: [request(asked(95, WITHOUT_SEND), bySystem(65, 'EXPIRED', WITHOUT_SEND))],
  ENDED: [{ ...request(asked(440, ALL), accepted(434, ALL), bySystem(20, 'ENDED', ALL)), validTo: -21 }],
} as const satisfies Record<string, readonly Told[]>
export type Story = keyof typeof stories
export const toldOf = (story: Story): readonly Told[] => stories[story]
