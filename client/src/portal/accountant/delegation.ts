import { currentLanguage } from '../../shared/i18n/i18n.ts'
import type { AccountantQuery, Word } from '../generated/graphql.ts'

export type Delegation = AccountantQuery['delegations'][number]
export type Modules = AccountantQuery['modules']
export type Catalogue = AccountantQuery['permissionCatalogue']['words']

const waiting = ['PENDING_CLIENT', 'PENDING_STUDIO']
const current = ['ACTIVE', 'SUSPENDED']

/** Each delegation where it belongs on the page, the latest change first. */
export const sorted = (delegations: readonly Delegation[]) => ({
  requests: delegations.filter(({ state }) => waiting.includes(state)),
  current: delegations
    .filter(({ state }) => current.includes(state))
    .sort((a, b) => Number(b.counts) - Number(a.counts)),
  ended: delegations.filter(({ state }) => !waiting.includes(state) && !current.includes(state)),
})

/** Where one finds the studio: "via Dante 4, Milano". */
export const addressOf = ({ street, city }: Delegation['studio']) => [street, city].filter(Boolean).join(', ')

/** A word's name in the language on the screen. */
export const nameOf = (word: Word, catalogue: Catalogue): string =>
  catalogue.find(({ key }) => key === word)?.name[currentLanguage()] ?? word
