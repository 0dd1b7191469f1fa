import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type InvoiceDocument, textAt } from '../../fatturapa/document.ts'
import { type NoticeKind, noticeName } from '../../fatturapa/file-name.ts'
import type { Addressee } from '../../fatturapa/notice-model.ts'
import { type Notice, type NoticeError, writeNotice } from '../../fatturapa/notices.ts'
import { addDays, dayOf } from '../../lib/days.ts'
import type { OutgoingFile } from '../channel.ts'
import { noticeError } from './controls.ts'
import { buyerNameOf, recipientCodeOf, type Wish } from './wishes.ts'

/** A message of SdI that waits to be sent. */
export interface Message {
  readonly fileName: string
  readonly contentBase64: string
  /** With it the number of the invoice may be used again. */
  readonly frees: boolean
}

interface Reception {
  readonly file: OutgoingFile
  readonly sdiId: string
  readonly now: Date
  readonly document?: InvoiceDocument
}

type Step = Pick<Notice, 'kind'> & Partial<Notice>

let signingKey: KeyObject | undefined
/** Worth nothing beyond the simulation, so it is made anew in every process. */
const key = (): KeyObject => {
  signingKey ??= generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  return signingKey
}

const addresseeOf = (document: InvoiceDocument | undefined): Addressee =>
  textAt(document, 'FatturaElettronicaHeader.DatiTrasmissione.FormatoTrasmissione') === 'FPA12'
    ? 'ADMINISTRATION'
    : 'BUSINESS'

const NOT_REACHED = 'Il canale del destinatario non risponde.'
const outcome = (code: 'EC01' | 'EC02', description: string): Step => ({ kind: 'NE', outcome: code, description })

/** What comes of a file that passed every control, message by message. */
function steps(wish: Wish, addressee: Addressee): Step[] {
  const isPublic = addressee === 'ADMINISTRATION'
  switch (wish.outcome) {
    case 'reject':
      return [{ kind: 'NS', errors: [noticeError(wish.code)] }]
    case 'silence':
    case 'channel error':
      return wish.outcome === 'silence' ? [] : [{ kind: 'RC' }]
    case 'not delivered':
      return [{ kind: 'MC', description: NOT_REACHED }]
    case 'delivered late':
      return isPublic ? [{ kind: 'MC', description: NOT_REACHED }, { kind: 'RC' }] : [{ kind: 'RC' }]
    case 'attested':
      return isPublic
        ? [{ kind: 'MC', description: NOT_REACHED }, { kind: 'AT' }]
        : [{ kind: 'MC', description: NOT_REACHED }]
    case 'accept':
      return isPublic ? [{ kind: 'RC' }, outcome('EC01', 'Fattura accettata.')] : [{ kind: 'RC' }]
    case 'refuse':
      return isPublic ? [{ kind: 'RC' }, outcome('EC02', 'Importo non dovuto.')] : [{ kind: 'RC' }]
    case 'term expired':
      return isPublic
        ? [{ kind: 'RC' }, { kind: 'DT', description: 'Nessun esito nei quindici giorni.' }]
        : [{ kind: 'RC' }]
    default:
      return [{ kind: 'RC' }]
  }
}

function write({ file, sdiId, now, document }: Reception, step: Step, number: number): Message {
  const at = `${now.toISOString().slice(0, 19)}Z`
  const addressee = addresseeOf(document)
  const body = 'FatturaElettronicaBody[0].DatiGenerali.DatiGeneraliDocumento'
  const fileName = noticeName(file.fileName, step.kind, number)
  const isAboutOne: NoticeKind[] = ['NE', 'DT']
  const notice: Notice = {
    addressee,
    sdiId,
    fileName: file.fileName,
    receivedAt: at,
    deliveredAt: at,
    availableOn: addDays(dayOf(now), 1),
    // At most fourteen characters for the administration.
    messageId: `${sdiId}${number}`.slice(-14),
    hash: createHash('sha256').update(file.xml).digest('hex'),
    recipient: {
      code: document ? recipientCodeOf(document) : '0000000',
      description: (document && buyerNameOf(document)) || 'Destinatario',
    },
    errors: [],
    ...(isAboutOne.includes(step.kind) &&
      document && {
        invoice: {
          number: textAt(document, `${body}.Numero`) ?? '',
          year: (textAt(document, `${body}.Data`) ?? '').slice(0, 4),
        },
      }),
    ...step,
  }
  return {
    fileName,
    contentBase64: Buffer.from(writeNotice(notice, key())).toString('base64'),
    frees: step.kind === 'NS' || notice.outcome === 'EC02',
  }
}

/** SdI's answers to a file, in their order: its rejection, or what was wished for. */
export function answersTo(reception: Reception, errors: readonly NoticeError[], wish: Wish): Message[] {
  const plan: Step[] =
    errors.length > 0 ? [{ kind: 'NS', errors: [...errors] }] : steps(wish, addresseeOf(reception.document))
  return plan.map((step, index) => write(reception, step, index + 1))
}
