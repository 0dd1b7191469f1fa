import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { type PageReasons, useExplain } from './use-explain.ts'

interface Props {
  /** The operation's name: invoiceSend. */
  operation: string
  /** The row, or for what is done to documents their client. */
  resourceId: string
  /** The button's own words: "Invia". */
  label: string
  compact?: boolean
  /** What the page knows better than the engine. */
  own?: PageReasons
}

/** In the place of the button of a forbidden operation: asks the server why, and shows the answer. */
export function ExplainButton({ operation, resourceId, label, compact, own }: Props) {
  const explain = useExplain()
  return <WhyButton action={label} {...(compact && { compact })} onOpen={() => explain(operation, resourceId, own)} />
}
