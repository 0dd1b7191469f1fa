import { Confirm } from '../../../shared/dialog/Confirm.tsx'
import { useFocusReturn } from '../../../shared/dialog/use-focus-return.ts'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import type { ClientData } from '../client-data.ts'
import { useTabTexts, useTabWording } from './texts.ts'

const Archive = graphql(`
  mutation ArchiveClient($id: ID!) {
    clientArchive(id: $id) {
      client { id isArchived }
      userErrors { code message path }
    }
  }
`)

/** Puts the studio's card of a client away. */
export function ArchiveClient({ client, onClose }: { client: ClientData; onClose: () => void }) {
  const { t } = useTabTexts()
  useFocusReturn()
  const save = useSubmit(Archive, (answer) => answer.clientArchive.userErrors, useTabWording())
  const confirm = async () => {
    if (await save.submit({ id: client.id })) onClose()
  }
  return (
    <Confirm
      opened
      title={t('registry.archiveTitle', { name: client.name })}
      action={t('registry.archive')}
      onConfirm={confirm}
      onClose={onClose}
      isPending={save.isPending}
      danger
      error={save.elsewhere()}
    >
      <p>{t('registry.archiveText')}</p>
    </Confirm>
  )
}
