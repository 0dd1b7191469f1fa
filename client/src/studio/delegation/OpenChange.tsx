import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/form/FormDialog.tsx'
import { dayOf, list } from '../../shared/format.ts'
import { StateMark } from '../../shared/state/StateMark.tsx'
import styles from '../client/client.module.css'
import type { ClientData } from '../client/client-data.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'

const WithdrawChange = graphql(`
  mutation WithdrawChange($id: ID!, $version: Int!) {
    delegationPermissionChangeWithdraw(id: $id, expectedVersion: $version) {
      delegation { id version permissionChange { id } client { id } }
      userErrors { code message path }
    }
  }
`)

/** What the studio asks the client for beside what is granted, while it waits; it may be asked again, so nothing is confirmed. */
export function OpenChange({ delegation }: { delegation: NonNullable<ClientData['delegation']> }) {
  const { t } = useTranslation(['studio', 'shared'])
  const withdraw = useSubmit(WithdrawChange, (answer) => answer.delegationPermissionChangeWithdraw.userErrors)
  const { permissionChange: change, id, version, allowedActions } = delegation
  if (!change) return null
  const { words, message, requestedAt, requestedByName: name } = change
  return (
    <div className={styles.openChange}>
      <p>
        <StateMark of="delegation" state="PENDING_CLIENT">
          {t('delegations.more.open', { words: list(words.map((word) => t(`shared:word.${word}`))) })}
        </StateMark>{' '}
        <span className={styles.note}>
          {name ? t('delegations.more.askedBy', { name, day: dayOf(requestedAt) }) : dayOf(requestedAt)}
        </span>
      </p>
      {message && <blockquote className={styles.quote}>{message}</blockquote>}
      {allowedActions.includes('delegationPermissionChangeWithdraw') && (
        <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.submit({ id, version })}>
          {t('delegations.more.withdraw')}
        </Button>
      )}
      <Problem>{withdraw.elsewhere()}</Problem>
    </div>
  )
}
