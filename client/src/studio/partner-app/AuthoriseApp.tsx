import { AuthoriseForm } from '../../shared/token/AuthoriseForm.tsx'
import { tokenSentence } from '../../shared/token/texts.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import { useScopeMeanings } from '../token/use-scope-meanings.ts'
import type { App } from './PartnerApps.tsx'

const Authorise = graphql(`
  mutation AuthoriseApp($id: ID!, $input: PartnerAppAuthoriseInput!) {
    partnerAppAuthorise(id: $id, input: $input) {
      partnerApp { id scopes activeTokens }
      apiToken { id }
      secret
      userErrors { code message path }
    }
  }
`)

/** A token for a program of the studio. */
export function AuthoriseApp({ app: { id, name }, onClose }: { app: App; onClose: () => void }) {
  const meanings = useScopeMeanings()
  const save = useSubmit(Authorise, (answer) => answer.partnerAppAuthorise.userErrors, tokenSentence)
  if (!meanings) return null
  return (
    <AuthoriseForm
      name={name}
      meanings={meanings}
      onAuthorise={async (input) => (await save.submit({ id, input }))?.partnerAppAuthorise.secret ?? undefined}
      complaints={save}
      onClose={onClose}
    />
  )
}
