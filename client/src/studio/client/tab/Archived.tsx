import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useSubmit } from '../../form/use-submit.ts'
import { graphql } from '../../generated/index.ts'
import styles from '../client.module.css'
import type { ClientData } from '../client-data.ts'
import { useTabTexts, useTabWording } from './texts.ts'

const Restore = graphql(`
  mutation RestoreClient($id: ID!) {
    clientRestore(id: $id) {
      client { id isArchived }
      userErrors { code message path }
    }
  }
`)

/** Over the card of a client that the studio has put away: what that means, and the way back. */
export function Archived({ client }: { client: ClientData }) {
  const { t } = useTabTexts()
  const save = useSubmit(Restore, (answer) => answer.clientRestore.userErrors, useTabWording())
  return (
    <div className={styles.banner} role="note">
      <IconArchive size={18} stroke={1.75} aria-hidden />
      <p>{save.elsewhere() ?? t('registry.archived')}</p>
      {client.allowedActions.includes('clientRestore') && (
        <Button variant="default" loading={save.isPending} onClick={() => save.submit({ id: client.id })}>
          {t('registry.restore')}
        </Button>
      )}
    </div>
  )
}
