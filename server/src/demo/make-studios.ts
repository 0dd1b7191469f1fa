import { sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { operatingUnit, operator, operatorClass, operatorUnit, quickLink, studio } from '../db/tables/studio.ts'
import { DEMO_STUDIO_ID } from '../features/installation/installation.queries.ts'
import { createPerson } from '../features/person/create-person.ts'
import { addDays, type Day } from '../lib/days.ts'
import type { Clock } from './clock.ts'
import { makeVatNumber } from './numbers.ts'
import { places } from './places.ts'
import type { Seeded } from './seeded.ts'
import { DEMO_PASSWORD, type DemoOperator, demoOperators } from './sign-ins.ts'

interface MadeUnit {
  readonly id: string
  readonly validFrom: Day
}
interface MadeStudio {
  readonly id: string
  readonly units: Readonly<Record<string, MadeUnit>>
}
export interface MadeStudios {
  readonly FERRI: MadeStudio
  readonly TESSARI: MadeStudio
}
export interface MadeOperator {
  readonly demo: DemoOperator
  readonly id: string
  readonly personId: string
  readonly studioId: string
}

/** By this id the demo is recognised when the program starts again. */
export const FERRI_ID = DEMO_STUDIO_ID
const TESSARI_ID = '0171a3f2-5c00-7000-8000-00000000e55a'

/** What they say of themselves: in the directory of accountants, and above their clients' pages. */
const presented = {
  FERRI: {
    code: 'FE221A05',
    phone: '+39 02 5550 1204',
    website: 'https://www.ferri-associati.example.it',
    headerText: 'Siamo chiusi dal 24 dicembre al 6 gennaio',
    profile:
      'Dal 1987 seguiamo officine, trasporti e ristorazione tra Milano e Padova.\nContabilità, bilancio e fatturazione elettronica, con una persona di riferimento per ogni azienda.',
  },
  TESSARI: {
    code: '7E55A219',
    phone: '+39 0444 555 318',
    website: 'https://www.studiotessari.example.it',
    profile: 'Studio di due persone, per artigiani e forfettari del Vicentino.\nRispondiamo entro il giorno dopo.',
  },
}
const quickLinks = [
  { label: 'Fatture e Corrispettivi', url: 'https://ivaservizi.agenziaentrate.gov.it' },
  { label: 'Scadenze fiscali', url: 'https://www.agenziaentrate.gov.it/portale/web/guest/scadenzario' },
  { label: 'INPS', url: 'https://www.inps.it' },
]

export async function makeStudios(tx: Db, clock: Clock, random: Seeded): Promise<MadeStudios> {
  const createdAt = clock.at(clock.day(-1300), 0)
  const { milano, vicenza } = places
  const row = (id: string, name: string, street: string, place: typeof milano | typeof vicenza, email: string) => {
    const vatNumber = makeVatNumber(random.for(name), place)
    const { city, province, postalCode } = place
    return {
      id,
      name,
      vatNumber,
      fiscalCode: vatNumber,
      street,
      city,
      province,
      postalCode,
      email,
      createdAt,
      isListed: true,
    }
  }
  await tx.insert(studio).values([
    {
      ...row(FERRI_ID, 'Studio Ferri & Associati', 'via Dante 4', milano, 'studio@ferri-associati.example.it'),
      ...presented.FERRI,
    },
    {
      ...row(TESSARI_ID, 'Studio Tessari', 'contrà Porti 9', vicenza, 'info@studiotessari.example.it'),
      ...presented.TESSARI,
    },
  ])
  await tx.insert(quickLink).values(quickLinks.map((link, position) => ({ studioId: FERRI_ID, position, ...link })))

  const unit = (
    name: string,
    externalCode: string,
    validFrom: Day,
    validTo: Day | null = null,
    kind: 'UNIT' | 'OFFICE' = 'UNIT',
  ) => ({
    id: random.id(createdAt),
    studioId: FERRI_ID,
    name,
    externalCode,
    kind,
    validFrom,
    validTo,
    createdAt,
  })
  const began = clock.day(-1300)
  const ferri = {
    MI: unit('Milano', 'UO-MI', began),
    PD: unit('Padova', 'UO-PD', began),
    BG: unit('Bergamo', 'UO-BG', clock.monthStart(1)),
    BS: unit('Brescia', 'UO-BS', began, addDays(clock.monthStart(0), -1)),
    VA: unit('Sportello Valtorta', 'SP-VA', began, null, 'OFFICE'),
  }
  const tessari = { VI: { ...unit('Vicenza', 'VI', began), studioId: TESSARI_ID } }
  await tx.insert(operatingUnit).values([...Object.values(ferri), ...Object.values(tessari)])
  return { FERRI: { id: FERRI_ID, units: ferri }, TESSARI: { id: TESSARI_ID, units: tessari } }
}

export async function makeOperators(
  tx: Db,
  clock: Clock,
  studios: MadeStudios,
  random: Seeded,
): Promise<MadeOperator[]> {
  const createdAt = clock.at(clock.day(-1000), 0)
  const made: MadeOperator[] = []
  for (const demo of demoOperators) {
    const personId = await makePerson(tx, clock, demo)
    made.push({ demo, id: random.id(createdAt), personId, studioId: studios[demo.studio].id })
  }
  await tx.insert(operator).values(
    made.map(({ demo, id, personId, studioId }) => ({
      id,
      personId,
      studioId,
      code: demo.code,
      administrator: demo.administrator ?? false,
      supervisor: demo.supervisor ?? false,
      createdAt,
    })),
  )
  await tx
    .insert(operatorClass)
    .values(
      made.flatMap(({ demo, id }) =>
        demo.classes.map((name) => ({ id: random.id(createdAt), operatorId: id, class: name, createdAt })),
      ),
    )
  await tx.insert(operatorUnit).values(
    made.flatMap(({ demo, id, studioId }) =>
      demo.units.map((name) => {
        const { id: unitId, validFrom } = studios[demo.studio].units[name]!
        const since = clock.day(-1000)
        return {
          id: random.id(createdAt),
          operatorId: id,
          studioId,
          unitId,
          validFrom: later(validFrom, since),
          createdAt,
        }
      }),
    ),
  )
  return made
}

const later = (a: Day, b: Day): Day => (a < b ? b : a)

interface SignInPerson {
  readonly username: string
  readonly name: string
  readonly mustChange?: true
  readonly disabled?: true
}
/** Somebody with the demo's password. */
export async function makePerson(tx: Db, clock: Clock, demo: SignInPerson): Promise<string> {
  const { personId } = await createPerson(tx, {
    name: demo.name,
    username: demo.username,
    email: `${demo.name.toLowerCase().replace(' ', '.')}@example.it`,
    password: DEMO_PASSWORD,
    mustChange: demo.mustChange ?? false,
    today: clock.today,
    // As long as it has been there: who could do what on a past day is asked of it too.
    now: clock.at(clock.day(-1000), 0),
  })
  if (demo.disabled) await tx.rows(sql`update person set disabled = true where id = ${personId}::uuid`)
  return personId
}
