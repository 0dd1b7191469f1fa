/** What a home may tell, each kind with the facts its text is filled with. The apps have the words. */
export const noticeKinds = {
  /** A client chose the studio from the directory: it is active at once. */
  DELEGATION_STARTED: ['clientName'],
  /** The other side ended it. */
  DELEGATION_ENDED: ['name'],
  /** Somebody of the studio made the first login of a company. */
  CLIENT_OWNER_CREATED: ['clientName', 'ownerName', 'byName'],
} as const

export type NoticeKind = keyof typeof noticeKinds

/** About a client: told not only to the studio's administrators but to every operator who sees it. */
export const operatorKinds: readonly NoticeKind[] = ['DELEGATION_STARTED', 'DELEGATION_ENDED']
