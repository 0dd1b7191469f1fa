import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from 'urql'
import { graphql } from '../generated/index.ts'

const UsernameProposal = graphql(`
  query UsernameProposal($name: String!) {
    operatorUsernameProposal(name: $name)
  }
`)
const PAUSE_MS = 250

/** A free user name for this name: MARROS for Mario Rossi. Empty until there are a first and a last name to make it of. */
export function useUsernameProposal(name: string): string {
  const [settled] = useDebouncedValue(name.trim(), PAUSE_MS)
  const [{ data }] = useQuery({
    query: UsernameProposal,
    variables: { name: settled },
    pause: settled.length < 3,
    requestPolicy: 'network-only',
  })
  return settled.length < 3 ? '' : (data?.operatorUsernameProposal ?? '')
}
