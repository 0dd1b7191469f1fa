import { AuthoriseForm } from '../../shared/token/AuthoriseForm.tsx'
import type { ScopeMeanings } from '../../shared/token/ScopeTicks.tsx'
import { AuthoriseAppMutation } from './operations.ts'
import { useTokenSubmit } from './use-token-submit.ts'

interface Props {
  app: { id: string; name: string }
  meanings: ScopeMeanings
  onClose: () => void
}

/** A token for a program of the company's own. */
export function AuthoriseApp({ app: { id, name }, meanings, onClose }: Props) {
  const save = useTokenSubmit(AuthoriseAppMutation, ({ change }) => change.userErrors)
  return (
    <AuthoriseForm
      name={name}
      meanings={meanings}
      onAuthorise={async (input) => (await save.submit({ id, input }))?.change.secret ?? undefined}
      complaints={save}
      onClose={onClose}
    />
  )
}
