import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import type { Database } from '../../db/database.ts'
import type { InvoiceDocument } from '../../fatturapa/document.ts'
import { readNotice } from '../../fatturapa/notices.ts'
import { writeInvoice } from '../../fatturapa/write.ts'
import { createQueue } from '../../queue/queue.ts'
import { createSimulator } from './simulator.ts'
import { wishTexts } from './wishes.ts'

const now = new Date('2026-11-21T10:00:00Z')
let db: Database
let counter = 0
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

interface Wanted {
  readonly buyer?: string
  readonly code?: string
  readonly format?: string
  readonly number?: string
  readonly type?: string
  readonly date?: string
  readonly total?: string
  readonly buyerVat?: string
}

const document = ({
  buyer = 'Officine Galvani S.p.A.',
  format = 'FPR12',
  code = format === 'FPA12' ? 'UFY9MH' : '0000000',
  number = `2026/${++counter}`,
  type = 'TD01',
  date = '2026-11-20',
  total = '100.00',
  buyerVat = '12345670017',
}: Wanted): InvoiceDocument => ({
  '@versione': format,
  FatturaElettronicaHeader: {
    DatiTrasmissione: {
      IdTrasmittente: { IdPaese: 'IT', IdCodice: '00000010017' },
      ProgressivoInvio: '00001',
      FormatoTrasmissione: format,
      CodiceDestinatario: code,
    },
    CedentePrestatore: {
      DatiAnagrafici: {
        IdFiscaleIVA: { IdPaese: 'IT', IdCodice: '00000010017' },
        Anagrafica: { Denominazione: 'Rossi' },
        RegimeFiscale: 'RF01',
      },
      Sede: { Indirizzo: 'via Emilia 1', CAP: '20121', Comune: 'Milano', Provincia: 'MI', Nazione: 'IT' },
    },
    CessionarioCommittente: {
      DatiAnagrafici: {
        IdFiscaleIVA: { IdPaese: 'IT', IdCodice: buyerVat },
        Anagrafica: { Denominazione: buyer },
      },
      Sede: { Indirizzo: 'via Po 1', CAP: '10121', Comune: 'Torino', Provincia: 'TO', Nazione: 'IT' },
    },
  },
  FatturaElettronicaBody: [
    {
      DatiGenerali: { DatiGeneraliDocumento: { TipoDocumento: type, Divisa: 'EUR', Data: date, Numero: number } },
      DatiBeniServizi: {
        DettaglioLinee: [
          {
            NumeroLinea: '1',
            Descrizione: 'Consulenza',
            PrezzoUnitario: '100.00',
            PrezzoTotale: total,
            AliquotaIVA: '22.00',
          },
        ],
        DatiRiepilogo: [{ AliquotaIVA: '22.00', ImponibileImporto: total, Imposta: '22.00' }],
      },
    },
  ],
})

const newName = () => `IT00000010017_${String(++counter).padStart(5, '0')}.xml`

/** What came back about a file, in order, as the kinds and codes of its messages. */
async function send(wanted: Wanted, fileName = newName()) {
  const messages: ReturnType<typeof readNotice>[] = []
  const names: string[] = []
  const simulator = createSimulator(db, { delayMs: 0 })
  const queue = createQueue(db, {
    onError: (error) => {
      throw error
    },
    clock: () => now,
  })
  simulator.listen(queue, async (name, bytes) => {
    names.push(name)
    messages.push(readNotice(bytes))
  })
  await queue.start({ workers: false })
  const answer = await simulator.upload({ fileName, xml: writeInvoice(document(wanted)) }, now)
  await queue.drain()
  await queue.stop()
  const kinds = messages.map(({ kind, outcome, errors }) =>
    [kind, outcome, ...errors.map(({ code }) => code)].filter(Boolean).join(' '),
  )
  return { answer, kinds, names, messages }
}

describe('the simulated SdI', () => {
  it('delivers what passes its controls', async () => {
    const fileName = newName()
    const { answer, kinds, names, messages } = await send({}, fileName)
    expect(answer).toEqual({ sdiId: expect.stringMatching(/^\d+$/) })
    expect(kinds).toEqual(['RC'])
    expect(names).toEqual([fileName.replace('.xml', '_RC_001.xml')])
    expect(messages[0]).toMatchObject({ ...answer, fileName, addressee: 'BUSINESS', isSigned: true })
  })

  it.each([
    [{ buyer: 'Rossi [scarta 00311]' }, ['NS 00311']],
    [{ buyer: 'Rossi [Mancata consegna]' }, ['MC']],
    [{ buyer: 'Rossi [silenzio]' }, []],
    [{ code: 'SCARTA1' }, ['NS 00311']],
    [{ code: 'SCARTA3' }, ['NS 00305']],
    [{ code: 'MANCATA' }, ['MC']],
    [{ code: 'SILENZI' }, []],
    [{ format: 'FPA12' }, ['RC']],
    [{ format: 'FPA12', buyer: 'Comune [accetta]' }, ['RC', 'NE EC01']],
    [{ format: 'FPA12', buyer: 'Comune [rifiuta]' }, ['RC', 'NE EC02']],
    [{ format: 'FPA12', buyer: 'Comune [decorrenza]' }, ['RC', 'DT']],
    [{ format: 'FPA12', buyer: 'Comune [mancata consegna]' }, ['MC']],
    [{ format: 'FPA12', code: 'TARDIV' }, ['MC', 'RC']],
    [{ format: 'FPA12', code: 'ATTEST' }, ['MC', 'AT']],
    [{ format: 'FPA12', code: 'SCARTA' }, ['NS 00312']],
    // A wish helps nothing against the controls.
    [{ total: '90.00', buyer: 'Rossi [mancata consegna]' }, ['NS 00421 00423']],
    [{ date: '2026-12-01' }, ['NS 00403']],
    [{ buyerVat: '12345678901' }, ['NS 00305']],
    [{ code: 'TROPPOLUNGO' }, ['NS 00200']],
  ] as const)('answers %j with %j', async (wanted, kinds) => {
    expect((await send(wanted)).kinds).toEqual(kinds)
  })

  it('rejects a second invoice of one number and year, but not a credit note, nor after a rejection', async () => {
    expect((await send({ number: 'A1' })).kinds).toEqual(['RC'])
    expect((await send({ number: 'A1' })).kinds).toEqual(['NS 00404'])
    expect((await send({ number: 'A1', type: 'TD04' })).kinds).toEqual(['RC'])
    expect((await send({ number: 'A1', date: '2025-11-20' })).kinds).toEqual(['RC'])
    expect((await send({ number: 'A2', code: 'SCARTA1' })).kinds).toEqual(['NS 00311'])
    expect((await send({ number: 'A2' })).kinds).toEqual(['RC'])
    expect((await send({ number: 'A3', format: 'FPA12', code: 'RIFIUT' })).kinds).toEqual(['RC', 'NE EC02'])
    expect((await send({ number: 'A3', format: 'FPA12' })).kinds).toEqual(['RC'])
  })

  it('answers the same file with the same id and says nothing twice, and rejects another under its name', async () => {
    const fileName = newName()
    const first = await send({ number: 'B1' }, fileName)
    const again = await send({ number: 'B1' }, fileName)
    expect(again).toMatchObject({ answer: first.answer, kinds: [] })
    const other = await send({ number: 'B2' }, fileName)
    expect(other.kinds).toEqual(['NS 00002'])
    expect(other.answer).not.toEqual(first.answer)
  })

  it('takes no file whose name breaks the rule', async () => {
    const { answer, kinds } = await send({}, 'fattura.xml')
    expect(answer).toMatchObject({ failure: expect.stringContaining('00001'), isPermanent: true })
    expect(kinds).toEqual([])
  })

  it('fails for the first file of an invoice where that is wished for, however often asked, and takes the next', async () => {
    const fileName = newName()
    const wanted = { number: 'C1', buyer: 'Rossi [errore canale]' }
    for (const _ of [1, 2]) {
      expect((await send(wanted, fileName)).answer).toMatchObject({ isPermanent: false })
    }
    expect((await send(wanted)).kinds).toEqual(['RC'])
  })

  it('is described, wish by wish', () => {
    const page = readFileSync(new URL('../../../../docs/simulator.md', import.meta.url), 'utf8')
    expect(wishTexts.filter((text) => !page.includes(`\`${text}\``))).toEqual([])
  })
})
