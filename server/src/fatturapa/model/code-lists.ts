import type { CodeList, Text } from './structure.ts'

const t = (it: string, en: string): Text => ({ it, en })

export const ordinaryFormats: CodeList = {
  FPA12: t('Verso la pubblica amministrazione', 'To the public administration'),
  FPR12: t('Verso privati', 'To businesses and private persons'),
}

export const simplifiedFormats: CodeList = { FSM10: t('Semplificata verso privati', 'Simplified, to private parties') }

export const documentTypes: CodeList = {
  TD01: t('Fattura', 'Invoice'),
  TD02: t('Acconto su fattura', 'Advance on an invoice'),
  TD03: t('Acconto su parcella', 'Advance on a fee note'),
  TD04: t('Nota di credito', 'Credit note'),
  TD05: t('Nota di debito', 'Debit note'),
  TD06: t('Parcella', 'Fee note'),
  TD16: t('Integrazione per reverse charge interno', 'Completion for domestic reverse charge'),
  TD17: t('Integrazione o autofattura per servizi dall’estero', 'Self-invoice for services from abroad'),
  TD18: t('Integrazione per acquisti di beni dall’UE', 'Completion for goods bought in the EU'),
  TD19: t('Integrazione o autofattura per beni, art. 17 c. 2', 'Self-invoice for goods, art. 17(2)'),
  TD20: t('Autofattura di regolarizzazione', 'Self-invoice to put a missing invoice right'),
  TD21: t('Autofattura per splafonamento', 'Self-invoice for exceeding the export ceiling'),
  TD22: t('Estrazione da deposito IVA', 'Withdrawal from a VAT warehouse'),
  TD23: t(
    'Estrazione da deposito IVA con versamento dell’imposta',
    'Withdrawal from a VAT warehouse with payment of VAT',
  ),
  TD24: t('Fattura differita (lett. a)', 'Deferred invoice (letter a)'),
  TD25: t('Fattura differita (lett. b)', 'Deferred invoice (letter b)'),
  TD26: t('Cessione di beni ammortizzabili e passaggi interni', 'Sale of depreciable goods and internal transfers'),
  TD27: t('Autoconsumo o cessione gratuita senza rivalsa', 'Own use or gift without charging VAT'),
  TD28: t('Acquisto da San Marino con IVA (fattura su carta)', 'Purchase from San Marino with VAT (on paper)'),
  TD29: t('Comunicazione di fattura omessa o irregolare', 'Report of a missing or irregular invoice'),
}

export const simplifiedDocumentTypes: CodeList = {
  TD07: t('Fattura semplificata', 'Simplified invoice'),
  TD08: t('Nota di credito semplificata', 'Simplified credit note'),
  TD09: t('Nota di debito semplificata', 'Simplified debit note'),
}

export const taxRegimes: CodeList = {
  RF01: t('Ordinario', 'Ordinary'),
  RF02: t('Contribuenti minimi', 'Minimum taxpayers'),
  RF04: t('Agricoltura e pesca', 'Agriculture and fishing'),
  RF05: t('Vendita di sali e tabacchi', 'Sale of salt and tobacco'),
  RF06: t('Commercio di fiammiferi', 'Trade in matches'),
  RF07: t('Editoria', 'Publishing'),
  RF08: t('Telefonia pubblica', 'Public telephones'),
  RF09: t('Rivendita di biglietti di trasporto e sosta', 'Resale of transport and parking tickets'),
  RF10: t('Intrattenimenti e giochi', 'Entertainment and games'),
  RF11: t('Agenzie di viaggio e turismo', 'Travel agencies'),
  RF12: t('Agriturismo', 'Farm holidays'),
  RF13: t('Vendite a domicilio', 'Door-to-door sales'),
  RF14: t('Beni usati, arte, antiquariato, collezione', 'Second-hand goods, art, antiques, collectibles'),
  RF15: t('Aste di arte, antiquariato, collezione', 'Auctions of art, antiques, collectibles'),
  RF16: t('IVA per cassa verso la PA', 'Cash accounting towards the administration'),
  RF17: t('IVA per cassa', 'Cash accounting'),
  RF18: t('Altro', 'Other'),
  RF19: t('Forfettario', 'Flat rate'),
  RF20: t('Franchigia IVA transfrontaliera', 'Cross-border VAT exemption'),
}

export const issuers: CodeList = {
  CC: t('Cessionario o committente', 'The buyer'),
  TZ: t('Un terzo', 'A third party'),
}

export const withholdingTypes: CodeList = {
  RT01: t('Ritenuta, persona fisica', 'Withholding tax, natural person'),
  RT02: t('Ritenuta, persona giuridica', 'Withholding tax, legal person'),
  RT03: t('Contributo INPS', 'INPS contribution'),
  RT04: t('Contributo ENASARCO', 'ENASARCO contribution'),
  RT05: t('Contributo ENPAM', 'ENPAM contribution'),
  RT06: t('Altro contributo previdenziale', 'Other pension contribution'),
}

/** The letters are those of the yearly certificate (modello CU); it, not the invoice, defines their meaning. */
export const withholdingReasons: CodeList = Object.fromEntries(
  'A B C D E G H I L M N O P Q R S T U V W X Y Z L1 M1 M2 O1 V1 ZO'
    .split(' ')
    .map((code) => [code, t(`Causale ${code} del modello CU`, `Reason ${code} of the CU form`)]),
)

export const pensionFunds: CodeList = {
  TC01: t('Avvocati (Cassa forense)', 'Lawyers'),
  TC02: t('Dottori commercialisti', 'Chartered accountants'),
  TC03: t('Geometri', 'Surveyors'),
  TC04: t('Ingegneri e architetti (Inarcassa)', 'Engineers and architects'),
  TC05: t('Notai', 'Notaries'),
  TC06: t('Ragionieri e periti commerciali', 'Bookkeepers'),
  TC07: t('Agenti e rappresentanti (ENASARCO)', 'Commercial agents (ENASARCO)'),
  TC08: t('Consulenti del lavoro (ENPACL)', 'Labour consultants (ENPACL)'),
  TC09: t('Medici (ENPAM)', 'Physicians (ENPAM)'),
  TC10: t('Farmacisti (ENPAF)', 'Pharmacists (ENPAF)'),
  TC11: t('Veterinari (ENPAV)', 'Veterinarians (ENPAV)'),
  TC12: t('Impiegati agricoli (ENPAIA)', 'Agricultural employees (ENPAIA)'),
  TC13: t('Spedizionieri e agenzie marittime', 'Shipping companies’ employees'),
  TC14: t('Giornalisti (INPGI)', 'Journalists (INPGI)'),
  TC15: t('Orfani dei sanitari (ONAOSI)', 'Orphans of health workers (ONAOSI)'),
  TC16: t('Giornalisti, assistenza (CASAGIT)', 'Journalists’ health fund (CASAGIT)'),
  TC17: t('Periti industriali (EPPI)', 'Industrial experts (EPPI)'),
  TC18: t('Pluricategoriale (EPAP)', 'Several professions (EPAP)'),
  TC19: t('Biologi (ENPAB)', 'Biologists (ENPAB)'),
  TC20: t('Infermieri (ENPAPI)', 'Nurses (ENPAPI)'),
  TC21: t('Psicologi (ENPAP)', 'Psychologists (ENPAP)'),
  TC22: t('INPS', 'INPS'),
}

export const yes: CodeList = { SI: t('Sì', 'Yes') }

export const discountTypes: CodeList = { SC: t('Sconto', 'Discount'), MG: t('Maggiorazione', 'Surcharge') }

export const lineTypes: CodeList = {
  SC: t('Sconto', 'Discount'),
  PR: t('Premio', 'Bonus'),
  AB: t('Abbuono', 'Allowance'),
  AC: t('Spesa accessoria', 'Additional cost'),
}

export const shareholding: CodeList = {
  SU: t('Socio unico', 'Sole shareholder'),
  SM: t('Più soci', 'Several shareholders'),
}

export const liquidation: CodeList = {
  LS: t('In liquidazione', 'In liquidation'),
  LN: t('Non in liquidazione', 'Active'),
}

export const vatDue: CodeList = {
  I: t('Immediata', 'Immediate'),
  D: t('Differita', 'Deferred'),
  S: t('Scissione dei pagamenti', 'Split payment'),
}

export const paymentConditions: CodeList = {
  TP01: t('A rate', 'In instalments'),
  TP02: t('In un’unica soluzione', 'In full'),
  TP03: t('Anticipo', 'In advance'),
}

export const paymentMethods: CodeList = {
  MP01: t('Contanti', 'Cash'),
  MP02: t('Assegno', 'Cheque'),
  MP03: t('Assegno circolare', 'Banker’s draft'),
  MP04: t('Contanti in tesoreria', 'Cash at the treasury'),
  MP05: t('Bonifico', 'Bank transfer'),
  MP06: t('Vaglia cambiario', 'Promissory note'),
  MP07: t('Bollettino bancario', 'Bank slip'),
  MP08: t('Carta di pagamento', 'Card'),
  MP09: t('RID', 'RID direct debit'),
  MP10: t('RID utenze', 'RID for utilities'),
  MP11: t('RID veloce', 'Fast RID'),
  MP12: t('RIBA', 'RIBA bank receipt'),
  MP13: t('MAV', 'MAV payment slip'),
  MP14: t('Quietanza erario', 'Tax office receipt'),
  MP15: t('Giroconto di contabilità speciale', 'Transfer between special accounts'),
  MP16: t('Domiciliazione bancaria', 'Standing order at the bank'),
  MP17: t('Domiciliazione postale', 'Standing order at the post office'),
  MP18: t('Bollettino postale', 'Postal slip'),
  MP19: t('Addebito SEPA', 'SEPA direct debit'),
  MP20: t('Addebito SEPA CORE', 'SEPA direct debit CORE'),
  MP21: t('Addebito SEPA B2B', 'SEPA direct debit B2B'),
  MP22: t('Trattenuta su somme già riscosse', 'Kept back from sums already collected'),
  MP23: t('PagoPA', 'PagoPA'),
}

export const simplifiedNatures: CodeList = {
  N1: t('Escluse, art. 15', 'Excluded, art. 15'),
  N2: t('Non soggette (codice non più in uso)', 'Not subject (code no longer in use)'),
  'N2.1': t('Non soggette, artt. 7–7-septies', 'Not subject, arts. 7 to 7-septies'),
  'N2.2': t('Non soggette, altri casi', 'Not subject, other cases'),
  N3: t('Non imponibili (codice non più in uso)', 'Not taxable (code no longer in use)'),
  'N3.1': t('Non imponibili, esportazioni', 'Not taxable, exports'),
  'N3.2': t('Non imponibili, cessioni intra-UE', 'Not taxable, supplies within the EU'),
  'N3.3': t('Non imponibili, San Marino', 'Not taxable, San Marino'),
  'N3.4': t('Non imponibili, assimilate alle esportazioni', 'Not taxable, treated as exports'),
  'N3.5': t('Non imponibili, dichiarazione d’intento', 'Not taxable, declaration of intent'),
  'N3.6': t('Non imponibili, fuori dal plafond', 'Not taxable, outside the export ceiling'),
  N4: t('Esenti', 'Exempt'),
  N5: t('Regime del margine', 'Margin scheme'),
}

export const natures: CodeList = {
  ...simplifiedNatures,
  N6: t('Inversione contabile (codice non più in uso)', 'Reverse charge (code no longer in use)'),
  'N6.1': t('Inversione contabile, rottami', 'Reverse charge, scrap'),
  'N6.2': t('Inversione contabile, oro e argento', 'Reverse charge, gold and silver'),
  'N6.3': t('Inversione contabile, subappalto edile', 'Reverse charge, building subcontracts'),
  'N6.4': t('Inversione contabile, fabbricati', 'Reverse charge, buildings'),
  'N6.5': t('Inversione contabile, telefoni cellulari', 'Reverse charge, mobile telephones'),
  'N6.6': t('Inversione contabile, prodotti elettronici', 'Reverse charge, electronic products'),
  'N6.7': t('Inversione contabile, settore edile', 'Reverse charge, building sector'),
  'N6.8': t('Inversione contabile, settore energetico', 'Reverse charge, energy sector'),
  'N6.9': t('Inversione contabile, altri casi', 'Reverse charge, other cases'),
  N7: t('IVA assolta in un altro Stato UE', 'VAT paid in another EU state'),
}
