import { addDays, type Day, dayOf } from '../lib/days.ts'

/** Everything of the demo is dated from the day on which it is loaded, so that it always looks current. */
export class Clock {
  readonly today: Day

  constructor(readonly now: Date) {
    this.today = dayOf(now)
  }

  /** Days from today; negative is past. */
  day(days: number): Day {
    return addDays(this.today, days)
  }

  /** An instant in that day's working hours, never later than now. */
  at(day: Day, minutes: number): Date {
    const instant = new Date(`${day}T07:00:00Z`)
    instant.setUTCMinutes(minutes)
    // A first start before the working day begins: what happened today has just happened.
    return instant.getTime() < this.now.getTime() ? instant : new Date(this.now.getTime() - 60_000 + minutes)
  }

  /** The first day of a month, counted from the current one. */
  monthStart(months: number): Day {
    const [year, month] = this.today.split('-').map(Number)
    return new Date(Date.UTC(year!, month! - 1 + months, 1)).toISOString().slice(0, 10)
  }
}

/** Saturdays and Sundays nobody writes invoices. */
export const isWorkingDay = (day: Day): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

export const lastWorkingDay = (day: Day): Day => (isWorkingDay(day) ? day : lastWorkingDay(addDays(day, -1)))
