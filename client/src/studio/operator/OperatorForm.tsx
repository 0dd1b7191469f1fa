import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { FormDialog } from '../../shared/form/FormDialog.tsx'
import form from '../../shared/form/form.module.css'
import { useSubmit } from '../form/use-submit.ts'
import type { OperatorClass } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'
import { ClassTicks } from './ClassTicks.tsx'
import { OneTimePassword } from './OneTimePassword.tsx'
import { TemplateButtons } from './TemplateButtons.tsx'
import { useOperatorTexts } from './texts.ts'
import { UnitTicks } from './UnitTicks.tsx'
import { useUsernameProposal } from './use-username-proposal.ts'

const CreateOperator = graphql(`
  mutation CreateOperator($input: OperatorCreateInput!, $key: String!) {
    operatorCreate(input: $input, idempotencyKey: $key) {
      operator { id name username }
      oneTimePassword
      userErrors { code message path }
    }
  }
`)

interface Made {
  id: string
  name: string
  username: string | null
  password: string
}

/** A new operator; the password it begins with is shown once, afterwards one is on its page. */
export function OperatorForm({ onClose }: { onClose: () => void }) {
  const { t } = useOperatorTexts()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  /** Undefined while it is the proposed one. */
  const [typed, setTyped] = useState<string>()
  const [email, setEmail] = useState('')
  const [expiresOn, setExpiresOn] = useState('')
  const [classes, setClasses] = useState<OperatorClass[]>([])
  const [unitIds, setUnitIds] = useState<string[]>([])
  const [made, setMade] = useState<Made>()
  const [key] = useState(() => crypto.randomUUID())
  const proposal = useUsernameProposal(name)
  const save = useSubmit(CreateOperator, (answer) => answer.operatorCreate.userErrors)
  const submit = async () => {
    // What is proposed is left to the server, which goes on to the next one where somebody was faster.
    const username = typed === undefined || typed === proposal ? null : typed.trim() || null
    const input = { name: name.trim(), email: email.trim(), classes, unitIds, username, expiresOn: expiresOn || null }
    const { operator, oneTimePassword } = (await save.submit({ input, key }))?.operatorCreate ?? {}
    if (operator && oneTimePassword) setMade({ ...operator, password: oneTimePassword })
    else if (operator) navigate(`/operators/${operator.id}`)
  }
  if (made)
    return (
      <OneTimePassword
        name={made.name}
        username={made.username ?? ''}
        password={made.password}
        onClose={() => navigate(`/operators/${made.id}`)}
      />
    )
  return (
    <FormDialog
      title={t('new')}
      action={t('studio:form.create')}
      onSubmit={submit}
      onClose={onClose}
      isPending={save.isPending}
      problem={save.elsewhere('name', 'username', 'email', 'expiresOn', 'classes', 'unitIds')}
    >
      <TextInput
        label={t('name')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={save.at('name')}
        data-autofocus
      />
      <div className={form.row}>
        <TextInput
          label={t('username')}
          description={t(typed === undefined && proposal ? 'usernameProposed' : 'usernameHelp')}
          value={typed ?? proposal}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={save.at('username')}
        />
        <TextInput
          type="email"
          label={t('email')}
          description={t('emailHelp')}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={save.at('email')}
        />
      </div>
      <TextInput
        type="date"
        label={t('expiresOn')}
        description={t('expiresOnHelp')}
        value={expiresOn}
        onChange={(event) => setExpiresOn(event.currentTarget.value)}
        error={save.at('expiresOn')}
      />
      <UnitTicks chosen={unitIds} onChange={setUnitIds} error={save.at('unitIds')} isLabelled />
      <div>
        <TemplateButtons chosen={classes} onChoose={(chosen) => setClasses([...chosen])} />
        <ClassTicks chosen={classes} onChange={setClasses} error={save.at('classes')} isLabelled />
      </div>
    </FormDialog>
  )
}
