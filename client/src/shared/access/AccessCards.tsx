import type { ListProps } from './AccessTable.tsx'
import styles from './access.module.css'
import { CellFace, useCellText } from './CellFace.tsx'
import { Person, wholeText } from './Person.tsx'
import type { Row, Sheet } from './rows.ts'
import { useAccessTexts } from './texts.ts'

/** The same for a narrow screen: a card for each person, its operations under their groups. */
export function AccessCards({ sheet, names, onOpen, mayLookAs }: ListProps) {
  const { t } = useAccessTexts()
  const { columns, rows } = sheet
  const kinds = [...new Set(rows.map(({ principal }) => principal.kind))]
  return kinds.map((kind) => (
    <section key={kind} className={styles.cards} aria-label={t(`kind.${kind}`)}>
      <h2>{t(`kind.${kind}`)}</h2>
      <ul>
        {rows
          .filter(({ principal }) => principal.kind === kind)
          .map((row) => {
            const { principal, cells } = row
            const whole = wholeText(t, row, names)
            const at = cells.findIndex(({ answer }) => answer !== 'never')
            return (
              <li key={principal.id}>
                <Person row={row} mayLookAs={mayLookAs(principal)} />
                {whole ? (
                  <button type="button" className={styles.whole} onClick={() => onOpen(row, at)}>
                    {whole}
                  </button>
                ) : (
                  <Cells row={row} columns={columns} onOpen={(column) => onOpen(row, column)} />
                )}
              </li>
            )
          })}
      </ul>
    </section>
  ))
}

interface CellsProps {
  row: Row
  columns: Sheet['columns']
  onOpen: (column: number) => void
}

function Cells({ row, columns, onOpen }: CellsProps) {
  const { t } = useAccessTexts()
  const textOf = useCellText()
  const groups = [...new Set(columns.map(({ group }) => group))]
  return (
    <dl className={styles.groups}>
      {groups.map((group) => (
        <div key={group}>
          <dt>{t(`group.${group}`)}</dt>
          <dd>
            {columns.map(({ key, group: own }, at) => {
              if (own !== group) return null
              const label = t('cell', {
                name: row.principal.name,
                column: t(`column.${key}`),
                answer: textOf(row.cells[at]!, row.changes[at]),
              })
              return (
                <button key={key} type="button" className={styles.chip} onClick={() => onOpen(at)}>
                  <span className="visually-hidden">{label}</span>
                  <span aria-hidden>{t(`column.${key}`)}</span>
                  <CellFace cell={row.cells[at]!} change={row.changes[at]} />
                </button>
              )
            })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
