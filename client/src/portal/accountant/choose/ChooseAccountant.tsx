import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { Page as Frame } from '../../../shared/page/Page.tsx'
import { PageHead } from '../../../shared/page/PageHead.tsx'
import { useMe } from '../../me.ts'
import styles from '../accountant.module.css'
import { Directory, type Studio } from './Directory.tsx'
import { InviteForm } from './InviteForm.tsx'
import { PickForm } from './PickForm.tsx'
import { useChooseTexts } from './texts.ts'

/** A company finds its accountant: in the directory, active at once, or by invitation. */
export function Page() {
  const { t } = useChooseTexts()
  const portal = useTranslation('portal')
  const { allowedActions } = useMe()
  const [studio, setStudio] = useState<Studio>()
  return (
    <Frame>
      <PageHead title={t('title')} path={[{ label: portal.t('accountant.title'), to: '/accountant' }]} />
      <p className={styles.endText}>{t('lead')}</p>
      {!allowedActions.includes('delegationPickFromDirectory') && <EmptyState>{t('ownerOnly')}</EmptyState>}
      {allowedActions.includes('delegationPickFromDirectory') &&
        (studio ? (
          <PickForm key={studio.id} studio={studio} onBack={() => setStudio(undefined)} />
        ) : (
          <>
            <Directory onPick={setStudio} />
            <InviteForm />
          </>
        ))}
    </Frame>
  )
}
