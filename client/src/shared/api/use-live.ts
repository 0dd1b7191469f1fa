import type { AnyVariables, TypedDocumentNode } from '@urql/core'
import { useEffect, useRef } from 'react'
import { useClient } from 'urql'
import { keepCurrent } from './keep-current.ts'

interface Options<Data, Variables> {
  readonly subscription: TypedDocumentNode<Data, Variables>
  readonly variables: Variables
  /** Asks the page's question again. */
  readonly ask: () => void
  readonly isMoving?: boolean
  /** Nothing to keep current yet. */
  readonly pause?: boolean
}

/** Keeps an open page current: by what the server tells, or in a slow rhythm where it can tell nothing. */
export function useLive<Data, Variables extends AnyVariables>(options: Options<Data, Variables>) {
  const api = useClient()
  const latest = useRef(options)
  latest.current = options
  const { subscription, pause } = options
  const key = JSON.stringify(options.variables)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the variables are compared by their text
  useEffect(() => {
    if (pause) return
    return keepCurrent({
      ask: () => latest.current.ask(),
      isMoving: () => latest.current.isMoving ?? false,
      open({ opened, changed, ended }) {
        const { variables } = latest.current
        const { unsubscribe } = api.subscription(subscription, variables).subscribe(({ data, error, hasNext }) => {
          if (error || !hasNext) ended()
          else if (data) changed()
          else opened()
        })
        return unsubscribe
      },
    })
  }, [api, subscription, key, pause])
}
