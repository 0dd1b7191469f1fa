import { Confirm } from '../../shared/dialog/Confirm.tsx'
import { useFocusReturn } from '../../shared/dialog/use-focus-return.ts'
import { useTokenTexts } from '../../shared/token/texts.ts'
import { useSubmit } from '../form/use-submit.ts'
import { graphql } from '../generated/index.ts'
import type { App } from './PartnerApps.tsx'

const Revoke = graphql(`
  mutation RevokeApp($id: ID!) {
    partnerAppRevoke(id: $id) {
      partnerApp { id revokedAt }
      userErrors { code message path }
    }
  }
`)

/** Ends a program with all its tokens. */
export function RevokeApp({ app: { id, name, activeTokens }, onClose }: { app: App; onClose: () => void }) {
  const { t } = useTokenTexts()
  useFocusReturn()
  const save = useSubmit(Revoke, (answer) => answer.partnerAppRevoke.userErrors)
  const confirm = async () => {
    if (await save.submit({ id })) onClose()
  }
  return (
    <Confirm
      opened
      danger
      title={t('apps.revokeTitle', { name })}
      action={t('apps.revoke')}
      onConfirm={confirm}
      onClose={onClose}
      isPending={save.isPending}
      error={save.elsewhere()}
    >
      {activeTokens > 0 && <p>{t('apps.revokeTokens', { count: activeTokens })}</p>}
      <p>{t('apps.revokeForGood')}</p>
    </Confirm>
  )
}
