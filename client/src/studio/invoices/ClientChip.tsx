import { IconChevronDown, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import chips from '../../shared/page/chips.module.css'
import { ChosenClient } from './operations.ts'
import { SearchPick } from './SearchPick.tsx'
import { useClientSearch } from './use-client-search.ts'

interface Props {
  /** The chosen client, from the address. */
  clientId: string | undefined
  onChange: (clientId: string | undefined) => void
}

/** The filter by client: a chip with a search, for a studio has more clients than fit a list. */
export function ClientChip({ clientId, onChange }: Props) {
  const { t } = useTranslation(['studio', 'shared'])
  const id = useId()
  const anchor = `--client${id.replace(/\W/g, '')}`
  const search = useClientSearch()
  const [isOpen, setOpen] = useState(false)
  const [{ data }] = useQuery({ query: ChosenClient, variables: { id: clientId ?? '' }, pause: !clientId })
  const name = clientId ? (data?.client.name ?? '…') : t('invoices.filter.allClients')
  return (
    <div className={chips.chip} data-lit={clientId ? true : undefined} style={{ anchorName: anchor } as object}>
      <button type="button" className={chips.face} popoverTarget={id} aria-haspopup="dialog">
        <span className={chips.label}>{t('invoices.client')}</span>
        <span className={chips.value}>{name}</span>
        {!clientId && <IconChevronDown size={14} stroke={2} aria-hidden />}
      </button>
      {clientId && (
        <button
          type="button"
          className={chips.remove}
          aria-label={t('shared:filter.remove', { name: t('invoices.client') })}
          onClick={() => onChange(undefined)}
        >
          <IconX size={14} stroke={2} aria-hidden />
        </button>
      )}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('invoices.client')}
        className={chips.list}
        style={{ positionAnchor: anchor, width: 320, overflow: 'visible', padding: 8 } as object}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen && (
          <SearchPick
            autoFocus
            label={t('invoices.filter.client')}
            placeholder={t('invoices.filter.client')}
            search={search}
            none={t('invoices.filter.noClient')}
            onPick={(option) => {
              document.getElementById(id)?.hidePopover()
              onChange(option.value)
            }}
          />
        )}
      </div>
    </div>
  )
}
