import { createClient } from 'graphql-sse'

/** Whether and when a stream is opened again is decided where it is read: keep-current.ts. */
export const streams = createClient({ url: '/graphql/stream', credentials: 'same-origin', retryAttempts: 0 })
