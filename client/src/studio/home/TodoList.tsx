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
import { today } from '../../shared/today.ts'
import type { HomeQuery } from '../generated/graphql.ts'
import type studio from '../i18n/studio.it.json'
import styles from './home.module.css'

type Todo = HomeQuery['dashboard']['todo'][number]

type Kind = Exclude<Todo['kind'], 'RECEIVED_TO_READ'>

const MOST_OF_A_KIND = 3
const MOST_NAMES = 3

interface Look {
  icon: Icon
  tone?: Tone
  /** Where the remedy of one is. */
  to: (todo: Todo) => string
  /** Where all of the kind are, and what they are. */
  all: string
  of: 'invoices' | 'clients' | 'delegations'
}

const toInvoice = ({ subjectId }: Todo) => `/invoices/${subjectId}`
const toDelegation = ({ clientId }: Todo) => `/clients/${clientId}/delegation`
const toUnits = ({ clientId }: Todo) => `/clients/${clientId}/units`

const looks: Record<Kind, Look> = {
  REJECTED: { icon: IconCircleX, tone: 'bad', to: toInvoice, all: '/invoices?states=REJECTED', of: 'invoices' },
  SEND_FAILED: {
    icon: IconClockPause,
    tone: 'warn',
    to: toInvoice,
    all: '/invoices?states=SEND_FAILED',
    of: 'invoices',
  },
  STALE: { icon: IconHourglassHigh, to: toInvoice, all: '/invoices?states=SENT', of: 'invoices' },
  NOT_DELIVERED: {
    icon: IconInboxOff,
    tone: 'warn',
    to: toInvoice,
    all: '/invoices?states=NOT_DELIVERED',
    of: 'invoices',
  },
  DELEGATION_ENDING: { icon: IconCalendarDue, to: toDelegation, all: '/delegations?state=ACTIVE', of: 'delegations' },
  DELEGATION_TO_ANSWER: {
    icon: IconMessageQuestion,
    to: toDelegation,
    all: '/delegations?state=PENDING_STUDIO',
    of: 'delegations',
  },
  CLIENT_WITHOUT_UNIT: { icon: IconBuildingOff, to: toUnits, all: '/clients?unit=none', of: 'clients' },
}

interface Props {
  /** As many as the API tells, the most urgent first. */
  todo: Todo[]
  total: number
  /** How many received invoices nobody has read: one row says it for all clients. */
  toRead: number
}

/** What waits, by kind, the most urgent first; each row is one press from its remedy. */
export function TodoList({ todo, total, toRead }: Props) {
  const { t } = useTranslation('studio')
  const isWhole = total <= todo.length
  const toDo = todo.filter((each) => each.kind !== 'RECEIVED_TO_READ')
  const order = [...new Set(toDo.map((each) => each.kind as Kind))]
  const things = isWhole ? toDo.length + (toRead > 0 ? 1 : 0) : total
  const readers = todo.flatMap((each) => (each.kind === 'RECEIVED_TO_READ' && each.clientName ? [each.clientName] : []))
  return (
    <Section
      title={t('home.todo')}
      strong
      note={things > 0 && t('home.todoCount', { count: things, shown: count(things) })}
    >
      {things === 0 && <EmptyState>{t('home.empty')}</EmptyState>}
      {order.map((kind) => (
        <Group
          key={kind}
          kind={kind}
          rows={toDo.filter((each) => each.kind === kind)}
          // What the API no longer told is of the last kind, or of later ones.
          isWhole={isWhole || kind !== todo.at(-1)?.kind}
        />
      ))}
      {toRead > 0 && <ToRead toRead={toRead} clients={readers} />}
    </Section>
  )
}

function Group({ kind, rows, isWhole }: { kind: Kind; rows: Todo[]; isWhole: boolean }) {
  const { t } = useTranslation('studio')
  const { icon, tone, all, of } = looks[kind]
  const rest = rows.length - MOST_OF_A_KIND
  return (
    <div className={styles.group}>
      <Head icon={icon} tone={tone} name={t(`home.kind.${kind}`)} count={isWhole ? count(rows.length) : undefined} />
      <ul>
        {rows.slice(0, MOST_OF_A_KIND).map((row) => (
          <Row key={row.subjectId} todo={row} kind={kind} />
        ))}
        {(rest > 0 || !isWhole) && (
          <li className={styles.rest}>
            <Link to={all}>{isWhole ? t(`home.more.${of}`, { count: rest }) : t(`home.all.${of}`)}</Link>
          </li>
        )}
      </ul>
    </div>
  )
}

/** Reading is no urgency of one document: one row for all, with the first clients' names. */
function ToRead({ toRead, clients }: { toRead: number; clients: string[] }) {
  const { t } = useTranslation('studio')
  const more = clients.length - MOST_NAMES
  const names = clients.slice(0, MOST_NAMES).join(', ')
  return (
    <div className={styles.group}>
      <Head icon={IconMail} name={t('home.kind.RECEIVED_TO_READ')} count={count(toRead)} />
      <ul>
        <li>
          <div className={styles.what}>
            <span>{t('home.toRead', { count: toRead, shown: count(toRead) })}</span>
            {names && <p>{more > 0 ? `${names}, ${t('home.more.clients', { count: more })}` : names}</p>}
          </div>
          <span className={styles.due} />
          <span className={styles.amount} />
          <Button component={Link} to="/received-invoices?states=ARRIVED" variant="default" className={styles.remedy}>
            {t('home.remedy.RECEIVED_TO_READ')}
          </Button>
        </li>
      </ul>
    </div>
  )
}

function Head({ icon: Icon, tone, name, count }: { icon: Icon; tone?: Tone; name: string; count?: string }) {
  return (
    <h3 data-tone={tone}>
      <Icon size={16} stroke={1.75} aria-hidden />
      {name} {count && <span>{count}</span>}
    </h3>
  )
}

function Row({ todo, kind }: { todo: Todo; kind: Kind }) {
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
        to={looks[kind].to(todo)}
        variant="default"
        className={styles.remedy}
        aria-label={`${t(`home.remedy.${kind}`)}: ${subject}`}
      >
        {t(`home.remedy.${kind}`)}
      </Button>
    </li>
  )
}

/** SdI's errors in the words of the trade; the API's own sentence where we have none. */
function sentenceOf(t: TFunction<'studio'>, { kind, code, text }: Todo): string {
  // A row is no paragraph: it ends without a stop.
  const own = (text?.[currentLanguage()] ?? '').replace(/\.$/, '')
  if (code) return t(`home.code.${code as keyof typeof studio.home.code}`, { defaultValue: own })
  if (kind === 'NOT_DELIVERED' || kind === 'CLIENT_WITHOUT_UNIT') return t(`home.sentence.${kind}`)
  return own
}
