import { EditButton } from '../form/EditButton.tsx'
import type { OperatorData } from './operations.ts'
import type { Draft } from './use-draft.ts'

/** What every tab is given. */
export interface TabProps {
  operator: OperatorData
  draft: Draft
}

/** Modifica, on each tab: it opens all four. */
export function OperatorEdit({ operator, draft }: TabProps) {
  if (draft.isEditing) return null
  return (
    <EditButton
      action="operatorUpdate"
      id={operator.id}
      isAllowed={operator.allowedActions.includes('operatorUpdate')}
      onEdit={draft.begin}
    />
  )
}
