import { Button } from '@mantine/core'
import {
  type Icon,
  IconCalendarOff,
  IconCircleX,
  IconClockPause,
  IconInboxOff,
  IconMail,
  IconProgress,
  IconSignature,
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { day } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import type { Tone } from '../../shared/state/states.ts'
import type { HomeQuery, TodoKind } from '../generated/graphql.ts'
import styles from './home.module.css'

type Todo = HomeQuery['dashboard']['todo'][number]
type Kind = Exclude<TodoKind, 'CLIENT_WITHOUT_UNIT'>

const kinds: Record<Kind, { icon: Icon; tone: Tone; to: (todo: Todo) => string }> = {
  REJECTED: { icon: IconCircleX, tone: 'bad', to: ({ subjectId }) => `/invoices/${subjectId}` },
  SEND_FAILED: { icon: IconClockPause, tone: 'warn', to: ({ subjectId }) => `/invoices/${subjectId}` },
  STALE: { icon: IconProgress, tone: 'transit', to: ({ subjectId }) => `/invoices/${subjectId}` },
  NOT_DELIVERED: { icon: IconInboxOff, tone: 'warn', to: ({ subjectId }) => `/invoices/${subjectId}` },
  DELEGATION_TO_ANSWER: { icon: IconSignature, tone: 'issued', to: () => '/accountant' },
  DELEGATION_ENDING: { icon: IconCalendarOff, tone: 'warn', to: () => '/accountant' },
  RECEIVED_TO_READ: { icon: IconMail, tone: 'issued', to: () => '/received-invoices?state=ARRIVED' },
}
const isKnown = (todo: Todo): todo is Todo & { kind: Kind } => todo.kind in kinds

const AT_FIRST = 4

interface Props {
  todo: Todo[]
  total: number
  /** What the studio asks, below the rest: nothing stands still while it waits. */
  asked?: ReactNode
}

/** What waits for the owner, the most urgent first, each with the press that ends it. */
export function Needed({ todo, total, asked }: Props) {
  const { t } = useTranslation('portal')
  const [isAll, setAll] = useState(false)
  const known = todo.filter(isKnown)
  if (known.length === 0) return asked || <EmptyState>{t('home.empty')}</EmptyState>
  const shown = isAll ? known : known.slice(0, AT_FIRST)
  const rest = total - shown.length
  return (
    <>
      <ul>
        {shown.map((each) => (
          <Row key={each.kind + each.subjectId} todo={each} />
        ))}
      </ul>
      {!isAll && rest > 0 && (
        <button type="button" className={`plain link ${styles.all}`} onClick={() => setAll(true)}>
          {t('home.allNeeded', { count: rest })}
        </button>
      )}
      {asked}
    </>
  )
}

function Row({ todo }: { todo: Todo & { kind: Kind } }) {
  const { t } = useTranslation('portal')
  const { kind, number, text, code, dueOn } = todo
  const { icon: Icon, tone, to } = kinds[kind]
  return (
    <li className={styles.needed}>
      <Icon size={24} stroke={1.6} aria-hidden style={{ color: `var(--${tone})` }} />
      <div>
        <h3>{t(`home.todo.${kind}.title`, { number: number ?? '' })}</h3>
        <p>
          {kind === 'REJECTED' && text
            ? text[currentLanguage()]
            : t(`home.todo.${kind}.text`, { text: text?.[currentLanguage()] ?? '' })}
          {code && <span className={styles.code}> {code}</span>}
          {dueOn && ` ${t(kind === 'REJECTED' ? 'home.correctBy' : 'home.endsOn', { day: day(dueOn) })}`}
        </p>
        <Button component={Link} to={to(todo)} variant={kind === 'REJECTED' ? 'filled' : 'default'}>
          {t(`home.todo.${kind}.action`)}
        </Button>
      </div>
    </li>
  )
}
