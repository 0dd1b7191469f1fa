import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Area, Module, OperatorClass, Scope, Word } from '../src/access/vocabulary.ts'
import type { Config } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import { apiToken } from '../src/db/tables/api-token.ts'
import { client, clientUnit, clientUser, counterparty, studioClient } from '../src/db/tables/client.ts'
import { consent } from '../src/db/tables/consent.ts'
import { delegation } from '../src/db/tables/delegation.ts'
import { invoice, invoiceLine, numberSeries, type Party } from '../src/db/tables/invoice.ts'
import { partnerApp, partnerExclusion } from '../src/db/tables/partner-app.ts'
import { person, session } from '../src/db/tables/person.ts'
import { receivedInvoice } from '../src/db/tables/received-invoice.ts'
import { clientModule, clientService } from '../src/db/tables/service.ts'
import { operatingUnit, operator, operatorClass, operatorUnit, studio } from '../src/db/tables/studio.ts'
import { addDays, dayOf } from '../src/lib/days.ts'
import { newId } from '../src/lib/ids.ts'
import { type Answer, askAs, type Persona } from './ask.ts'

let counter = 0
const next = () => ++counter
/** A VAT number that passes its check digit. */
export function vatNumber(seed = next()): string {
  const digits = `${String(seed).padStart(7, '0')}001`
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = i % 2 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return digits + ((10 - (sum % 10)) % 10)
}

const config: Config = {
  host: '127.0.0.1',
  port: 0,
  dataFolder: '/nonexistent',
  isDemo: false,
  baseUrl: 'http://localhost',
  secret: 'a secret for tests, long enough to sign with',
  simulatorDelayMs: 0,
  trustedProxies: [],
  logLevel: 'silent',
  mailFrom: { name: 'Delega', address: 'delega@localhost' },
  isSignUpOpen: true,
}

interface PersonOptions {
  readonly name?: string
  readonly disabled?: boolean
  readonly expiresOn?: string | null
  readonly mustChangePassword?: boolean
  readonly passwordSetOn?: string
  readonly passwordValidityDays?: number
  readonly signedInAt?: Date
  readonly secondFactor?: boolean
}

interface Options {
  /** The clock of every request; `world.now` may be moved. */
  readonly now?: Date
}

/** Factories that make their own parents and take only what the test is about, and `ask`, which goes through the guarded schema. */
export function createWorld(db: Database, { now = new Date('2026-11-21T10:00:00Z') }: Options = {}) {
  const world = {
    db,
    now,
    config,
    get today() {
      return dayOf(world.now)
    },

    async studio({ name = `Studio ${next()}`, state = 'ACTIVE' } = {}): Promise<string> {
      const id = newId()
      await db.insert(studio).values({ id, name, state, vatNumber: vatNumber(), createdAt: world.now })
      return id
    },

    async unit({
      studioId,
      name = `Unit ${next()}`,
      validFrom = '2024-01-01',
      validTo = null as string | null,
      archived = false,
      kind = 'UNIT' as 'UNIT' | 'OFFICE',
      externalCode = null as string | null,
    }: {
      studioId: string
      name?: string
      validFrom?: string
      validTo?: string | null
      archived?: boolean
      kind?: 'UNIT' | 'OFFICE'
      externalCode?: string | null
    }): Promise<string> {
      const id = newId()
      await db.insert(operatingUnit).values({
        id,
        studioId,
        name,
        validFrom,
        validTo,
        kind,
        externalCode,
        archivedAt: archived ? world.now : null,
        createdAt: world.now,
      })
      return id
    },

    /** A person who is signed in. */
    async person({
      name = `Person ${next()}`,
      disabled = false,
      expiresOn = null,
      mustChangePassword = false,
      passwordSetOn = '2026-11-01',
      passwordValidityDays = 0,
      signedInAt,
      secondFactor = false,
    }: PersonOptions = {}): Promise<Persona & { personId: string; sessionToken: string }> {
      const personId = newId()
      const username = `user${next()}${randomBytes(3).toString('hex')}`
      await db.insert(person).values({
        id: personId,
        name,
        username,
        displayUsername: username.toUpperCase(),
        email: `${username}@example.it`,
        disabled,
        expiresOn,
        mustChangePassword,
        passwordSetOn,
        passwordValidityDays,
        createdAt: world.now,
        updatedAt: world.now,
      })
      const sessionToken = randomBytes(16).toString('hex')
      const at = signedInAt ?? world.now
      await db.insert(session).values({
        id: newId(),
        userId: personId,
        token: sessionToken,
        secondFactor,
        expiresAt: new Date(at.getTime() + 400 * 86_400_000),
        createdAt: at,
        updatedAt: at,
      })
      return { name, personId, sessionToken }
    },

    async operator({
      studioId,
      administrator = false,
      supervisor = false,
      classes = [],
      units = [],
      ...rest
    }: {
      studioId: string
      administrator?: boolean
      supervisor?: boolean
      classes?: readonly OperatorClass[]
      /** Linked from 2024 on, without end. */
      units?: readonly string[]
    } & PersonOptions): Promise<
      Persona & { personId: string; sessionToken: string; operatorId: string; studioId: string }
    > {
      const who = await world.person(rest)
      const operatorId = newId()
      await db.insert(operator).values({
        id: operatorId,
        studioId,
        personId: who.personId,
        administrator,
        supervisor,
        code: String(60_000_000 + next()),
        createdAt: world.now,
      })
      if (classes.length) {
        await db
          .insert(operatorClass)
          .values(classes.map((name) => ({ id: newId(), operatorId, class: name, createdAt: world.now })))
      }
      for (const unitId of units) await world.linkOperator(operatorId, unitId, studioId)
      return { ...who, operatorId, studioId }
    },

    async linkOperator(
      operatorId: string,
      unitId: string,
      studioId: string,
      { validFrom = '2024-01-01', validTo = null as string | null } = {},
    ) {
      await db
        .insert(operatorUnit)
        .values({ id: newId(), operatorId, unitId, studioId, validFrom, validTo, createdAt: world.now })
    },
    async linkClient(
      clientId: string,
      unitId: string,
      studioId: string,
      { validFrom = '2024-01-01', validTo = null as string | null } = {},
    ) {
      await db
        .insert(clientUnit)
        .values({ id: newId(), clientId, unitId, studioId, validFrom, validTo, createdAt: world.now })
    },

    /** A company; with a studio also its card there, with units also the links. */
    async client({
      studioId,
      units = [],
      name = `Client ${next()}`,
      kind = 'FULL',
      words,
      services = { ISSUED: {}, RECEIVED: {} },
      modules = {},
      ...columns
    }: {
      studioId?: string
      units?: readonly string[]
      name?: string
      kind?: 'FULL' | 'RECEIVE_ONLY'
      /** With these an active delegation to the studio. */
      words?: readonly Word[]
      /** Of each area the service: FATTURA without end, if not said. */
      services?: Partial<Record<Area, { code?: string; until?: string | null }>>
      /** The modules that are on, with their last day. */
      modules?: Partial<Record<Module, string | null>>
    } & Partial<typeof client.$inferInsert> = {}): Promise<string> {
      const id = newId()
      const vat = vatNumber()
      await db.insert(client).values({
        id,
        name,
        kind,
        vatNumber: vat,
        fiscalCode: vat,
        street: 'via Emilia 12',
        postalCode: '20121',
        city: 'Milano',
        province: 'MI',
        createdAt: world.now,
        ...columns,
      })
      for (const [area, { code = 'FATTURA', until = null }] of Object.entries(services)) {
        await db
          .insert(clientService)
          .values({ id: newId(), clientId: id, area, serviceCode: code, validTo: until, createdAt: world.now })
      }
      for (const [module, until] of Object.entries(modules)) {
        await db
          .insert(clientModule)
          .values({ id: newId(), clientId: id, module, validTo: until, createdAt: world.now })
      }
      if (studioId) await world.card(studioId, id)
      for (const unitId of units) await world.linkClient(id, unitId, studioId!)
      if (words) await world.delegation({ studioId: studioId!, clientId: id, words })
      return id
    },
    async card(studioId: string, clientId: string, code = String(next()).padStart(6, '0')) {
      await db.insert(studioClient).values({ studioId, clientId, code, createdAt: world.now })
    },

    async delegation({
      studioId,
      clientId,
      state = 'ACTIVE',
      words = ['READ'],
      validFrom = '2024-01-01',
      validTo = null,
      origin = 'STUDIO_REQUEST',
      suspendedBy = state === 'SUSPENDED' ? 'CLIENT' : null,
    }: {
      studioId: string
      clientId: string
      state?: string
      words?: readonly Word[]
      validFrom?: string
      validTo?: string | null
      origin?: string
      suspendedBy?: string | null
    }): Promise<string> {
      const id = newId()
      await db.insert(delegation).values({
        id,
        studioId,
        clientId,
        state,
        words: [...words],
        validFrom,
        validTo,
        origin,
        suspendedBy,
        createdAt: world.now,
        changedAt: world.now,
      })
      return id
    },

    async consent({ studioId, clientId, state = 'ADHERED' }: { studioId: string; clientId: string; state?: string }) {
      const id = newId()
      const at = world.now
      await db.insert(consent).values({ id, studioId, clientId, state, sentAt: at, createdAt: at, changedAt: at })
      return id
    },

    async clientUser({
      clientId,
      owner = false,
      words = [],
      ...rest
    }: { clientId: string; owner?: boolean; words?: readonly Word[] } & PersonOptions): Promise<
      Persona & { personId: string; sessionToken: string; clientUserId: string; clientId: string }
    > {
      const who = await world.person(rest)
      const clientUserId = newId()
      await db
        .insert(clientUser)
        .values({ id: clientUserId, clientId, personId: who.personId, owner, words: [...words], createdAt: world.now })
      return { ...who, clientUserId, clientId }
    },
    owner: (clientId: string) => world.clientUser({ clientId, owner: true }),
    additionalUser: (clientId: string, words: readonly Word[]) => world.clientUser({ clientId, words }),

    /** A token of somebody who can sign in. */
    async token(
      issuer: Persona,
      scopes: readonly Scope[],
      {
        expiresOn = addDays(world.today, 30),
        revoked = false,
        secondFactor = false,
        partnerAppId = null as string | null,
      } = {},
    ): Promise<Persona & { tokenHash: string; tokenId: string }> {
      const tokenId = newId()
      const tokenHash = randomBytes(32).toString('hex')
      await db.insert(apiToken).values({
        id: tokenId,
        name: 'test',
        hash: tokenHash,
        prefix: 'dlg_test',
        personId: issuer.personId!,
        operatorId: issuer.operatorId ?? null,
        clientUserId: issuer.clientUserId ?? null,
        studioId: issuer.studioId ?? null,
        clientId: issuer.clientId ?? null,
        scopes: [...scopes],
        secondFactor,
        partnerAppId,
        expiresOn,
        createdAt: world.now,
        revokedAt: revoked ? world.now : null,
      })
      const { sessionToken: _, ...who } = issuer
      return { ...who, tokenHash, tokenId }
    },

    /** A partner's program, registered by a studio. */
    async partnerApp({
      studioId,
      shutOutBy = [],
    }: {
      studioId: string
      shutOutBy?: readonly string[]
    }): Promise<string> {
      const id = newId()
      await db
        .insert(partnerApp)
        .values({ id, studioId, name: `App ${next()}`, publisher: 'Software House S.r.l.', createdAt: world.now })
      for (const clientId of shutOutBy) {
        await db.insert(partnerExclusion).values({ partnerAppId: id, clientId, createdAt: world.now })
      }
      return id
    },
    /** From now on this operator's session works in the client's panel. */
    async act({ sessionToken }: Persona, clientId: string) {
      await db
        .update(session)
        .set({ actingClientId: clientId, actingUsedAt: world.now })
        .where(eq(session.token, sessionToken!))
    },
    /** From now on this session looks as somebody else. */
    async lookAs(
      { sessionToken }: Persona,
      { operatorId = null, clientUserId = null, delegationId = null }: Record<string, string | null>,
    ) {
      await db
        .update(session)
        .set({ viewingOperatorId: operatorId, viewingClientUserId: clientUserId, viewingDelegationId: delegationId })
        .where(eq(session.token, sessionToken!))
    },

    async series({ clientId, code = 'A' }: { clientId: string; code?: string }): Promise<string> {
      const [known] = await db.rows<{ id: string }>(
        sql`select id from number_series where client_id = ${clientId}::uuid and code = ${code}`,
      )
      if (known) return known.id
      const id = newId()
      await db.insert(numberSeries).values({ id, clientId, code, description: `Series ${code}`, createdAt: world.now })
      return id
    },

    async counterparty({
      clientId,
      ...columns
    }: { clientId: string } & Partial<typeof counterparty.$inferInsert>): Promise<string> {
      const id = newId()
      await db.insert(counterparty).values({ id, clientId, ...buyer(), ...columns, createdAt: world.now })
      return id
    },

    /** An issued invoice of one line of 100.00 at 22 %. With a state beyond DRAFT it has a number. */
    async invoice({
      clientId,
      status = 'DRAFT',
      date = '2026-11-20',
      ...columns
    }: { clientId: string; status?: string; date?: string } & Partial<typeof invoice.$inferInsert>): Promise<string> {
      const id = newId()
      const seriesId = await world.series({ clientId })
      const sequence = status === 'DRAFT' ? null : next()
      await db.insert(invoice).values({
        id,
        clientId,
        status,
        seriesId,
        documentType: 'TD01',
        date,
        buyer: buyer(),
        buyerName: buyer().name!,
        taxable: '100.00',
        vat: '22.00',
        withheld: '0.00',
        stampDutyAmount: '0.00',
        total: '122.00',
        payable: '122.00',
        ...(sequence && { year: 2026, sequence, number: `2026/A/${sequence}`, issuedAt: world.now }),
        createdAt: world.now,
        updatedAt: world.now,
        ...columns,
      })
      await db.insert(invoiceLine).values({
        invoiceId: id,
        clientId,
        position: 1,
        description: 'Consulenza',
        quantity: '1',
        unitPrice: '100',
        total: '100',
        vatRate: '22.00',
      })
      return id
    },

    async received({
      clientId,
      status = 'ARRIVED',
      date = '2026-11-20',
      ...columns
    }: { clientId: string; status?: string; date?: string } & Partial<
      typeof receivedInvoice.$inferInsert
    >): Promise<string> {
      const id = newId()
      await db.insert(receivedInvoice).values({
        id,
        clientId,
        status,
        date,
        documentType: 'TD01',
        number: String(next()),
        sellerName: 'Fornitore S.r.l.',
        taxable: '100.00',
        vat: '22.00',
        total: '122.00',
        fileName: `IT01234567890_${next()}.xml`,
        sha256: randomBytes(32).toString('hex'),
        content: new Uint8Array(),
        xml: '',
        createdAt: world.now,
        ...columns,
      })
      return id
    },

    /** Through the guarded schema, as this persona. */
    ask: (persona: Persona, document: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
      askAs({ db, config, now: world.now }, persona, document, variables),

    /** The data, where an error would be a surprise. */
    async get(persona: Persona, document: string, variables: Record<string, unknown> = {}) {
      const { data, errors } = await world.ask(persona, document, variables)
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
  }
  return world
}
export type World = ReturnType<typeof createWorld>

const buyer = (): Party => ({
  name: 'Officine Galvani S.p.A.',
  vatCountry: 'IT',
  vatCode: vatNumber(3_987_650),
  street: 'corso Stati Uniti 18',
  postalCode: '35127',
  city: 'Padova',
  province: 'PD',
  country: 'IT',
  recipientCode: 'M5UXCR1',
  publicBody: false,
})
