import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { type PageReasons, useExplain } from './use-explain.ts'

interface Props {
  /** The operation's name: invoiceSend. */
  operation: string
  /** The row, or for what is done to documents the company. */
  resourceId: string
  /** The button's own words: "Invia". */
  label: string
  own?: PageReasons
}

/** In the place of the button of a forbidden operation: asks the server why, and shows the answer. */
export function ExplainButton({ operation, resourceId, label, own }: Props) {
  const explain = useExplain()
  return <WhyButton action={label} onOpen={() => explain(operation, resourceId, own)} />
}
