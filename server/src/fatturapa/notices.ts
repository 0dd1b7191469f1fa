import type { KeyObject } from 'node:crypto'
import type { XmlElement } from 'libxml2-wasm'
import { blockAt, blocksAt, type Node, textAt } from './document.ts'
import type { NoticeKind } from './file-name.ts'
import { type Addressee, type NoticeFormat, noticeFormats } from './notice-model.ts'
import { withXml } from './parse-xml.ts'
import { type Reading, readBlock } from './read-block.ts'
import { checkBlock } from './schema-rules.ts'
import { signXml } from './sign-xml.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeBlock } from './write.ts'

export interface NoticeError {
  /** Of SdI's control, e.g. '00423'. */
  code: string
  description: string
  /** How to mend it; only businesses are told. */
  suggestion?: string
}

/** A message of SdI about a file. Which members are there depends on the kind. Instants and days as they stand in the file. */
export interface Notice {
  kind: NoticeKind
  addressee: Addressee
  sdiId: string
  fileName?: string
  receivedAt?: string
  /** RC */
  deliveredAt?: string
  /** MC to businesses: the day from which the invoice lies in the buyer's reserved area. */
  availableOn?: string
  messageId?: string
  certifiedEmailMessageId?: string
  /** SHA-256 of the file, for businesses, and in AT. */
  hash?: string
  /** RC, AT; of MT the code alone. */
  recipient?: { code: string; description?: string }
  archive?: { sdiId: string; fileName: string }
  /** NS; empty in all others. */
  errors: NoticeError[]
  /** NE, EC: accepted or refused. */
  outcome?: 'EC01' | 'EC02'
  /** SE: why SdI did not take the buyer's outcome. */
  outcomeRefusal?: 'EN00' | 'EN01'
  buyerMessageId?: string
  /** NE, EC, DT, SE: one invoice of a lot. */
  invoice?: { number: string; year: string; position?: string }
  /** MT */
  formatName?: string
  attempts?: string
  description?: string
  note?: string
}

export interface ReadNotice extends Notice {
  /** It carries a signature. Whether that holds is not looked at. */
  isSigned: boolean
}

const recognize = (root: XmlElement): NoticeFormat => {
  const found = noticeFormats.find(
    ({ rootName, namespace }) => rootName === root.name && namespace === root.namespaceUri,
  )
  if (!found) throw new UnreadableFile('NOT_A_NOTICE', { name: root.name.slice(0, 80) })
  return found
}

const present = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T

const readErrors = (node: Node): NoticeError[] =>
  blocksAt(node, 'ListaErrori.Errore').map((error) =>
    present({
      code: textAt(error, 'Codice') ?? '',
      description: textAt(error, 'Descrizione') ?? '',
      suggestion: textAt(error, 'Suggerimento'),
    }),
  )

const readRecipient = (node: Node): Notice['recipient'] => {
  const code = textAt(node, 'Destinatario.Codice') ?? textAt(node, 'CodiceDestinatario')
  return code === undefined ? undefined : present({ code, description: textAt(node, 'Destinatario.Descrizione') })
}

const readInvoice = (outcome: Node): Notice['invoice'] => {
  const block = blockAt(outcome, 'RiferimentoFattura')
  const [number, year] = [textAt(block, 'NumeroFattura'), textAt(block, 'AnnoFattura')]
  if (number === undefined || year === undefined) return undefined
  return present({ number, year, position: textAt(block, 'PosizioneFattura') })
}

const readArchive = (node: Node): Notice['archive'] => {
  const block = blockAt(node, 'RiferimentoArchivio')
  const [sdiId, fileName] = [textAt(block, 'IdentificativoSdI'), textAt(block, 'NomeFile')]
  return sdiId === undefined || fileName === undefined ? undefined : { sdiId, fileName }
}

const fromNode = ({ kind, addressee }: NoticeFormat, node: Node, sdiId: string): Notice => {
  const outcome = blockAt(node, 'EsitoCommittente') ?? node
  return present({
    kind,
    addressee,
    sdiId,
    fileName: textAt(node, 'NomeFile'),
    receivedAt: textAt(node, 'DataOraRicezione'),
    deliveredAt: textAt(node, 'DataOraConsegna'),
    availableOn: textAt(node, 'DataMessaADisposizione'),
    messageId: textAt(node, 'MessageId'),
    certifiedEmailMessageId: textAt(node, 'PecMessageId'),
    hash: textAt(node, 'Hash') ?? textAt(node, 'HashFileOriginale'),
    recipient: readRecipient(node),
    archive: readArchive(node),
    errors: readErrors(node),
    outcome: textAt(outcome, 'Esito') as Notice['outcome'],
    outcomeRefusal: textAt(node, 'Scarto') as Notice['outcomeRefusal'],
    buyerMessageId: textAt(outcome, 'MessageIdCommittente'),
    invoice: readInvoice(outcome),
    formatName: textAt(node, 'Formato'),
    attempts: textAt(node, 'TentativiInvio'),
    description: textAt(outcome, 'Descrizione'),
    note: textAt(node, 'Note'),
  })
}

/** Reads any message of SdI, of either family. Throws UnreadableFile where it is none. */
export const readNotice = (bytes: Uint8Array): ReadNotice =>
  withXml(bytes, (root) => {
    const format = recognize(root)
    const reading: Reading = { complaints: [], hasQualifiedChildren: false, signature: undefined }
    const node = readBlock(reading, format.body, root, '')
    const sdiId = textAt(node, 'IdentificativoSdI')
    if (!sdiId) throw new UnreadableFile('NOT_A_NOTICE', { name: root.name })
    return { ...fromNode(format, node, sdiId), isSigned: reading.signature !== undefined }
  })

const toNode = (notice: Notice): Node => {
  const invoice = notice.invoice && {
    NumeroFattura: notice.invoice.number,
    AnnoFattura: notice.invoice.year,
    PosizioneFattura: notice.invoice.position,
  }
  const outcome: Node = {
    IdentificativoSdI: notice.sdiId,
    RiferimentoFattura: invoice,
    Esito: notice.outcome,
    Descrizione: notice.description,
    MessageIdCommittente: notice.buyerMessageId,
  }
  return {
    ...(notice.kind === 'NE' ? { EsitoCommittente: outcome } : outcome),
    IdentificativoSdI: notice.sdiId,
    NomeFile: notice.fileName,
    Hash: notice.hash,
    HashFileOriginale: notice.hash,
    DataOraRicezione: notice.receivedAt,
    DataOraConsegna: notice.deliveredAt,
    DataMessaADisposizione: notice.availableOn,
    Destinatario: notice.recipient && { Codice: notice.recipient.code, Descrizione: notice.recipient.description },
    CodiceDestinatario: notice.recipient?.code,
    Formato: notice.formatName,
    TentativiInvio: notice.attempts,
    RiferimentoArchivio: notice.archive && {
      IdentificativoSdI: notice.archive.sdiId,
      NomeFile: notice.archive.fileName,
    },
    ListaErrori: {
      Errore: notice.errors.map(({ code, description, suggestion }) => ({
        Codice: code,
        Descrizione: description,
        Suggerimento: notice.addressee === 'BUSINESS' ? (suggestion ?? '') : undefined,
      })),
    },
    Scarto: notice.outcomeRefusal,
    MessageId: notice.messageId,
    PecMessageId: notice.certifiedEmailMessageId,
    Note: notice.note,
  }
}

/**
 * Writes a message as SdI would, fit for its schema, and signs it with the key where SdI signs (RSA, or EC on P-256). Throws
 * RangeError where a member that the kind needs is missing or too long.
 */
export const writeNotice = (notice: Notice, key: KeyObject): string => {
  const format = noticeFormats.find(({ kind, addressee }) => kind === notice.kind && addressee === notice.addressee)
  if (!format) throw new RangeError(`there is no ${notice.kind} for ${notice.addressee}`)
  const all = toNode(notice)
  const names = new Set(format.body.parts.map((part) => (part.kind === 'field' ? part.name : '')))
  const node: Node = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))
  const [complaint] = checkBlock(format.body, node, '', undefined)
  if (complaint) throw new RangeError(`${notice.kind} at ${complaint.path}: ${complaint.message.en}`)
  // The outcome inside a NE is a message of its own, with its own version; no text can look like this tag once escaped.
  const inside = writeBlock(format.body, node, '  ').replace('<EsitoCommittente>', '<EsitoCommittente versione="1.0">')
  const xml =
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<ns:${format.rootName} xmlns:ns="${format.namespace}" versione="1.0">\n${inside}</ns:${format.rootName}>\n`
  return format.isSigned ? signXml(xml, key) : xml
}
