import {
  discountTypes,
  documentTypes,
  natures,
  pensionFunds,
  withholdingReasons,
  withholdingTypes,
  yes,
} from './code-lists.ts'
import { address, identityField, optionalFiscalCode, vatId } from './party.ts'
import { block, many, one, optional } from './structure.ts'
import {
  amount,
  basicLatin,
  currency,
  day,
  incoterm,
  integer,
  invoiceDay,
  latin,
  moment,
  oneOf,
  price,
  rate,
  weight,
} from './value-types.ts'

export const lineReferences = many('RiferimentoNumeroLinea', integer(1, 9999), 'Riga di riferimento', 'Refers to line')

export const discounts = many(
  'ScontoMaggiorazione',
  block(
    one('Tipo', oneOf(discountTypes), 'Sconto o maggiorazione', 'Discount or surcharge'),
    optional('Percentuale', rate, 'Percentuale', 'Percentage'),
    optional('Importo', price, 'Importo', 'Amount'),
  ),
  'Sconto o maggiorazione',
  'Discount or surcharge',
)

const withholding = block(
  one('TipoRitenuta', oneOf(withholdingTypes), 'Tipo di ritenuta', 'Kind of withholding'),
  one('ImportoRitenuta', amount, 'Importo della ritenuta', 'Amount withheld'),
  one('AliquotaRitenuta', rate, 'Aliquota della ritenuta', 'Rate of withholding'),
  one('CausalePagamento', oneOf(withholdingReasons), 'Causale del pagamento', 'Reason of payment'),
)

const stampDuty = block(
  one('BolloVirtuale', oneOf(yes), 'Bollo assolto in modo virtuale', 'Stamp duty paid virtually'),
  optional('ImportoBollo', amount, 'Importo del bollo', 'Stamp duty'),
)

const pensionFund = block(
  one('TipoCassa', oneOf(pensionFunds), 'Cassa', 'Fund'),
  one('AlCassa', rate, 'Aliquota del contributo', 'Rate of contribution'),
  one('ImportoContributoCassa', amount, 'Importo del contributo', 'Contribution'),
  optional('ImponibileCassa', amount, 'Imponibile del contributo', 'Base of contribution'),
  one('AliquotaIVA', rate, 'Aliquota IVA', 'VAT rate'),
  optional('Ritenuta', oneOf(yes), 'Soggetto a ritenuta', 'Subject to withholding'),
  optional('Natura', oneOf(natures), 'Natura', 'Nature'),
  optional('RiferimentoAmministrazione', basicLatin(1, 20), 'Riferimento amministrazione', 'Administrative reference'),
)

const generalDocument = block(
  one('TipoDocumento', oneOf(documentTypes), 'Tipo di documento', 'Document type'),
  one('Divisa', currency, 'Divisa', 'Currency'),
  one('Data', invoiceDay, 'Data', 'Date'),
  one('Numero', basicLatin(1, 20), 'Numero', 'Number'),
  many('DatiRitenuta', withholding, 'Ritenuta', 'Withholding'),
  optional('DatiBollo', stampDuty, 'Bollo', 'Stamp duty'),
  many('DatiCassaPrevidenziale', pensionFund, 'Cassa previdenziale', 'Pension fund'),
  discounts,
  optional('ImportoTotaleDocumento', amount, 'Totale del documento', 'Document total'),
  optional('Arrotondamento', amount, 'Arrotondamento', 'Rounding'),
  many('Causale', latin(200), 'Causale', 'Reason'),
  optional('Art73', oneOf(yes), 'Emessa secondo l’art. 73', 'Issued under art. 73'),
)

const relatedDocument = block(
  lineReferences,
  one('IdDocumento', basicLatin(1, 20), 'Numero del documento', 'Document number'),
  optional('Data', day, 'Data', 'Date'),
  optional('NumItem', basicLatin(1, 20), 'Voce', 'Item'),
  optional('CodiceCommessaConvenzione', latin(100), 'Commessa o convenzione', 'Order or agreement code'),
  optional('CodiceCUP', basicLatin(1, 15), 'CUP', 'CUP'),
  optional('CodiceCIG', basicLatin(1, 15), 'CIG', 'CIG'),
)

const transport = block(
  optional(
    'DatiAnagraficiVettore',
    block(
      vatId,
      optionalFiscalCode,
      identityField,
      optional('NumeroLicenzaGuida', basicLatin(1, 20), 'Licenza di guida', 'Driving licence'),
    ),
    'Vettore',
    'Carrier',
  ),
  optional('MezzoTrasporto', latin(80), 'Mezzo di trasporto', 'Means of transport'),
  optional('CausaleTrasporto', latin(100), 'Causale del trasporto', 'Reason of transport'),
  optional('NumeroColli', integer(1, 9999), 'Numero di colli', 'Number of packages'),
  optional('Descrizione', latin(100), 'Descrizione', 'Description'),
  optional('UnitaMisuraPeso', basicLatin(1, 10), 'Unità di misura del peso', 'Unit of weight'),
  optional('PesoLordo', weight, 'Peso lordo', 'Gross weight'),
  optional('PesoNetto', weight, 'Peso netto', 'Net weight'),
  optional('DataOraRitiro', moment, 'Ritiro', 'Collected at'),
  optional('DataInizioTrasporto', day, 'Inizio del trasporto', 'Transport begins on'),
  optional('TipoResa', incoterm, 'Resa', 'Delivery term'),
  optional('IndirizzoResa', address, 'Indirizzo di resa', 'Place of delivery'),
  optional('DataOraConsegna', moment, 'Consegna', 'Delivered at'),
)

export const ordinaryGeneral = block(
  one('DatiGeneraliDocumento', generalDocument, 'Documento', 'Document'),
  many('DatiOrdineAcquisto', relatedDocument, 'Ordine di acquisto', 'Purchase order'),
  many('DatiContratto', relatedDocument, 'Contratto', 'Contract'),
  many('DatiConvenzione', relatedDocument, 'Convenzione', 'Agreement'),
  many('DatiRicezione', relatedDocument, 'Ricezione', 'Receipt of goods'),
  many('DatiFattureCollegate', relatedDocument, 'Fattura collegata', 'Related invoice'),
  many(
    'DatiSAL',
    block(one('RiferimentoFase', integer(1, 999), 'Fase', 'Phase')),
    'Stato di avanzamento',
    'Progress of works',
  ),
  many(
    'DatiDDT',
    block(
      one('NumeroDDT', basicLatin(1, 20), 'Numero del DDT', 'Delivery note number'),
      one('DataDDT', day, 'Data del DDT', 'Delivery note date'),
      lineReferences,
    ),
    'Documento di trasporto',
    'Delivery note',
  ),
  optional('DatiTrasporto', transport, 'Trasporto', 'Transport'),
  optional(
    'FatturaPrincipale',
    block(
      one('NumeroFatturaPrincipale', basicLatin(1, 20), 'Numero', 'Number'),
      one('DataFatturaPrincipale', day, 'Data', 'Date'),
    ),
    'Fattura principale',
    'Main invoice',
  ),
)
