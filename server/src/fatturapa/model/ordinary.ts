import { lineTypes, natures, paymentConditions, paymentMethods, vatDue, yes } from './code-lists.ts'
import { discounts, ordinaryGeneral } from './general.ts'
import { ordinaryHeader } from './header.ts'
import { block, type Format, many, one, optional, some } from './structure.ts'
import {
  amount,
  articleCode,
  base64,
  basicLatin,
  bic,
  day,
  fiveDigits,
  iban,
  integer,
  latin,
  oneOf,
  personFiscalCode,
  personTitle,
  price,
  quantity,
  rate,
} from './value-types.ts'

const line = block(
  one('NumeroLinea', integer(1, 9999), 'Numero di riga', 'Line number'),
  optional('TipoCessionePrestazione', oneOf(lineTypes), 'Tipo di riga', 'Kind of line'),
  many(
    'CodiceArticolo',
    block(
      one('CodiceTipo', basicLatin(1, 35), 'Tipo di codice', 'Kind of code'),
      one('CodiceValore', articleCode, 'Codice', 'Code'),
    ),
    'Codice articolo',
    'Article code',
  ),
  one('Descrizione', latin(1000), 'Descrizione', 'Description'),
  optional('Quantita', quantity, 'Quantità', 'Quantity'),
  optional('UnitaMisura', basicLatin(1, 10), 'Unità di misura', 'Unit'),
  optional('DataInizioPeriodo', day, 'Inizio del periodo', 'Period from'),
  optional('DataFinePeriodo', day, 'Fine del periodo', 'Period to'),
  one('PrezzoUnitario', price, 'Prezzo unitario', 'Unit price'),
  discounts,
  one('PrezzoTotale', price, 'Prezzo totale', 'Line total'),
  one('AliquotaIVA', rate, 'Aliquota IVA', 'VAT rate'),
  optional('Ritenuta', oneOf(yes), 'Soggetta a ritenuta', 'Subject to withholding'),
  optional('Natura', oneOf(natures), 'Natura', 'Nature'),
  optional('RiferimentoAmministrazione', basicLatin(1, 20), 'Riferimento amministrazione', 'Administrative reference'),
  many(
    'AltriDatiGestionali',
    block(
      one('TipoDato', basicLatin(1, 10), 'Tipo di dato', 'Kind of entry'),
      optional('RiferimentoTesto', latin(60), 'Testo', 'Text'),
      optional('RiferimentoNumero', price, 'Numero', 'Number'),
      optional('RiferimentoData', day, 'Data', 'Date'),
    ),
    'Altri dati gestionali',
    'Other entries',
  ),
)

const vatSummary = block(
  one('AliquotaIVA', rate, 'Aliquota IVA', 'VAT rate'),
  optional('Natura', oneOf(natures), 'Natura', 'Nature'),
  optional('SpeseAccessorie', amount, 'Spese accessorie', 'Additional costs'),
  optional('Arrotondamento', price, 'Arrotondamento', 'Rounding'),
  one('ImponibileImporto', amount, 'Imponibile', 'Taxable amount'),
  one('Imposta', amount, 'Imposta', 'Tax'),
  optional('EsigibilitaIVA', oneOf(vatDue), 'Esigibilità IVA', 'VAT due'),
  optional('RiferimentoNormativo', latin(100), 'Riferimento normativo', 'Legal reference'),
)

const paymentDetail = block(
  optional('Beneficiario', latin(200), 'Beneficiario', 'Payee'),
  one('ModalitaPagamento', oneOf(paymentMethods), 'Modalità di pagamento', 'Payment method'),
  optional('DataRiferimentoTerminiPagamento', day, 'Decorrenza dei termini', 'Terms run from'),
  optional('GiorniTerminiPagamento', integer(0, 999), 'Giorni', 'Days'),
  optional('DataScadenzaPagamento', day, 'Scadenza', 'Due on'),
  one('ImportoPagamento', amount, 'Importo', 'Amount'),
  optional('CodUfficioPostale', basicLatin(1, 20), 'Ufficio postale', 'Post office'),
  optional('CognomeQuietanzante', latin(60), 'Cognome del quietanzante', 'Receipt signed by (surname)'),
  optional('NomeQuietanzante', latin(60), 'Nome del quietanzante', 'Receipt signed by (first name)'),
  optional('CFQuietanzante', personFiscalCode, 'Codice fiscale del quietanzante', 'Receipt signed by (fiscal code)'),
  optional('TitoloQuietanzante', personTitle, 'Titolo del quietanzante', 'Receipt signed by (title)'),
  optional('IstitutoFinanziario', latin(80), 'Istituto finanziario', 'Bank'),
  optional('IBAN', iban, 'IBAN', 'IBAN'),
  optional('ABI', fiveDigits, 'ABI', 'ABI'),
  optional('CAB', fiveDigits, 'CAB', 'CAB'),
  optional('BIC', bic, 'BIC', 'BIC'),
  optional('ScontoPagamentoAnticipato', amount, 'Sconto per pagamento anticipato', 'Early payment discount'),
  optional('DataLimitePagamentoAnticipato', day, 'Termine per il pagamento anticipato', 'Early payment until'),
  optional('PenalitaPagamentiRitardati', amount, 'Penalità per ritardo', 'Late payment penalty'),
  optional('DataDecorrenzaPenale', day, 'Decorrenza della penale', 'Penalty runs from'),
  optional('CodicePagamento', basicLatin(1, 60), 'Codice di pagamento', 'Payment code'),
)

export const attachments = many(
  'Allegati',
  block(
    one('NomeAttachment', latin(60), 'Nome del file', 'File name'),
    optional('AlgoritmoCompressione', basicLatin(1, 10), 'Compressione', 'Compression'),
    optional('FormatoAttachment', basicLatin(1, 10), 'Formato', 'Format'),
    optional('DescrizioneAttachment', latin(100), 'Descrizione', 'Description'),
    one('Attachment', base64, 'Contenuto', 'Content'),
  ),
  'Allegato',
  'Attachment',
)

const body = block(
  one('DatiGenerali', ordinaryGeneral, 'Dati generali', 'General data'),
  one(
    'DatiBeniServizi',
    block(
      some('DettaglioLinee', line, 'Riga', 'Line'),
      some('DatiRiepilogo', vatSummary, 'Riepilogo IVA', 'VAT summary'),
    ),
    'Beni e servizi',
    'Goods and services',
  ),
  optional(
    'DatiVeicoli',
    block(
      one('Data', day, 'Data di immatricolazione', 'First registered on'),
      one('TotalePercorso', basicLatin(1, 15), 'Percorso totale', 'Distance covered'),
    ),
    'Veicolo',
    'Vehicle',
  ),
  many(
    'DatiPagamento',
    block(
      one('CondizioniPagamento', oneOf(paymentConditions), 'Condizioni di pagamento', 'Payment conditions'),
      some('DettaglioPagamento', paymentDetail, 'Pagamento', 'Payment'),
    ),
    'Pagamento',
    'Payment terms',
  ),
  attachments,
)

/** The ordinary invoice, format 1.2.3 (specifications revision 1.9). */
export const ordinaryFormat: Format = {
  rootName: 'FatturaElettronica',
  namespace: 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2',
  body: block(
    one('FatturaElettronicaHeader', ordinaryHeader, 'Intestazione', 'Header'),
    some('FatturaElettronicaBody', body, 'Documento', 'Document'),
  ),
}
