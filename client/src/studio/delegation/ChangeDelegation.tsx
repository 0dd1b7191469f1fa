import { useTranslation } from 'react-i18next'
import type { TypedDocumentNode } from 'urql'
import type { UserError } from '../../shared/api/problem.ts'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import { useSubmit } from '../form/use-submit.ts'
import { type Change, documents } from './changes.ts'

interface Props {
  change: Change
  /** The client's name, for the sentence. */
  client: string
  delegation: { id: string; version: number }
  onClose: () => void
}
interface Answer {
  change: { userErrors: UserError[] }
}

/** Says what one of these steps means, and takes it. */
export function ChangeDelegation({ change, client, delegation, onClose }: Props) {
  const { t } = useTranslation('studio')
  useFocusReturn()
  // The six documents differ only in their field's name, which each gives the same alias.
  const document = documents[change] as unknown as TypedDocumentNode<Answer, { id: string; version: number }>
  const save = useSubmit(document, (answer) => answer.change.userErrors)
  const confirm = async () => {
    if (await save.submit({ id: delegation.id, version: delegation.version })) onClose()
  }
  return (
    <Confirm
      opened
      title={t(`delegations.confirm.${change}.title`, { name: client })}
      action={t(`delegations.do.${change}`)}
      onConfirm={confirm}
      onClose={onClose}
      isPending={save.isPending}
      danger={change === 'delegationRevoke' || change === 'delegationRefuse'}
      error={save.elsewhere()}
    >
      <p>{t(`delegations.confirm.${change}.text`, { name: client })}</p>
    </Confirm>
  )
}
