import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { StateMark } from '../../shared/state/StateMark.tsx'
import { OperatorEffect } from '../access/OperatorEffect.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import type { OperatorData } from './OperatorPage.tsx'
import styles from './operator.module.css'
import { UnitTicks } from './UnitTicks.tsx'

const SetOperatorUnits = graphql(`
  mutation SetOperatorUnits($id: ID!, $version: Int!, $unitIds: [ID!]!) {
    operatorUnitsSet(id: $id, expectedVersion: $version, unitIds: $unitIds) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)

/** Which clients the operator sees: those of its units. */
export function UnitsSection({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const [isEditing, setEditing] = useState(false)
  const units = operator.units ?? []
  const seesAll = operator.administrator || operator.supervisor
  return (
    <Section
      title={t('operators.units')}
      note={
        !isEditing && (
          <EditButton
            action="operatorUnitsSet"
            id={operator.id}
            isAllowed={operator.allowedActions.includes('operatorUnitsSet')}
            onEdit={() => setEditing(true)}
          />
        )
      }
    >
      {isEditing ? (
        <UnitsForm operator={operator} onDone={() => setEditing(false)} />
      ) : units.length === 0 ? (
        <EmptyState>{t(seesAll ? 'operators.noUnitsNeeded' : 'operators.noUnits')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {units.map((unit) => (
            <li key={unit.id} className={styles.row}>
              {unit.name}
              <StateMark of="unit" state={unit.state} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function UnitsForm({ operator, onDone }: { operator: OperatorData; onDone: () => void }) {
  // Of when it was opened: whoever was faster is not overwritten.
  const [version] = useState(operator.version)
  const [chosen, setChosen] = useState(() => (operator.units ?? []).map((unit) => unit.id))
  const save = useSubmit(SetOperatorUnits, (answer) => answer.operatorUnitsSet.userErrors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save.submit({ id: operator.id, version, unitIds: chosen })) onDone()
  }
  return (
    <form onSubmit={submit}>
      <UnitTicks chosen={chosen} onChange={setChosen} error={save.at('unitIds')} />
      <OperatorEffect id={operator.id} unitIds={chosen} />
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere('unitIds')} />
    </form>
  )
}
