import type { ClientQuery } from '../generated/graphql.ts'

/** A client as its page reads it. */
export type ClientData = ClientQuery['client']
