import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useLeaveGuard } from '../form/use-leave-guard.ts'
import { useOperatorTexts } from './texts.ts'

interface Props {
  name: string
  isDirty: boolean
  /** What was typed is given up. */
  onLeave: () => void
}

/** Leaving the page with unsaved changes asks; going from tab to tab does not. */
export function LeaveQuestion({ name, isDirty, onLeave }: Props) {
  const { t } = useOperatorTexts()
  const { id } = useParams()
  const { leave, stay } = useLeaveGuard(isDirty, (path) => path.includes(`/operators/${id}`))
  const [going, setGoing] = useState<() => void>()
  // Only when nothing is unsaved any more does the guard let go.
  useEffect(() => {
    if (going && !isDirty) going()
  }, [going, isDirty])
  if (!leave) return null
  return (
    <Confirm
      opened
      title={t('leaveTitle')}
      action={t('leave')}
      onClose={stay}
      onConfirm={() => {
        setGoing(() => leave)
        stay()
        onLeave()
      }}
      danger
    >
      <p>{t('leaveText', { name })}</p>
    </Confirm>
  )
}
