import { NumberInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/NumberInput.layer.css'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import form from '../../shared/form/form.module.css'
import { day } from '../../shared/format.ts'
import { FieldList } from '../../shared/page/FieldList.tsx'
import { Section } from '../../shared/page/Section.tsx'
import styles from '../client/client.module.css'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import type { OperatorData } from './OperatorPage.tsx'

const UpdateOperator = graphql(`
  mutation UpdateOperator($id: ID!, $version: Int!, $input: OperatorUpdateInput!) {
    operatorUpdate(id: $id, expectedVersion: $version, input: $input) {
      operator { id version }
      userErrors { code message path }
    }
  }
`)

/** Who it is and how it signs in. */
export function AccountSection({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title={t('operators.account')}
      note={
        !isEditing && (
          <EditButton
            action="operatorUpdate"
            id={operator.id}
            isAllowed={operator.allowedActions.includes('operatorUpdate')}
            onEdit={() => setEditing(true)}
          />
        )
      }
    >
      {isEditing ? (
        <AccountForm operator={operator} onDone={() => setEditing(false)} />
      ) : (
        <Account operator={operator} />
      )}
    </Section>
  )
}

function Account({ operator }: { operator: OperatorData }) {
  const { t } = useTranslation('studio')
  const { passwordValidityDays: validity, passwordWarningDays: warning } = operator
  return (
    <FieldList
      labelWidth={176}
      fields={[
        { label: t('operators.name'), value: operator.name },
        { label: t('operators.username'), value: operator.username },
        { label: t('operators.email'), value: operator.email },
        { label: t('operators.administrator'), value: t(operator.administrator ? 'form.yes' : 'form.no') },
        { label: t('operators.disabled'), value: t(operator.disabled ? 'form.yes' : 'form.no') },
        { label: t('operators.expiresOn'), value: operator.expiresOn ? day(operator.expiresOn) : t('operators.never') },
        {
          label: t('operators.officePassword'),
          value: t(operator.mustChangePassword ? 'operators.toChange' : 'form.no'),
        },
        { label: t('operators.passwordSetOn'), value: operator.passwordSetOn && day(operator.passwordSetOn) },
        {
          label: t('operators.passwordValidity'),
          value: validity
            ? t('operators.validFor', { days: validity, warning: warning ?? 0 })
            : t('operators.noExpiry'),
        },
        { label: t('menu.clients'), value: operator.clientCount },
      ]}
    />
  )
}

const fields = ['name', 'email', 'administrator', 'expiresOn', 'passwordValidityDays', 'passwordWarningDays']

function AccountForm({ operator, onDone }: { operator: OperatorData; onDone: () => void }) {
  const { t } = useTranslation('studio')
  // Of when it was opened: whoever was faster is not overwritten.
  const [version] = useState(operator.version)
  const [name, setName] = useState(operator.name)
  const [email, setEmail] = useState(operator.email ?? '')
  const [administrator, setAdministrator] = useState(operator.administrator ?? false)
  const [expiresOn, setExpiresOn] = useState(operator.expiresOn ?? '')
  const [validity, setValidity] = useState<number | string>(operator.passwordValidityDays ?? 0)
  const [warning, setWarning] = useState<number | string>(operator.passwordWarningDays ?? 0)
  const save = useSubmit(UpdateOperator, (answer) => answer.operatorUpdate.userErrors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = {
      name: name.trim(),
      email: email.trim(),
      administrator,
      expiresOn: expiresOn || null,
      passwordValidityDays: Number(validity) || 0,
      passwordWarningDays: Number(warning) || 0,
    }
    if (await save.submit({ id: operator.id, version, input })) onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('operators.name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={save.at('name')}
      />
      <TextInput
        type="email"
        label={t('operators.email')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={save.at('email')}
      />
      <label className={form.check}>
        <input
          type="checkbox"
          checked={administrator}
          onChange={(event) => setAdministrator(event.currentTarget.checked)}
        />
        <span>{t('operators.administratorHelp')}</span>
      </label>
      {save.at('administrator') && <p className={form.tickError}>{save.at('administrator')}</p>}
      <TextInput
        type="date"
        label={t('operators.expiresOn')}
        value={expiresOn}
        onChange={(event) => setExpiresOn(event.currentTarget.value)}
        error={save.at('expiresOn')}
      />
      <div className={form.row}>
        <NumberInput
          hideControls
          label={t('operators.validityDays')}
          description={t('operators.zeroNever')}
          value={validity}
          onChange={setValidity}
          error={save.at('passwordValidityDays')}
        />
        <NumberInput
          hideControls
          label={t('operators.warningDays')}
          value={warning}
          onChange={setWarning}
          error={save.at('passwordWarningDays')}
        />
      </div>
      <EditBar onCancel={onDone} isPending={save.isPending} problem={save.elsewhere(...fields)} />
    </form>
  )
}
