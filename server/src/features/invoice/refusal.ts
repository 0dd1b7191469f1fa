// For the verbs above invoices; series and counterparties, below, refuse in the same way.
export { type Outcome, outcomeOf, Refusal } from '../number-series/refusal.ts'
