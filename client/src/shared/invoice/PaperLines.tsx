import { useMediaQuery } from '@mantine/hooks'
import { amount, decimal, quantity } from '../format.ts'
import styles from './invoice-paper.module.css'
import type { PaperLine } from './paper-invoice.ts'
import { useInvoiceTexts } from './texts.ts'

/** The lines as a table, at 390 px as blocks. */
export function PaperLines({ lines }: { lines: PaperLine[] }) {
  const { t } = useInvoiceTexts()
  const changesOf = useChanges()
  const isNarrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  if (lines.length === 0) return <p className={styles.none}>{t('noLines')}</p>
  if (isNarrow) return <LineBlocks lines={lines} />
  return (
    <table className={styles.lines}>
      <caption className="visually-hidden">{t('lines')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.text}>
            {t('description')}
          </th>
          <th scope="col">{t('quantity')}</th>
          <th scope="col" className={styles.text}>
            {t('unit')}
          </th>
          <th scope="col">{t('price')}</th>
          <th scope="col">{t('vat')}</th>
          <th scope="col">{t('lineTotal')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed document's lines never move
          <tr key={index}>
            <td className={styles.text}>
              {line.description}
              {line.priceChanges.length > 0 && <div className={styles.note}>{changesOf(line)}</div>}
            </td>
            <td>{line.quantity ? quantity(line.quantity) : ''}</td>
            <td className={styles.text}>{line.unit}</td>
            <td>{line.unitPrice ? quantity(line.unitPrice, 2) : '–'}</td>
            <td>{line.nature ?? quantity(line.vatRate)}</td>
            <td>{decimal(line.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function LineBlocks({ lines }: { lines: PaperLine[] }) {
  const { t } = useInvoiceTexts()
  const changesOf = useChanges()
  return (
    <ol className={styles.blocks} aria-label={t('lines')}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>
          <div>{line.description}</div>
          <div className={styles.note}>
            {line.quantity && `${quantity(line.quantity)} ${line.unit ?? ''} × `}
            {line.unitPrice ? quantity(line.unitPrice, 2) : '–'} · {t('vat')} {line.nature ?? quantity(line.vatRate)}
            {line.priceChanges.length > 0 && ` · ${changesOf(line)}`}
          </div>
          <strong>{decimal(line.total)}</strong>
        </li>
      ))}
    </ol>
  )
}

function useChanges() {
  const { t } = useInvoiceTexts()
  return ({ priceChanges }: PaperLine) =>
    priceChanges
      .map((change) => {
        const value = change.amount ? amount(change.amount) : `${quantity(change.percentage ?? '0')} %`
        return `${change.kind === 'SC' ? t('discount') : t('surcharge')} ${value}`
      })
      .join(', ')
}
