import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import { Ticks } from '../../shared/form/Ticks.tsx'
import { useMe } from '../me.ts'
import { ChangeSeats, type Seats } from './operations.ts'
import { useUsersTexts } from './texts.ts'
import { useUserSubmit } from './use-user-submit.ts'

interface Props {
  seats: Seats
  /** Opened to renew. */
  isRenewal: boolean
  onClose: () => void
}

/** How many seats, for how long, and whether all ends together. */
export function SeatsForm({ seats, isRenewal, onClose }: Props) {
  const { t } = useUsersTexts()
  const { clientId } = useMe()
  const [number, setNumber] = useState(String(seats.bought + (isRenewal ? 0 : 1)))
  const [chosen, setChosen] = useState<('renew' | 'coTerm')[]>([
    ...(isRenewal ? (['renew'] as const) : []),
    ...(seats.coTermed ? (['coTerm'] as const) : []),
  ])
  const save = useUserSubmit(ChangeSeats, ({ change }) => change.userErrors)
  const submit = async () => {
    // What is no number is refused like one that is out of range.
    const wanted = /^\d{1,4}$/.test(number.trim()) ? Number(number) : -1
    const input = { seats: wanted, renew: chosen.includes('renew'), coTerm: chosen.includes('coTerm') }
    if (await save.submit({ clientId, expectedVersion: seats.version, input })) onClose()
  }
  const options = [
    ...(seats.validTo ? [{ value: 'renew' as const, label: t('seats.renewLabel'), help: t('seats.renewAbout') }] : []),
    { value: 'coTerm' as const, label: t('seats.coTerm'), help: t('seats.coTermAbout') },
  ]
  return (
    <FormDialog
      title={t('seats.form')}
      action={t('seats.save')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('seats', 'renew')}
    >
      <TextInput
        label={t('seats.number')}
        description={seats.used > 0 && t('seats.numberAbout', { count: seats.used })}
        inputMode="numeric"
        value={number}
        error={save.at('seats')}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Ticks label={t('seats.title')} options={options} chosen={chosen} onChange={setChosen} error={save.at('renew')} />
    </FormDialog>
  )
}
