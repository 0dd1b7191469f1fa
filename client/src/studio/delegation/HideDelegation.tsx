import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import { useSubmit } from '../form/use-submit.ts'
import { hideDocument } from './changes.ts'
import { useListTexts } from './texts.ts'

interface Props {
  /** The client's name, for the sentence. */
  client: string
  delegation: { id: string; version: number }
  onClose: () => void
}

/** Takes an ended one from the list; the list's filter shows it again. */
export function HideDelegation({ client, delegation, onClose }: Props) {
  const { t } = useListTexts()
  useFocusReturn()
  const save = useSubmit(hideDocument, (answer) => answer.change.userErrors)
  return (
    <Confirm
      opened
      title={t('hideTitle', { name: client })}
      action={t('hide')}
      onConfirm={async () => {
        if (await save.submit({ id: delegation.id, version: delegation.version })) onClose()
      }}
      onClose={onClose}
      isPending={save.isPending}
      error={save.elsewhere()}
    >
      <p>{t('hideText')}</p>
    </Confirm>
  )
}
