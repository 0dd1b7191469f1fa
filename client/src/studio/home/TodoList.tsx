import { Button } from '@mantine/core'
import {
  type Icon,
  IconBuildingOff,
  IconCalendarDue,
  IconCircleX,
  IconClockPause,
  IconHourglassHigh,
  IconInboxOff,
  IconMail,
  IconMessageQuestion,
} from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Amount } from '../../shared/Amount.tsx'
import { Day } from '../../shared/Day.tsx'
import { count, relativeDay } from '../../shared/format.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import type { Tone } from '../../shared/state/states.ts'
import type { HomeQuery } from '../generated/graphql.ts'
import type studio from '../i18n/studio.it.json'
import { today } from '../today.ts'
import styles from './home.module.css'

type Todo = HomeQuery['dashboard']['todo'][number]

/** How each kind looks, and where its remedy is. */
const kinds: Record<Todo['kind'], { icon: Icon; tone?: Tone; to: (todo: Todo) => string }> = {
  REJECTED: { icon: IconCircleX, tone: 'bad', to: ({ subjectId }) => `/invoices/${subjectId}` },
  SEND_FAILED: { icon: IconClockPause, tone: 'warn', to: ({ subjectId }) => `/invoices/${subjectId}` },
  STALE: { icon: IconHourglassHigh, to: ({ subjectId }) => `/invoices/${subjectId}` },
  NOT_DELIVERED: { icon: IconInboxOff, tone: 'warn', to: ({ subjectId }) => `/invoices/${subjectId}` },
  DELEGATION_ENDING: { icon: IconCalendarDue, to: ({ clientId }) => `/clients/${clientId}/delegation` },
  DELEGATION_TO_ANSWER: { icon: IconMessageQuestion, to: ({ clientId }) => `/clients/${clientId}/delegation` },
  CLIENT_WITHOUT_UNIT: { icon: IconBuildingOff, to: ({ clientId }) => `/clients/${clientId}/units` },
  RECEIVED_TO_READ: { icon: IconMail, to: ({ clientId }) => `/received-invoices?client=${clientId}` },
}

/** What waits, by kind, the most urgent first; each row is one press from its remedy. */
export function TodoList({ todo, total }: { todo: Todo[]; total: number }) {
  const { t } = useTranslation('studio')
  const order = [...new Set(todo.map((each) => each.kind))]
  const note =
    total > todo.length
      ? t('home.todoFirst', { shown: count(todo.length), total: count(total) })
      : t('home.todoCount', { count: total, shown: count(total) })
  return (
    <Section title={t('home.todo')} strong note={total > 0 && note}>
      {order.length === 0 && <EmptyState>{t('home.empty')}</EmptyState>}
      {order.map((kind) => (
        <Group key={kind} kind={kind} rows={todo.filter((each) => each.kind === kind)} />
      ))}
    </Section>
  )
}

function Group({ kind, rows }: { kind: Todo['kind']; rows: Todo[] }) {
  const { t } = useTranslation('studio')
  const { icon: Icon, tone } = kinds[kind]
  return (
    <div className={styles.group}>
      <h3 data-tone={tone}>
        <Icon size={16} stroke={1.75} aria-hidden />
        {t(`home.kind.${kind}`)} <span>{count(rows.length)}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <Row key={row.kind + row.subjectId} todo={row} />
        ))}
      </ul>
    </div>
  )
}

function Row({ todo }: { todo: Todo }) {
  const { t } = useTranslation('studio')
  const subject = [todo.clientName, todo.number].filter(Boolean).join(' · ')
  return (
    <li>
      <div className={styles.what}>
        <span>{sentenceOf(t, todo)}</span> {todo.code && <small>{todo.code}</small>}
        <p>{subject}</p>
      </div>
      <span className={styles.due}>
        {todo.dueOn && (
          <>
            <Day value={todo.dueOn} /> <span className={styles.away}>{relativeDay(todo.dueOn, today())}</span>
          </>
        )}
      </span>
      <span className={styles.amount}>{todo.amount && <Amount value={todo.amount} />}</span>
      <Button
        component={Link}
        to={kinds[todo.kind].to(todo)}
        variant="default"
        className={styles.remedy}
        aria-label={`${t(`home.remedy.${todo.kind}`)}: ${subject}`}
      >
        {t(`home.remedy.${todo.kind}`)}
      </Button>
    </li>
  )
}

/** SdI's errors in the words of the trade; the API's own sentence where we have none. */
function sentenceOf(t: TFunction<'studio'>, { kind, code, text }: Todo): string {
  const own = text?.[currentLanguage()] ?? ''
  if (code) return t(`home.code.${code as keyof typeof studio.home.code}`, { defaultValue: own })
  if (kind === 'NOT_DELIVERED' || kind === 'CLIENT_WITHOUT_UNIT') return t(`home.sentence.${kind}`)
  return own
}
