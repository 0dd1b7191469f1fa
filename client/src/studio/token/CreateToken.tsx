import { TokenForm } from '../../shared/token/TokenForm.tsx'
import { tokenSentence } from '../../shared/token/texts.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { useScopeMeanings } from './use-scope-meanings.ts'

const CreateTokenDocument = graphql(`
  mutation CreateToken($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      apiToken { id name }
      secret
      userErrors { code message path }
    }
  }
`)

/** A new token of the viewer's own. */
export function CreateToken({ onClose }: { onClose: () => void }) {
  const meanings = useScopeMeanings()
  const save = useSubmit(CreateTokenDocument, (answer) => answer.apiTokenCreate.userErrors, tokenSentence)
  if (!meanings) return null
  return (
    <TokenForm
      meanings={meanings}
      onCreate={async (input) => (await save.submit({ input }))?.apiTokenCreate.secret ?? undefined}
      complaints={save}
      onClose={onClose}
    />
  )
}
