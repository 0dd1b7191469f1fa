export interface Membership {
  id: string
  kind: 'STUDIO' | 'CLIENT'
  name: string
  role: 'ADMINISTRATOR' | 'SUPERVISOR' | 'OPERATOR' | 'OWNER' | 'ADDITIONAL_USER'
}

export interface Arrived {
  app: 'STUDIO' | 'PORTAL'
  name: string
  username: string
  renewal?: string | null
  memberships?: readonly Membership[]
}

const homes = { STUDIO: '/studio/', PORTAL: '/portal/' }

/** Where one goes after signing in: back to the page that asked for it, if it is of the right app and of this site. */
export function destinationOf(viewer: Pick<Arrived, 'app'>, search: string): string {
  const home = homes[viewer.app]
  const next = new URLSearchParams(search).get('next')
  return next?.startsWith(home) && !next.includes('//') && !next.includes('\\') ? next : home
}

/** The apps lead here to change a password that is still good. */
export const wantsNewPassword = (search: string): boolean => new URLSearchParams(search).has('password')

/** From the link of an e-mail (`#recover=…`): its token, which no server is told by the address. By `?recover`: none yet. */
export interface Recovering {
  token: string | null
}
export function recoveringOf({ hash, search }: Pick<Location, 'hash' | 'search'>): Recovering | undefined {
  const token = /^#recover=(.+)$/.exec(hash)?.[1]
  return token || new URLSearchParams(search).has('recover') ? { token: token ?? null } : undefined
}

/** The link of an invitation to become a company's owner: what it opens by. */
export const invitationOf = ({ hash }: Pick<Location, 'hash'>): string | undefined =>
  /^#invitation=(.+)$/.exec(hash)?.[1]

/** The sign-up card, and for whom: by `?register=studio` or `?register=company`. */
export function registeringOf({ search }: Pick<Location, 'search'>): 'studio' | 'company' | undefined {
  const kind = new URLSearchParams(search).get('register')
  return kind === 'studio' || kind === 'company' ? kind : undefined
}

/** By the link that an account hands on (`?register=company&code=…`): its code. */
export function advisedBy({ search }: Pick<Location, 'search'>): { referralCode?: string } {
  const referralCode = new URLSearchParams(search).get('code')
  return referralCode ? { referralCode } : {}
}
