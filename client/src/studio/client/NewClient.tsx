import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { graphql } from '../generated/index.ts'
import { useExplain } from '../why/use-explain.ts'

const ClientForm = lazy(() => import('./ClientForm.tsx').then((module) => ({ default: module.ClientForm })))

const MayCreateClient = graphql(`
  query MayCreateClient {
    viewerCan(checks: [{ action: "clientCreate" }])
  }
`)

/** Opens the form for a new client; who may not gets the question why instead. */
export function NewClient() {
  const { t } = useTranslation('studio')
  const [isOpen, setOpen] = useState(false)
  const [{ data }] = useQuery({ query: MayCreateClient })
  const explain = useExplain()
  if (!data) return null
  if (!data.viewerCan[0]) return <WhyButton action={t('clients.new')} onOpen={() => explain('clientCreate')} />
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setOpen(true)}>
        {t('clients.new')}
      </Button>
      {isOpen && (
        <Suspense>
          <ClientForm onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
