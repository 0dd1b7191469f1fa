import { sql } from 'drizzle-orm'
import type { Scope } from '../src/access/vocabulary.ts'
import { allScopes, operatorClassNames } from '../src/access/vocabulary.ts'
import { clientBankAccount, clientContact, clientPec } from '../src/db/tables/client-card.ts'
import { newId } from '../src/lib/ids.ts'
import { nobody, type Persona } from './ask.ts'
import type { World } from './world.ts'

/** Everybody the law speaks of, in the order of the matrix's columns. All but the first ones stand in some relation to one client. */
export const personas = [
  'anonymous',
  'administrator',
  'supervisor',
  'supervisorWithoutClass',
  'operator',
  'operatorWithoutClass',
  'operatorOfOtherUnit',
  'operatorOfLapsedUnit',
  'outsideOperator',
  'mustChangePassword',
  'passwordExpired',
  'disabled',
  'expired',
  'delegationPending',
  'delegationSuspended',
  'delegationOver',
  'delegationRevoked',
  'delegationWithoutRead',
  'otherStudioWithDelegation',
  'otherStudio',
  'owner',
  'userWithoutWords',
  'userRead',
  'userEditAlone',
  'userReadEdit',
  'userReadSend',
  'userReadConfigure',
  'ownerOfOtherClient',
  'tokenWithScopes',
  'tokenWithoutScopes',
  'tokenExpired',
  'tokenOfDisabled',
  'tokenOfClient',
  'tokenOfPartner',
  'tokenOfPartnerShutOut',
  'consentMissing',
  'consentWithdrawn',
  'withoutSecondFactor',
  'tokenWithoutSecondFactor',
  'ownerWithoutSecondFactor',
  'actingForClient',
  'actingForOtherClient',
  'lookingAsOperator',
  'lookingAsUser',
  'lookingAsDelegate',
] as const
export type PersonaName = (typeof personas)[number]

export interface MatrixWorld {
  readonly who: Record<PersonaName, Persona>
  readonly clientId: string
  readonly studioId: string
  readonly unitId: string
  readonly operatorId: string
  readonly delegationId: string
  readonly pendingForStudioId: string
  readonly pendingForClientId: string
  readonly suspendedByStudioId: string
  readonly endedId: string
  readonly consentId: string
  readonly consentSentByStudioId: string
  readonly consentSentToClientId: string
  readonly counterpartyId: string
  readonly seriesId: string
  /** What hangs on the client's card. */
  readonly contactId: string
  readonly pecId: string
  readonly bankAccountId: string
  readonly invoices: Record<'DRAFT' | 'ISSUED' | 'REJECTED' | 'DELIVERED', string>
  readonly received: Record<'ARRIVED' | 'READ', string>
}

const withoutWords = ['ISSUED_MANAGE', 'RECEIVED', 'EINVOICE_ADMIN', 'EINVOICE_IMPORT', 'CLIENT_ADMIN'] as const

/**
 * One client with a row of every kind, whose service is a SMART one and who demands the second factor: every persona has what
 * that takes, but for the ones named for lacking it. One studio that works for it, and everybody who may or may not come near. */
export async function matrixWorld(world: World): Promise<MatrixWorld> {
  const studioId = await world.studio({ name: 'Studio' })
  const unitId = await world.unit({ studioId, name: 'Milano' })
  const otherUnit = await world.unit({ studioId, name: 'Padova' })
  const lapsedUnit = await world.unit({ studioId, name: 'Como', validTo: '2026-11-20' })
  const clientId = await world.client({
    name: 'ACME S.r.l.',
    studioId,
    units: [unitId, lapsedUnit],
    services: { ISSUED: { code: 'FATTURA_SMART' }, RECEIVED: {} },
    modules: { PAYMENTS: null, ORDERS: null },
    demandsSecondFactor: true,
  })
  const consentId = await world.consent({ studioId, clientId })
  const delegationId = await world.delegation({ studioId, clientId, words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
  const stranger = await world.client({
    name: 'Altra S.r.l.',
    studioId,
    units: [otherUnit],
    words: ['READ'],
    services: { ISSUED: { code: 'FATTURA_SMART' } },
  })

  const operator = await world.operator({ studioId, classes: withoutWords, units: [unitId] })
  const colleague = await world.operator({ studioId, units: [unitId] })
  const disabledIssuer = await world.operator({ studioId, classes: withoutWords, units: [unitId], disabled: true })
  const owner = await world.owner(clientId)

  /** A studio of its own that has a card of the client, a unit and an operator with every class. */
  const studioWith = async (
    delegation?: Parameters<World['delegation']>[0] extends infer D ? Omit<D & object, 'studioId' | 'clientId'> : never,
    consent: string | null = 'ADHERED',
  ) => {
    const id = await world.studio()
    const unit = await world.unit({ studioId: id })
    if (consent && delegation) await world.consent({ studioId: id, clientId, state: consent })
    if (delegation) {
      await world.card(id, clientId)
      await world.linkClient(clientId, unit, id)
    }
    const made = delegation && (await world.delegation({ studioId: id, clientId, ...delegation }))
    return {
      studioId: id,
      delegationId: made ?? '',
      who: await world.operator({ studioId: id, classes: operatorClassNames, units: [unit] }),
    }
  }
  const pending = await studioWith({ state: 'PENDING_CLIENT', words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
  const suspended = await studioWith({
    state: 'SUSPENDED',
    suspendedBy: 'CLIENT',
    words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'],
  })
  const over = await studioWith({ validTo: '2026-11-20', words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
  const revoked = await studioWith({ state: 'REVOKED', words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] })
  const withoutRead = await studioWith({ words: [] })
  const delegated = await studioWith({ words: ['READ'] })
  const elsewhere = await studioWith()
  const full = { words: ['READ', 'EDIT', 'SEND', 'CONFIGURE'] as const }
  const unasked = await studioWith(full, null)
  const withdrawn = await studioWith(full, 'WITHDRAWN')

  const acting = await world.operator({ studioId, classes: withoutWords, units: [unitId] })
  await world.act(acting, clientId)
  const actingElsewhere = await world.operator({ studioId, classes: withoutWords, units: [unitId, otherUnit] })
  await world.act(actingElsewhere, stranger)
  const lookingAsOperator = await world.operator({ studioId, administrator: true })
  await world.lookAs(lookingAsOperator, { operatorId: operator.operatorId })
  const [lookingAsUser, lookingAsDelegate] = [await world.owner(clientId), await world.owner(clientId)]
  const reader = await world.additionalUser(clientId, ['READ'])
  await world.lookAs(lookingAsUser, { clientUserId: reader.clientUserId })
  await world.lookAs(lookingAsDelegate, { delegationId })
  const [partnerAppId, shutOutApp] = [
    await world.partnerApp({ studioId }),
    await world.partnerApp({ studioId, shutOutBy: [clientId] }),
  ]

  // Further delegations of the first studio, each with a client of its own, for the events of the state machine.
  const inState = async (state: string, suspendedBy: string | null = null) => {
    const other = await world.client({ studioId, units: [unitId] })
    return world.delegation({ studioId, clientId: other, state, suspendedBy, words: ['READ'] })
  }
  const scopes = [...allScopes] as Scope[]
  const made: MatrixWorld = {
    clientId,
    studioId,
    unitId,
    // Not one of those who ask: a password reset would end its sessions.
    operatorId: colleague.operatorId,
    delegationId,
    pendingForStudioId: await inState('PENDING_STUDIO'),
    pendingForClientId: pending.delegationId,
    suspendedByStudioId: await inState('SUSPENDED', 'STUDIO'),
    endedId: await inState('REVOKED'),
    consentId,
    consentSentByStudioId: await world.consent({ studioId, clientId: stranger, state: 'SENT' }),
    consentSentToClientId: await world.consent({ studioId: elsewhere.studioId, clientId, state: 'SENT' }),
    counterpartyId: await world.counterparty({ clientId }),
    seriesId: await world.series({ clientId }),
    ...(await cardRows(world, clientId)),
    invoices: {
      DRAFT: await world.invoice({ clientId }),
      ISSUED: await world.invoice({ clientId, status: 'ISSUED' }),
      REJECTED: await world.invoice({ clientId, status: 'REJECTED' }),
      DELIVERED: await world.invoice({ clientId, status: 'DELIVERED' }),
    },
    received: {
      ARRIVED: await world.received({ clientId }),
      READ: await world.received({ clientId, status: 'READ' }),
    },
    who: {
      anonymous: nobody,
      administrator: await world.operator({ studioId, administrator: true }),
      supervisor: await world.operator({ studioId, supervisor: true, classes: withoutWords }),
      supervisorWithoutClass: await world.operator({ studioId, supervisor: true }),
      operator,
      operatorWithoutClass: await world.operator({ studioId, units: [unitId] }),
      operatorOfOtherUnit: await world.operator({ studioId, classes: withoutWords, units: [otherUnit] }),
      operatorOfLapsedUnit: await world.operator({ studioId, classes: withoutWords, units: [lapsedUnit] }),
      outsideOperator: await world.operator({ studioId, classes: ['ISSUED_MANAGE', 'RECEIVED'], units: [unitId] }),
      mustChangePassword: await world.operator({
        studioId,
        classes: withoutWords,
        units: [unitId],
        mustChangePassword: true,
      }),
      passwordExpired: await world.operator({
        studioId,
        classes: withoutWords,
        units: [unitId],
        passwordSetOn: '2026-08-23',
        passwordValidityDays: 90,
      }),
      disabled: await world.operator({ studioId, administrator: true, disabled: true }),
      expired: await world.operator({ studioId, administrator: true, expiresOn: '2026-11-20' }),
      delegationPending: pending.who,
      delegationSuspended: suspended.who,
      delegationOver: over.who,
      delegationRevoked: revoked.who,
      delegationWithoutRead: withoutRead.who,
      otherStudioWithDelegation: delegated.who,
      otherStudio: elsewhere.who,
      owner,
      userWithoutWords: await world.additionalUser(clientId, []),
      userRead: await world.additionalUser(clientId, ['READ']),
      userEditAlone: await world.additionalUser(clientId, ['EDIT']),
      userReadEdit: await world.additionalUser(clientId, ['READ', 'EDIT']),
      userReadSend: await world.additionalUser(clientId, ['READ', 'SEND']),
      userReadConfigure: await world.additionalUser(clientId, ['READ', 'CONFIGURE']),
      ownerOfOtherClient: await world.owner(stranger),
      tokenWithScopes: await world.token(operator, scopes),
      tokenWithoutScopes: await world.token(operator, []),
      tokenExpired: await world.token(operator, scopes, { expiresOn: '2026-11-20' }),
      tokenOfDisabled: await world.token(disabledIssuer, scopes),
      tokenOfClient: await world.token(owner, scopes),
      tokenOfPartner: await world.token(operator, scopes, { partnerAppId }),
      tokenOfPartnerShutOut: await world.token(operator, scopes, { partnerAppId: shutOutApp }),
      consentMissing: unasked.who,
      consentWithdrawn: withdrawn.who,
      withoutSecondFactor: await world.operator({ studioId, classes: withoutWords, units: [unitId] }),
      tokenWithoutSecondFactor: await world.token(operator, scopes),
      ownerWithoutSecondFactor: await world.owner(clientId),
      actingForClient: acting,
      actingForOtherClient: actingElsewhere,
      lookingAsOperator,
      lookingAsUser,
      lookingAsDelegate,
    },
  }
  await signInWithSecondFactor(world, made.who)
  return made
}

async function cardRows({ db, now: createdAt }: World, clientId: string) {
  const [contactId, pecId, bankAccountId] = [newId(), newId(), newId()]
  await db.insert(clientContact).values({ id: contactId, clientId, name: 'Ada Neri', createdAt })
  await db.insert(clientPec).values({ id: pecId, clientId, address: 'acme@pec.example.it', createdAt })
  await db
    .insert(clientBankAccount)
    .values({ id: bankAccountId, clientId, iban: 'IT60X0542811101000000123456', createdAt })
  return { contactId, pecId, bankAccountId }
}

const withoutIt = ['withoutSecondFactor', 'tokenWithoutSecondFactor', 'ownerWithoutSecondFactor']
async function signInWithSecondFactor({ db }: World, who: MatrixWorld['who']) {
  const others = Object.entries(who).filter(([name]) => !withoutIt.includes(name))
  const shown = others.map(([, { sessionToken, tokenHash }]) => tokenHash ?? sessionToken).filter((text) => text)
  await db.rows(sql`update session set second_factor = true where token = any(${sql.param(shown)})`)
  await db.rows(sql`update api_token set second_factor = true where hash = any(${sql.param(shown)})`)
}
