import { useTranslation } from 'react-i18next'
import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'

const RevokeTokenDocument = graphql(`
  mutation RevokeToken($id: ID!) {
    apiTokenRevoke(id: $id) {
      apiToken { id revokedAt }
      userErrors { code message path }
    }
  }
`)

/** Ends a token for good. */
export function RevokeToken({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('studio')
  useFocusReturn()
  const save = useSubmit(RevokeTokenDocument, (answer) => answer.apiTokenRevoke.userErrors)
  const confirm = async () => {
    if (await save.submit({ id })) onClose()
  }
  return (
    <Confirm
      opened
      title={t('tokens.revokeTitle', { name })}
      action={t('tokens.revoke')}
      onConfirm={confirm}
      onClose={onClose}
      isPending={save.isPending}
      danger
      error={save.elsewhere()}
    >
      <p>{t('tokens.revokeText')}</p>
    </Confirm>
  )
}
