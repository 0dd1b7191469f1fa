import { RegisterForm } from '../../shared/token/RegisterForm.tsx'
import { tokenSentence, useTokenTexts } from '../../shared/token/texts.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'

const Register = graphql(`
  mutation RegisterApp($input: PartnerAppRegisterInput!, $key: String!) {
    partnerAppRegister(input: $input, idempotencyKey: $key) {
      partnerApp { id name }
      userErrors { code message path }
    }
  }
`)

/** Gives a program of the studio a name. */
export function RegisterApp({ onClose }: { onClose: () => void }) {
  const { t } = useTokenTexts()
  const save = useSubmit(Register, (answer) => answer.partnerAppRegister.userErrors, tokenSentence)
  return (
    <RegisterForm
      nameHelp={t('apps.nameHelp')}
      onRegister={async (input) => (await save.submit({ input, key: crypto.randomUUID() })) && onClose()}
      complaints={save}
      onClose={onClose}
    />
  )
}
