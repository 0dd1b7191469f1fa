import { expect, test } from 'vitest'
import { invoiceStates } from '../features/invoice/invoice.states.ts'
import { Clock } from './clock.ts'
import { dealFates } from './fates.ts'
import { historyOf } from './invoice-history.ts'
import { planClients } from './make-clients.ts'
import { planInvoices } from './plan-invoices.ts'
import { Seeded } from './seeded.ts'

const days = Array.from(
  { length: 26 },
  (_, index) => new Date(Date.UTC(2026, 10, 21 + 15 * index, 4 + (index % 20), 20)),
)
// The hours in which the day in Italy and in Greenwich are not the same, and the day that is not in every year.
days.push(new Date('2026-12-31T23:30:00Z'), new Date('2027-08-15T22:30:00Z'), new Date('2028-02-29T12:00:00Z'))

test.each(days)('on %s every state is there, and nothing happens later than now', (now) => {
  const clock = new Clock(now)
  const clients = planClients(clock, new Seeded('demo').for('clients'))
  const root = new Seeded('demo').for('invoices')
  const planned = clients.flatMap((client) => planInvoices(clock, client, client.buyers, root.for(client.demo.name)))
  const fates = dealFates(planned)
  const states = new Set([...fates.values()].map(({ status }) => status))
  expect([...states].sort()).toEqual(invoiceStates.filter((state) => state !== 'QUEUED').sort())
  for (const [each, fate] of fates) {
    const { createdAt, updatedAt } = historyOf(clock, each, fate)
    expect(updatedAt.getTime()).toBeLessThanOrEqual(now.getTime())
    expect(createdAt.getTime()).toBeLessThanOrEqual(updatedAt.getTime())
    expect(each.date <= clock.today).toBe(true)
  }
  const thisMonth = planned.filter(({ date }) => date.slice(0, 7) === clock.today.slice(0, 7))
  const recent = planned.filter(({ daysAgo }) => daysAgo <= 14)
  expect(recent.length).toBeGreaterThan(40)
  expect(thisMonth.length).toBeLessThanOrEqual(planned.length / 3)
})
