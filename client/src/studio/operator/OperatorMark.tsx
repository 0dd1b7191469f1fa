import {
  type Icon,
  IconBan,
  IconCalendarOff,
  IconCircleCheck,
  IconClockPause,
  IconKey,
  IconLock,
} from '@tabler/icons-react'
import state from '../../shared/state/state.module.css'
import type { Tone } from '../../shared/state/states.ts'
import type { OperatorState } from '../generated/graphql.ts'
import { useOperatorTexts } from './texts.ts'

const marks: Record<OperatorState, { tone: Tone; icon: Icon }> = {
  ACTIVE: { tone: 'good', icon: IconCircleCheck },
  PASSWORD_EXPIRING: { tone: 'warn', icon: IconClockPause },
  PASSWORD_TO_CHANGE: { tone: 'issued', icon: IconKey },
  PASSWORD_EXPIRED: { tone: 'warn', icon: IconKey },
  LOCKED: { tone: 'warn', icon: IconLock },
  EXPIRED: { tone: 'draft', icon: IconCalendarOff },
  DISABLED: { tone: 'bad', icon: IconBan },
}

/** Whether an operator can sign in, and what its password is due; as icon and word. */
export function OperatorMark({ state: name }: { state: OperatorState }) {
  const { t } = useOperatorTexts()
  const { icon: Icon, tone } = marks[name]
  return (
    <span className={state.mark} data-tone={tone}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{t(`state.${name}`)}</span>
    </span>
  )
}
