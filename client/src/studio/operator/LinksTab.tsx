import { useState } from 'react'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { SearchField } from '../../shared/page/SearchField.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import type { UnitKind } from '../generated/graphql.ts'
import { LinksTable } from './LinksTable.tsx'
import { OperatorEdit, type TabProps } from './OperatorEdit.tsx'
import { LinkableUnits } from './operations.ts'
import styles from './operator.module.css'
import { SupervisorPart } from './SupervisorPart.tsx'
import { useOperatorTexts } from './texts.ts'

/** From so many on one searches. */
const MANY = 12
const shown = {
  UNIT: { field: 'unitIds', title: 'unitTable', none: 'noUnits' },
  OFFICE: { field: 'officeIds', title: 'officeTable', none: 'noOffices' },
} as const

/** Gestione Unità Operative and Gestione Uffici: what the operator is linked to; of units also the supervisor's flag. */
export function LinksTab({ operator, draft, kind }: TabProps & { kind: UnitKind }) {
  const { t } = useOperatorTexts()
  const [search, setSearch] = useState('')
  const [{ data, error }, read] = useQuery({ query: LinkableUnits, requestPolicy: 'cache-and-network' })
  const { field, title } = shown[kind]
  const linked = draft.values[field]
  const units = data?.operatingUnits.filter(
    (unit) => unit.kind === kind && (unit.state !== 'ARCHIVED' || linked.includes(unit.id)),
  )
  const found = units?.filter(({ name, externalCode }) =>
    `${name} ${externalCode ?? ''}`.toLowerCase().includes(search.toLowerCase()),
  )
  return (
    <>
      {kind === 'UNIT' && <SupervisorPart operator={operator} draft={draft} />}
      <Section
        title={`${t(title)} · ${t('linkedCount', { count: linked.length })}`}
        note={kind === 'OFFICE' && <OperatorEdit operator={operator} draft={draft} />}
      >
        {error && !data ? (
          <ErrorState error={error} onRetry={() => read({ requestPolicy: 'network-only' })} />
        ) : !units || !found ? (
          <SkeletonRows rows={4} height={36} />
        ) : units.length === 0 ? (
          <EmptyState action={<Link to="/operating-units?unit=new">{t('createUnit')}</Link>}>
            {t('noUnitYet')}
          </EmptyState>
        ) : (
          <>
            {units.length > MANY && (
              <div className={styles.find}>
                <SearchField label={t('findUnit')} value={search} onChange={setSearch} />
              </div>
            )}
            {found.length === 0 ? (
              <EmptyState>{t('noUnitFound')}</EmptyState>
            ) : (
              <LinksTable
                name={t(title)}
                column={t(kind === 'UNIT' ? 'unit' : 'office')}
                units={found}
                linked={linked}
                stored={draft.stored[field]}
                {...(draft.isEditing && { onChange: (ids: string[]) => draft.set({ [field]: ids }) })}
              />
            )}
          </>
        )}
      </Section>
    </>
  )
}
