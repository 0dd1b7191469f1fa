import { useDebouncedValue } from '@mantine/hooks'
import { type Icon, IconFileInvoice, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { amount, day } from '../../shared/format.ts'
import type { MenuGroup } from '../../shared/frame/FrameMenu.tsx'
import { graphql } from '../generated/index.ts'

// Two questions, so that whoever may not see invoices still finds clients.
const FindClients = graphql(`
  query FindClients($search: String!) {
    clients(first: 6, filter: { search: $search }) {
      nodes { id name code vatNumber }
    }
  }
`)
const FindInvoices = graphql(`
  query FindInvoices($search: String!) {
    invoices(first: 6, filter: { search: $search }) {
      nodes { id number buyerName date total client { id name } }
    }
  }
`)

export interface Found {
  to: string
  icon: Icon
  title: string
  note?: string
}
interface Group {
  name: string
  found: Found[]
}

const PAUSE_MS = 180
const SHORTEST = 2

/** What is found for a text: pages of the menu at once, clients and issued invoices from the server. */
export function useFindings(text: string, menu: MenuGroup[]): { groups: Group[]; isSearching: boolean } {
  const { t } = useTranslation('studio')
  const [settled] = useDebouncedValue(text.trim(), PAUSE_MS)
  const pause = settled.length < SHORTEST
  const places = menu.flatMap(({ entries }) => entries)
  const seesInvoices = places.some((place) => place.to === '/invoices')
  const variables = { search: settled }
  const [clients] = useQuery({ query: FindClients, variables, pause })
  const [invoices] = useQuery({ query: FindInvoices, variables, pause: pause || !seesInvoices })
  const wanted = text.trim().toLowerCase()
  const groups: Group[] = [
    {
      name: t('menu.clients'),
      found: (pause ? [] : (clients.data?.clients.nodes ?? [])).map(({ id, name, code, vatNumber }) => ({
        to: `/clients/${id}`,
        icon: IconUsers,
        title: name,
        note: [code, vatNumber && `IT${vatNumber}`].filter(Boolean).join(' · '),
      })),
    },
    {
      name: t('menu.invoices'),
      found: (pause ? [] : (invoices.data?.invoices.nodes ?? [])).map((invoice) => ({
        to: `/invoices/${invoice.id}`,
        icon: IconFileInvoice,
        title: `${invoice.number ?? t('client.draft')} · ${invoice.buyerName}`,
        note: `${invoice.client.name} · ${day(invoice.date)} · ${amount(invoice.total)}`,
      })),
    },
    {
      name: t('search.pages'),
      found: places
        .filter((place) => place.label.toLowerCase().includes(wanted))
        .map(({ to, icon, label }) => ({ to, icon, title: label })),
    },
  ]
  return {
    groups: groups.filter((group) => group.found.length > 0),
    isSearching: text.trim() !== settled || clients.fetching || invoices.fetching,
  }
}
