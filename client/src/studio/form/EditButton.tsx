import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'

interface Props {
  /** The operation it leads to, and the row it is done to. */
  action: string
  id: string
  isAllowed: boolean
  onEdit: () => void
  /** What stands on it; "Modifica" when not said. */
  label?: string
}

/** Opens a section for changing; who may not gets the question why instead. */
export function EditButton({ action, id, isAllowed, onEdit, label }: Props) {
  const { t } = useTranslation('studio')
  const explain = useExplain()
  const text = label ?? t('form.edit')
  if (!isAllowed) return <WhyButton compact action={text} onOpen={() => explain(action, id)} />
  return (
    <Button size="xs" variant="default" onClick={onEdit}>
      {text}
    </Button>
  )
}
