import { useTranslation } from 'react-i18next'
import { day, list } from '../format.ts'
import type { Names } from '../why/need-names.ts'
import type { Reasons } from '../why/reasons.ts'
import { conditionName, mender, textOf } from '../why/sentences.ts'
import { useWhy } from '../why/Why.tsx'
import type { Column } from './columns.ts'
import type { Cell, Change, Principal } from './matrix.ts'
import { operationsText, reasonText, useAccessTexts } from './texts.ts'

interface Asked {
  principal: Principal
  column: Column
  cell: Cell
  change: Change | undefined
  /** Where the engine can be asked for the whole chain and its remedies. */
  onExplain: ((operation: string, title: string) => void) | undefined
}

/** Opens a cell: which operations, what each lacks, and what the answer rests on. */
export function useDetails(names: Names) {
  const { t } = useAccessTexts()
  const { t: shared } = useTranslation('shared')
  const open = useWhy()
  const headline = ({ answer, allowed, closed, missing }: Cell) => {
    if (answer === 'never') return t('detail.never')
    if (closed.length === 0) return t('detail.yes')
    if (allowed.length > 0) return t('detail.some')
    return missing ? reasonText(t, missing, names) : t('detail.no')
  }
  const grounds = ({ through }: Principal): NonNullable<Reasons['satisfied']> => {
    const { units, classes, flags, words, delegation, scopes } = through
    const named = (condition: string, keys: string[]) =>
      list(keys.map((key) => names.get(`${condition}.${key}`) ?? key))
    const days = delegation && {
      state: textOf(shared, `delegation.${delegation.state}`) ?? delegation.state,
      from: day(delegation.validFrom),
    }
    const facts: [string, string | false | null][] = [
      [t('detail.flags'), flags.length > 0 && list(flags.map((flag) => t(`flag.${flag}`)))],
      [t('detail.units'), units.length > 0 && list(units.map((unit) => unit.name))],
      [
        t('detail.classes'),
        flags.includes('ADMINISTRATOR') ? t('detail.everyClass') : classes.length > 0 && named('class', classes),
      ],
      [
        t('detail.delegation'),
        days &&
          (delegation.validTo
            ? t('detail.between', { ...days, to: day(delegation.validTo) })
            : t('detail.since', days)),
      ],
      [t('detail.words'), words.length > 0 && list(words.map((word) => textOf(shared, `word.${word}`) ?? word))],
      [t('detail.scopes'), scopes.length > 0 && named('scope', scopes)],
    ]
    return facts.flatMap(([condition, fact]) => (fact ? [{ condition, fact }] : []))
  }
  return ({ principal, column, cell, change, onExplain }: Asked) => {
    const title = t('detail.title', {
      name: principal.name,
      group: t(`group.${column.group}`),
      column: t(`column.${column.key}`).toLowerCase(),
    })
    const changes = change && [
      change.opened.length > 0 && t('detail.opened', { operations: operationsText(t, change.opened) }),
      change.closed.length > 0 && t('detail.lost', { operations: operationsText(t, change.closed) }),
    ]
    const told = [
      principal.closed && t(`closed.${principal.closed}`),
      cell.allowed.length > 0 && t('detail.allowed', { operations: operationsText(t, cell.allowed) }),
      cell.withSecondFactor.length > 0 && t('detail.factor', { operations: operationsText(t, cell.withSecondFactor) }),
      changes && t('detail.changed', { changes: changes.filter(Boolean).join('; ') }),
    ]
    const refused = cell.closed[0]
    const refusals = principal.refusals
      .map(({ operations, missing }) => ({
        missing,
        operations: cell.closed.filter((each) => operations.includes(each)),
      }))
      .filter(({ operations }) => operations.length > 0)
    open({
      title,
      headline: headline(cell),
      stillWorks: told.filter(Boolean).join(' '),
      missing: refusals.map(({ missing, operations }) => ({
        condition: conditionName(shared, missing.condition),
        message: t('detail.about', {
          reason: reasonText(t, missing, names),
          operations: operationsText(t, operations),
        }),
        ...(missing.whoCanFix && missing.whoCanFix !== 'NOBODY' && { whoCanFix: mender(shared, missing) }),
      })),
      satisfied: grounds(principal),
      ...(onExplain && refused && { remedy: { label: t('explain'), onClick: () => onExplain(refused, title) } }),
    })
  }
}
