import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { answer, decide, gate, plans } from './decide.ts'
import type { Facts } from './facts.ts'
import { type Action, actions, rowOf } from './policy.ts'
import { systemViewer, type Viewer } from './viewer.ts'
import {
  allScopes,
  areaNames,
  type ConditionName,
  moduleNames,
  type OperatorClass,
  operatorClassNames,
  type Word,
  wordNames,
} from './vocabulary.ts'

vi.mock('./policy.ts', async (original) => {
  const { withRowsToCome } = await import('./testing/rows-to-come.ts')
  return withRowsToCome(await original<typeof import('./policy.ts')>())
})

const seed = Number(process.env.SEED ?? 1)
const run = (property: fc.IProperty<never[]> | fc.IProperty<unknown[]>) =>
  fc.assert(property as fc.IProperty<unknown[]>, { seed, numRuns: Number(process.env.RUNS ?? 3000) })

const now = new Date('2026-11-21T10:00:00Z')
const nobody = systemViewer(now)
const states = [
  'DRAFT',
  'ISSUED',
  'QUEUED',
  'SENT',
  'REJECTED',
  'READ',
  'ACTIVE',
  'REVOKED',
  'SUSPENDED by STUDIO',
  'PENDING_CLIENT',
  'PENDING_STUDIO',
]
const day = fc.constantFrom(null, '2026-01-01', '2026-11-20', '2026-11-21', '2026-11-22')
const lastDay = fc.constantFrom('9999-12-31', '9999-12-31', '2026-11-21', '2026-11-20', '2026-08-23', '2026-08-22')
const often = (weight: number) => fc.integer({ min: 0, max: 99 }).map((n) => n < weight)
const wordSet = fc.oneof(fc.constant([...wordNames]), fc.subarray([...wordNames]))

const operators: fc.Arbitrary<Viewer> = fc
  .record({
    administrator: often(15),
    supervisor: often(15),
    classes: fc.subarray([...operatorClassNames]),
    fresh: often(70),
    renewal: often(8),
    secondFactor: often(70),
  })
  .map(({ classes, fresh, renewal, ...flags }) => ({
    ...nobody,
    ...flags,
    side: 'studio' as const,
    studioId: 'S',
    operatorId: 'O',
    classes: new Set(classes),
    signedInAt: fresh ? now : new Date(now.getTime() - 3_600_000),
    renewal: renewal ? ('PASSWORD_EXPIRED' as const) : null,
  }))
const users: fc.Arbitrary<Viewer> = fc
  .record({ owner: often(30), words: wordSet, secondFactor: often(70) })
  .map(({ owner, words, secondFactor }) => ({
    ...nobody,
    side: 'client' as const,
    clientId: 'C',
    clientUserId: 'U',
    owner,
    secondFactor,
    words: new Set(words),
    signedInAt: now,
  }))
const rows: fc.Arbitrary<Facts> = fc.record({
  clientId: fc.constant('C'),
  studioId: fc.constantFrom('S', 'S', 'S', 'T'),
  state: fc.constantFrom(...states),
  mine: often(70),
  standing: fc.record({
    kind: fc.constantFrom('FULL', 'FULL', 'RECEIVE_ONLY'),
    delegationState: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'REVOKED', null),
    delegationFrom: fc.constantFrom('2024-01-01', '2024-01-01', '2026-11-21', '2026-11-22'),
    delegationTo: day,
    words: wordSet,
    modules: fc.dictionary(fc.constantFrom(...moduleNames), lastDay, { noNullPrototype: true }),
    services: fc.record({
      ISSUED: fc.record({ code: fc.constant('FATTURA'), until: lastDay, smart: often(20) }),
      RECEIVED: fc.record({ code: fc.constant('FATTURA'), until: lastDay, smart: often(20) }),
    }),
    consentState: fc.constantFrom('ADHERED', 'ADHERED', 'WITHDRAWN', null),
    demandsSecondFactor: often(20),
    linked: often(75),
  }),
})
const anyAction = fc.constantFrom(...actions.filter((action) => rowOf(action).is !== 'system'))
const allowed = (viewer: Viewer, action: Action, facts: Facts) => decide(viewer, action, facts).allowed
const withStanding = (facts: Facts, change: Partial<NonNullable<Facts['standing']>>): Facts => ({
  ...facts,
  standing: { ...facts.standing!, ...change },
})

describe(`on random viewers and rows (seed ${seed})`, () => {
  it('never takes anything away by a further word, class, link or flag', () => {
    run(
      fc.property(
        operators,
        rows,
        anyAction,
        fc.constantFrom(...operatorClassNames),
        fc.constantFrom(...wordNames),
        fc.constantFrom(...moduleNames),
        (viewer, facts, action, extra, word, module) => {
          if (!allowed(viewer, action, facts)) return
          expect(
            allowed({ ...viewer, classes: new Set<OperatorClass>([...viewer.classes, extra]) }, action, facts),
          ).toBe(true)
          expect(allowed({ ...viewer, supervisor: true }, action, facts)).toBe(true)
          expect(allowed({ ...viewer, administrator: true }, action, facts)).toBe(true)
          expect(
            allowed(viewer, action, withStanding(facts, { words: [...facts.standing!.words, word], linked: true })),
          ).toBe(true)
          const more = { ...facts.standing!.modules, [module]: '9999-12-31' }
          expect(allowed(viewer, action, withStanding(facts, { modules: more, consentState: 'ADHERED' }))).toBe(true)
          expect(allowed({ ...viewer, secondFactor: true }, action, facts)).toBe(true)
        },
      ),
    )
    run(
      fc.property(users, rows, anyAction, fc.constantFrom(...wordNames), (viewer, facts, action, word) => {
        if (!allowed(viewer, action, facts)) return
        expect(allowed({ ...viewer, words: new Set<Word>([...viewer.words, word]) }, action, facts)).toBe(true)
        expect(allowed({ ...viewer, owner: true }, action, facts)).toBe(true)
      }),
    )
  })

  it('widens by supervisor the unit alone, and what the law names a supervisor for', () => {
    run(
      fc.property(operators, rows, anyAction, (viewer, facts, action) => {
        const before = decide({ ...viewer, supervisor: false }, action, facts).missing
        const after = decide({ ...viewer, supervisor: true }, action, facts).missing
        const widened = before.filter((condition) => !after.includes(condition))
        expect(widened.filter((c) => c !== 'unit' && !(c === 'class' && rowOf(action).by === 'ADM_SUP'))).toEqual([])
      }),
    )
  })

  it('binds administrators by the client’s grant like everybody else', () => {
    run(
      fc.property(operators, rows, anyAction, (viewer, facts, action) => {
        const { delegated } = plans[action].rule
        const lacks = delegated.some((word) => !facts.standing!.words.includes(word))
        if (plans[action].rule.aboutClient && lacks)
          expect(allowed({ ...viewer, administrator: true }, action, facts)).toBe(false)
      }),
    )
  })

  it('gives a token nothing that its issuer has not, and nothing beyond its scopes', () => {
    const issuers = fc.oneof(operators, users)
    run(
      fc.property(issuers, rows, anyAction, fc.subarray([...allScopes]), (issuer, facts, action, scopes) => {
        const token: Viewer = { ...issuer, tokenId: 'T', scopes: new Set(scopes) }
        if (!allowed(token, action, facts)) return
        expect(allowed(issuer, action, facts)).toBe(true)
        const { scope, is } = rowOf(action)
        if (is !== 'public' && scope !== 'ANY')
          expect(scope?.every((needed) => (scopes as string[]).includes(needed))).toBe(true)
      }),
    )
  })

  it('ends everything that needs a link of the chain when that link is cut', () => {
    run(
      fc.property(operators, rows, anyAction, (viewer, facts, action) => {
        const { rule } = plans[action]
        if (!rule.aboutClient) return
        if (!viewer.administrator && !viewer.supervisor)
          expect(allowed(viewer, action, withStanding(facts, { linked: false }))).toBe(false)
        const { standing: _, ...withoutCard } = facts
        expect(allowed(viewer, action, withoutCard)).toBe(false)
        if (rule.needs === undefined) return
        for (const delegationState of ['REVOKED', 'SUSPENDED', 'ENDED', 'PENDING_CLIENT', null]) {
          expect(allowed(viewer, action, withStanding(facts, { delegationState }))).toBe(false)
        }
        expect(allowed(viewer, action, withStanding(facts, { delegationTo: '2026-11-20' }))).toBe(false)
        expect(allowed(viewer, action, withStanding(facts, { delegationFrom: '2026-11-22' }))).toBe(false)
        if (rule.delegated.length > 0) expect(allowed(viewer, action, withStanding(facts, { words: [] }))).toBe(false)
        if (rule.modules.length > 0) expect(allowed(viewer, action, withStanding(facts, { modules: {} }))).toBe(false)
        if (rule.area) expect(allowed(viewer, action, withStanding(facts, { services: {} }))).toBe(false)
        const unfit = { ...viewer, secondFactor: false }
        expect(allowed(unfit, action, withStanding(facts, { demandsSecondFactor: true }))).toBe(false)
        const elsewhere = { ...viewer, actingFor: 'another client' }
        expect(allowed(elsewhere, action, facts)).toBe(false)
      }),
    )
  })

  it('lets nobody write who looks as somebody else', () => {
    run(
      fc.property(fc.oneof(operators, users), rows, anyAction, (viewer, facts, action) => {
        const looking: Viewer = { ...viewer, viewedBy: { personId: 'P', name: 'Anna' } }
        const { is, personal } = rowOf(action)
        if ((is === 'read' && !personal) || is === 'public')
          expect(allowed(looking, action, facts)).toBe(allowed(viewer, action, facts))
        else if (action !== 'signOut' && action !== 'viewAsEnd')
          expect(decide(looking, action, facts).missing).toContain('account')
      }),
    )
  })

  it('opens no SMART service without consent, and asks none elsewhere', () => {
    run(
      fc.property(operators, rows, anyAction, (viewer, facts, action) => {
        const { rule } = plans[action]
        if (!rule.aboutClient || !allowed(viewer, action, withStanding(facts, { consentState: 'ADHERED' }))) return
        const isSmart = rule.smart || (rule.area !== undefined && facts.standing!.services[rule.area]?.smart === true)
        for (const consentState of ['SENT', 'REFUSED', 'WITHDRAWN', 'CANCELLED', null])
          expect(allowed(viewer, action, withStanding(facts, { consentState }))).toBe(!isSmart)
      }),
    )
  })

  it('answers a hidden row like a missing one, and never says more than the gate before the card is seen', () => {
    run(
      fc.property(fc.oneof(operators, users), rows, anyAction, (viewer, facts, action) => {
        const seen = answer(viewer, action, facts)
        const missing = answer(viewer, action, undefined)
        if (seen.outcome === 'NOT_FOUND') expect(missing).toEqual(seen)
        const first = gate(viewer, action)
        if (!first.allowed) expect(seen.missing).toEqual(first.missing)
      }),
    )
  })

  it('allows by what it calls missing: with all of it supplied the answer is yes', () => {
    run(
      fc.property(operators, rows, anyAction, (viewer, facts, action) => {
        const { by, states: needed, studioStates } = rowOf(action)
        if (by === undefined || by === 'NEVER' || viewer.renewal) return
        const { missing } = decide(viewer, action, facts)
        const mended: Viewer = {
          ...viewer,
          ...(missing.includes('class') && { administrator: true }),
          ...(missing.includes('unit') && { supervisor: true }),
          ...(missing.includes('account') && { signedInAt: now }),
          ...(missing.includes('secondFactor') && { secondFactor: true }),
        }
        const state = (needed ?? studioStates)?.[0]
        const granted: Facts = {
          ...withStanding(facts, {
            ...(missing.includes('delegation') && {
              delegationState: 'ACTIVE',
              delegationFrom: '2024-01-01',
              delegationTo: null,
            }),
            // Of a delegation that is over, and of a module that is off, it is not told what else it would have to grant.
            ...(['grant', 'delegation', 'module'].some((name) => missing.includes(name as ConditionName)) && {
              words: wordNames,
            }),
            ...(missing.includes('module') && {
              modules: Object.fromEntries(moduleNames.map((name) => [name, '9999-12-31'])),
            }),
            ...(missing.includes('service') && {
              kind: 'FULL',
              services: Object.fromEntries(
                areaNames.map((area) => [area, { code: 'FATTURA', until: '9999-12-31', smart: false }]),
              ),
            }),
            ...(missing.includes('consent') && { consentState: 'ADHERED' }),
          }),
          ...(missing.includes('unit') && { studioId: 'S' }),
          ...(missing.includes('state') && state && { state }),
        }
        expect(decide(mended, action, granted).missing).toEqual([])
      }),
    )
  })
})
