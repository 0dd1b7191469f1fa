import {
  type Icon,
  IconArchive,
  IconBan,
  IconCalendarOff,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockPause,
  IconCloudUpload,
  IconEye,
  IconHourglassHigh,
  IconInboxOff,
  IconMail,
  IconMailOpened,
  IconMinus,
  IconPencil,
  IconPlayerPause,
  IconProgress,
  IconReceiptRefund,
  IconRosetteDiscountCheck,
  IconRosetteDiscountCheckOff,
  IconRubberStamp,
  IconSend,
  IconUserOff,
} from '@tabler/icons-react'

export type Tone = 'draft' | 'issued' | 'transit' | 'good' | 'warn' | 'bad'
interface Mark {
  tone: Tone
  icon: Icon
  /** The icon turns while something is under way. */
  moves?: boolean
}

export const invoiceStates = {
  DRAFT: { tone: 'draft', icon: IconPencil },
  DELETED: { tone: 'draft', icon: IconMinus },
  ISSUED: { tone: 'issued', icon: IconRubberStamp },
  QUEUED: { tone: 'transit', icon: IconCloudUpload },
  SEND_FAILED: { tone: 'warn', icon: IconClockPause },
  SENT: { tone: 'transit', icon: IconProgress, moves: true },
  REJECTED: { tone: 'bad', icon: IconCircleX },
  CORRECTING: { tone: 'draft', icon: IconPencil },
  CANCELLED_BY_CREDIT: { tone: 'draft', icon: IconReceiptRefund },
  DELIVERED: { tone: 'good', icon: IconCircleCheck },
  NOT_DELIVERED: { tone: 'warn', icon: IconInboxOff },
  DELIVERY_RETRYING: { tone: 'transit', icon: IconProgress, moves: true },
  UNDELIVERABLE_ATTESTED: { tone: 'warn', icon: IconInboxOff },
  ACCEPTED_BY_PA: { tone: 'good', icon: IconRosetteDiscountCheck },
  REFUSED_BY_PA: { tone: 'bad', icon: IconRosetteDiscountCheckOff },
  TERM_EXPIRED: { tone: 'good', icon: IconRosetteDiscountCheck },
  CREDITED: { tone: 'draft', icon: IconReceiptRefund },
  ARRIVED: { tone: 'issued', icon: IconMail },
  READ: { tone: 'draft', icon: IconMailOpened },
  REGISTERED: { tone: 'good', icon: IconCircleCheck },
  BOOKED: { tone: 'good', icon: IconArchive },
  ACCEPTED: { tone: 'good', icon: IconRosetteDiscountCheck },
  REFUSED: { tone: 'bad', icon: IconRosetteDiscountCheckOff },
} satisfies Record<string, Mark>

export const delegationStates = {
  PENDING_CLIENT: { tone: 'transit', icon: IconSend },
  PENDING_STUDIO: { tone: 'transit', icon: IconMail },
  ACTIVE: { tone: 'good', icon: IconCircleCheck },
  SUSPENDED: { tone: 'warn', icon: IconPlayerPause },
  REVOKED: { tone: 'bad', icon: IconUserOff },
  REFUSED: { tone: 'bad', icon: IconCircleX },
  WITHDRAWN: { tone: 'draft', icon: IconBan },
  EXPIRED: { tone: 'draft', icon: IconCalendarOff },
  ENDED: { tone: 'draft', icon: IconCalendarOff },
  NONE: { tone: 'draft', icon: IconMinus },
} satisfies Record<string, Mark>

export const consentStates = {
  NOT_SENT: { tone: 'draft', icon: IconCircleDashed },
  SHOWN: { tone: 'transit', icon: IconEye },
  NONE: { tone: 'draft', icon: IconMinus },
  SENT: { tone: 'transit', icon: IconSend },
  ADHERED: { tone: 'good', icon: IconCircleCheck },
  REFUSED: { tone: 'bad', icon: IconCircleX },
  WITHDRAWN: { tone: 'bad', icon: IconUserOff },
  CANCELLED: { tone: 'draft', icon: IconBan },
  NOT_APPLICABLE: { tone: 'draft', icon: IconMinus },
  EXPIRED: { tone: 'draft', icon: IconCalendarOff },
} satisfies Record<string, Mark>

export const unitStates = {
  SCHEDULED: { tone: 'transit', icon: IconHourglassHigh },
  VALID: { tone: 'good', icon: IconCircleCheck },
  LAPSED: { tone: 'warn', icon: IconCalendarOff },
  ARCHIVED: { tone: 'draft', icon: IconArchive },
} satisfies Record<string, Mark>

/** Of a service or module that a client has. */
export const subscriptionStates = {
  OFF: { tone: 'draft', icon: IconMinus },
  ACTIVE: { tone: 'good', icon: IconCircleCheck },
  READ_ONLY: { tone: 'warn', icon: IconEye },
  CLOSED: { tone: 'draft', icon: IconCalendarOff },
} satisfies Record<string, Mark>

export type InvoiceState = keyof typeof invoiceStates
export type DelegationState = keyof typeof delegationStates
export type ConsentState = keyof typeof consentStates
export type UnitState = keyof typeof unitStates
export type SubscriptionState = keyof typeof subscriptionStates

export type StateOf =
  | { of?: 'state'; state: InvoiceState }
  | { of: 'delegation'; state: DelegationState }
  | { of: 'consent'; state: ConsentState }
  | { of: 'unit'; state: UnitState }
  | { of: 'subscription'; state: SubscriptionState }

export function markOf(named: StateOf): Mark {
  if (named.of === 'delegation') return delegationStates[named.state]
  if (named.of === 'consent') return consentStates[named.state]
  if (named.of === 'unit') return unitStates[named.state]
  if (named.of === 'subscription') return subscriptionStates[named.state]
  return invoiceStates[named.state]
}
