/** What an operator is told of the invoices that it sent, where its studio wishes so (WK-020). */
export const transmissionMails = {
  INVOICE_DELIVERED: {
    placeholders: ['name', 'studioName', 'clientName', 'number', 'buyerName', 'link'],
    isEditable: true,
    isToOperator: true,
    it: {
      subject: 'Fattura {number} di {clientName}: consegnata',
      body: 'Buongiorno {name},\n\nla fattura {number} di {clientName}, che ha inviato, è stata consegnata a {buyerName}.\n\n{link}',
    },
    en: {
      subject: 'Invoice {number} of {clientName}: delivered',
      body: 'Good morning {name},\n\ninvoice {number} of {clientName}, which you sent, has been delivered to {buyerName}.\n\n{link}',
    },
  },
} as const
