import { type Exchange, subscriptionExchange } from '@urql/core'

/** Answers subscriptions by server-sent events. The code for it comes with the first one. */
export const streamExchange: Exchange = subscriptionExchange({
  forwardSubscription: (request) => ({
    subscribe(sink) {
      let close = () => {}
      let isWanted = true
      import('./streams.ts')
        .then(({ streams }) => {
          if (!isWanted) return
          const to = { ...sink, next: (answer: unknown) => sink.next(answer as never) }
          // What happened before it stood was not told: whoever reads wants to know when that was.
          const connected = () => sink.next({ data: null, hasNext: true })
          close = streams.subscribe(request as never, to as never, { connected })
        })
        .catch((error) => sink.error(error))
      return {
        unsubscribe() {
          isWanted = false
          close()
        },
      }
    },
  }),
})
