import { amount, decimal } from './format.ts'

interface Props {
  /** A decimal string, as the API gives it. */
  value: string
  currency?: string
  /** Without the currency's sign: in columns whose head says it. */
  bare?: boolean
}

/** An amount, never broken over two lines. */
export function Amount({ value, currency = 'EUR', bare }: Props) {
  return <span style={{ whiteSpace: 'nowrap' }}>{bare ? decimal(value) : amount(value, currency)}</span>
}
