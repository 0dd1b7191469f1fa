import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { day } from '../format.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { codeText } from './codes.ts'
import styles from './invoice-paper.module.css'
import { PaperFoot } from './PaperFoot.tsx'
import { PaperLines } from './PaperLines.tsx'
import { PaperParty } from './PaperParty.tsx'
import type { PaperInvoice } from './paper-invoice.ts'
import { useInvoiceTexts } from './texts.ts'

interface Props {
  invoice: PaperInvoice
  /** Where the paper is the page: its title is then the page's h1. */
  headingLevel?: 1 | 2
}

/** The document as it is printed; to be put into a Paper. */
export function InvoicePaper({ invoice, headingLevel = 2 }: Props) {
  const { t } = useInvoiceTexts()
  const Heading = `h${headingLevel}` as const
  const { seller, buyer, number, date, documentType, seriesName, purpose } = invoice
  return (
    <article className={styles.paper}>
      <header className={styles.top}>
        <PaperParty label={t('seller')} party={seller} isSeller />
        <div>
          <Heading className={styles.title}>{codeText('documentType', documentType, currentLanguage())}</Heading>
          <dl className={styles.facts}>
            <Fact label={t('number')} value={number ?? <span className={styles.note}>{t('notIssued')}</span>} />
            <Fact label={t('date')} value={day(date)} />
            {seriesName && <Fact label={t('series')} value={seriesName} />}
            <Fact label={t('type')} value={documentType} />
          </dl>
        </div>
      </header>
      <div className={styles.second}>
        <PaperParty label={t('buyer')} party={buyer} />
        <dl className={styles.beside}>
          {buyer.recipientCode && <Fact label={t('recipientCode')} value={buyer.recipientCode} />}
          {buyer.pec && <Fact label={t('pec')} value={buyer.pec} />}
          {purpose && <Fact label={t('purpose')} value={purpose} />}
        </dl>
      </div>
      <PaperLines lines={invoice.lines} />
      <PaperFoot invoice={invoice} />
    </article>
  )
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The name of a document for its page: "Fattura 2026/A/118". */
export function useDocumentName() {
  const { i18n } = useTranslation()
  return (documentType: string, number?: string | null) => {
    const kind = codeText('documentType', documentType, i18n.language === 'en' ? 'en' : 'it')
    return number ? `${kind} ${number}` : kind
  }
}
