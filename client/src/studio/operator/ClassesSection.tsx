import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../shared/page/EmptyState.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { OperatorEffect } from '../access/OperatorEffect.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { ClassTicks } from './ClassTicks.tsx'
import type { OperatorData } from './OperatorPage.tsx'
import styles from './operator.module.css'
import { useClasses } from './use-classes.ts'

const SetClasses = graphql(`
  mutation SetClasses($id: ID!, $version: Int!, $classes: [OperatorClass!]!) {
    operatorClassesSet(id: $id, expectedVersion: $version, classes: $classes) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)

/** What the operator may do at all, class by class. */
export function ClassesSection({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title={t('operators.classes')}
      note={
        !isEditing && (
          <EditButton
            action="operatorClassesSet"
            id={operator.id}
            isAllowed={operator.allowedActions.includes('operatorClassesSet')}
            onEdit={() => setEditing(true)}
          />
        )
      }
    >
      {isEditing ? (
        <ClassesForm operator={operator} onDone={() => setEditing(false)} />
      ) : (
        <Linked operator={operator} />
      )}
    </Section>
  )
}

function Linked({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const linked = useClasses()?.filter((each) => operator.classes?.includes(each.value))
  if (operator.classes?.length === 0) return <EmptyState>{t('operators.noClasses')}</EmptyState>
  return (
    <ul className={styles.list}>
      {linked?.map((each) => (
        <li key={each.value}>
          {each.label}
          <small>{each.help}</small>
        </li>
      ))}
    </ul>
  )
}

function ClassesForm({ operator, onDone }: { operator: OperatorData; onDone: () => void }) {
  // Of when it was opened: whoever was faster is not overwritten.
  const [version] = useState(operator.version)
  const [chosen, setChosen] = useState(operator.classes ?? [])
  const save = useSubmit(SetClasses, (answer) => answer.operatorClassesSet.userErrors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save.submit({ id: operator.id, version, classes: chosen })) onDone()
  }
  return (
    <form onSubmit={submit}>
      <ClassTicks chosen={chosen} onChange={setChosen} error={save.at('classes')} />
      <OperatorEffect id={operator.id} classes={chosen} />
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere('classes')} />
    </form>
  )
}
