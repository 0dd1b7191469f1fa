import type { ScopeMeanings } from '../../shared/token/ScopeTicks.tsx'
import { TokenForm } from '../../shared/token/TokenForm.tsx'
import { CreateTokenMutation } from './operations.ts'
import { useTokenSubmit } from './use-token-submit.ts'

/** A new token of the company. */
export function CreateToken({ meanings, onClose }: { meanings: ScopeMeanings; onClose: () => void }) {
  const save = useTokenSubmit(CreateTokenMutation, ({ change }) => change.userErrors)
  return (
    <TokenForm
      meanings={meanings}
      onCreate={async (input) => (await save.submit({ input }))?.change.secret ?? undefined}
      complaints={save}
      onClose={onClose}
    />
  )
}
