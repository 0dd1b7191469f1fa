import { Button } from '@mantine/core'
import { signOut } from '../../shared/api/sign-out.ts'
import { Problem } from '../../shared/form/FormDialog.tsx'
import { OperatorEffect } from '../access/OperatorEffect.tsx'
import type { TabProps } from './OperatorEdit.tsx'
import styles from './operator.module.css'
import { useOperatorTexts } from './texts.ts'

const rights = ['classes', 'unitIds', 'officeIds', 'supervisor'] as const

/** The right column while something is being changed: what it will do, and Conferma. */
export function Conferma({ operator, draft }: TabProps) {
  const { t } = useOperatorTexts()
  const { values, changed } = draft
  const changesRights = rights.some((name) => changed.includes(name))
  const links = changed.includes('unitIds') || changed.includes('officeIds')
  return (
    <aside className={styles.effect} aria-label={t('effectTitle')}>
      <h2>{t('effectTitle')}</h2>
      <p>{t('effectBefore')}</p>
      {changesRights && (
        <OperatorEffect
          id={operator.id}
          {...(changed.includes('classes') && { classes: [...values.classes] })}
          {...(links && { unitIds: [...values.unitIds, ...values.officeIds] })}
          {...(changed.includes('supervisor') && { supervisor: values.supervisor })}
        />
      )}
      {!changesRights && changed.length > 0 && <p>{t('effectNone')}</p>}
      {/* Above all tabs stands what to do where somebody else was faster. */}
      <Problem>{draft.overtaken ? undefined : draft.problem}</Problem>
      {draft.wantsSignIn && (
        <Button variant="default" onClick={() => void signOut()}>
          {t('signInAgain')}
        </Button>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={draft.isPending}>
          {t('shared:confirm')}
        </Button>
        <Button variant="default" onClick={draft.stop}>
          {t('shared:cancel')}
        </Button>
      </div>
    </aside>
  )
}
