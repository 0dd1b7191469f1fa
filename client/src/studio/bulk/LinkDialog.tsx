import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useQuery } from 'urql'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import { count } from '../../shared/format.ts'
import { useSubmit } from '../form/use-submit.ts'
import type { ClientSelectionInput } from '../generated/graphql.ts'
import { LinkClients, UnitsToLink } from './operations.ts'
import { useBulkTexts } from './texts.ts'

interface Props {
  /** False: unlinks. */
  linked: boolean
  clients: ClientSelectionInput
  clientCount: number
  onClose: () => void
}

/** Chooses the unit; the job's page follows what becomes of it. */
export function LinkDialog({ linked, clients, clientCount, onClose }: Props) {
  const { t } = useBulkTexts()
  const navigate = useNavigate()
  const [{ data }] = useQuery({ query: UnitsToLink })
  const units = (data?.operatingUnits ?? []).filter((unit) => unit.state !== 'ARCHIVED')
  const [chosen, setChosen] = useState('')
  const unitId = chosen || units[0]?.id
  // A second press of the same form does not begin a second job.
  const [key] = useState(() => crypto.randomUUID())
  const save = useSubmit(LinkClients, (answer) => answer.clientsUnitLink.userErrors)
  const submit = async () => {
    if (!unitId) return
    const saved = await save.submit({ input: { unitId, clients, linked }, key })
    if (saved?.clientsUnitLink.job) navigate(`/jobs/${saved.clientsUnitLink.job.id}`)
  }
  const values = { count: clientCount, shown: count(clientCount) }
  return (
    <FormDialog
      title={linked ? t('select.linkTitle', values) : t('select.unlinkTitle', values)}
      action={linked ? t('select.linkVerb') : t('select.unlinkVerb')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('unitId')}
    >
      <NativeSelect
        label={t('select.unit')}
        description={linked ? t('select.note') : t('select.unlinkNote')}
        data={units.map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId ?? ''}
        onChange={(event) => setChosen(event.currentTarget.value)}
        error={save.at('unitId')}
        data-autofocus
      />
    </FormDialog>
  )
}
