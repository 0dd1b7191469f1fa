import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'

interface Props {
  isAllowed: boolean
  /** Whose invoice it is to be; else the editor asks. */
  clientId?: string
}

/** Begins an invoice; who may not create one gets the question why instead. */
export function NewInvoice({ isAllowed, clientId }: Props) {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const label = t('home.newInvoice')
  if (!isAllowed) return <WhyButton action={label} onOpen={() => explain('invoiceDraftCreate', clientId)} />
  return (
    <Button
      component={Link}
      to={clientId ? `/clients/${clientId}/invoices/new` : '/invoices/new'}
      leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />}
    >
      {label}
    </Button>
  )
}
