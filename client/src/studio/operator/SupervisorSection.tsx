import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { Section } from '../../shared/page/Section.tsx'
import { OperatorEffect } from '../access/OperatorEffect.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import type { OperatorData } from './OperatorPage.tsx'
import styles from './operator.module.css'

const SetSupervisor = graphql(`
  mutation SetSupervisor($id: ID!, $version: Int!, $supervisor: Boolean!) {
    operatorSupervisorSet(id: $id, expectedVersion: $version, supervisor: $supervisor) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)

/** Whether the operator sees every client; the warning is told before it is given. */
export function SupervisorSection({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const [isAsking, setAsking] = useState(false)
  const save = useSubmit(SetSupervisor, (answer) => answer.operatorSupervisorSet.userErrors)
  const isSupervisor = operator.supervisor ?? false
  const sees = isSupervisor ? 'isSupervisor' : operator.administrator ? 'isAdministrator' : 'isNoSupervisor'
  const change = isSupervisor ? 'take' : 'give'
  const confirm = async () => {
    const { id, version } = operator
    if (await save.submit({ id, version, supervisor: !isSupervisor })) setAsking(false)
  }
  return (
    <Section
      title={t('operators.supervisorTitle')}
      note={
        <EditButton
          action="operatorSupervisorSet"
          id={operator.id}
          label={t(`operators.${change}Supervisor`)}
          isAllowed={operator.allowedActions.includes('operatorSupervisorSet')}
          onEdit={() => setAsking(true)}
        />
      }
    >
      <div className={styles.row}>
        <p>{t(`operators.${sees}`)}</p>
      </div>
      <Confirm
        opened={isAsking}
        title={t(`operators.${change}SupervisorTitle`, { name: operator.name })}
        action={t(`operators.${change}Supervisor`)}
        onConfirm={confirm}
        onClose={() => {
          save.clear()
          setAsking(false)
        }}
        isPending={save.isPending}
        error={save.elsewhere()}
      >
        <p>{t(`operators.${change}SupervisorText`)}</p>
        <OperatorEffect id={operator.id} supervisor={!isSupervisor} />
      </Confirm>
    </Section>
  )
}
