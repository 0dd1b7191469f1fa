import { Button, Switch, Textarea } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import { type FormEvent, useState } from 'react'
import { useQuery } from 'urql'
import { Problem } from '../../../shared/form/FormDialog.tsx'
import form from '../../../shared/form/form.module.css'
import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { ErrorState } from '../../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../../shared/page/Page.tsx'
import { PageHead } from '../../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../../shared/page/Skeleton.tsx'
import styles from '../../client/client.module.css'
import { useSubmit } from '../../form/use-submit.ts'
import type { AccountantProfileQuery } from '../../generated/graphql.ts'
import { graphql } from '../../generated/index.ts'
import { useProfileTexts } from './texts.ts'

const ProfileQuery = graphql(`
  query AccountantProfile {
    studio { id accountantProfile { code isListed text version } }
    viewerCan(checks: [{ action: "accountantProfileSet" }])
  }
`)
const SetProfile = graphql(`
  mutation SetProfile($isListed: Boolean!, $text: String, $version: Int!) {
    accountantProfileSet(isListed: $isListed, text: $text, expectedVersion: $version) {
      profile { code isListed text version }
      userErrors { code message path }
    }
  }
`)
type Profile = NonNullable<NonNullable<AccountantProfileQuery['studio']>['accountantProfile']>

/** How companies find the studio: its code, and its words in the directory (FC-001). */
export function Page() {
  const { t } = useProfileTexts()
  const [{ data, error }, read] = useQuery({ query: ProfileQuery, requestPolicy: 'cache-and-network' })
  const again = () => read({ requestPolicy: 'network-only' })
  if (error && !data) return <ErrorState error={error} onRetry={again} />
  if (!data) return <SkeletonPage rows={4} />
  const profile = data.studio?.accountantProfile
  const mayChange = data.viewerCan[0] ?? false
  return (
    <Frame>
      <PageHead title={t('title')} path={[{ label: t('personalArea'), to: '/personal-area' }]} facts={t('about')} />
      {!mayChange && <EmptyState>{t('locked')}</EmptyState>}
      {profile && mayChange && <ProfileForm key={profile.version} profile={profile} onSaved={again} />}
    </Frame>
  )
}

function ProfileForm({ profile, onSaved }: { profile: Profile; onSaved: () => void }) {
  const { t } = useProfileTexts()
  const [isListed, setListed] = useState(profile.isListed)
  const [text, setText] = useState(profile.text ?? '')
  const save = useSubmit(SetProfile, (answer) => answer.accountantProfileSet.userErrors)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save.submit({ isListed, text: text.trim() || null, version: profile.version })) onSaved()
  }
  return (
    <form onSubmit={submit} noValidate className={form.form} style={{ maxWidth: 640 }}>
      <p>
        {t('code')}: <strong>{profile.code}</strong>
        <br />
        <span className={styles.note}>{t('codeAbout')}</span>
      </p>
      <Switch
        label={t('listed')}
        description={t('listedAbout')}
        checked={isListed}
        onChange={(event) => setListed(event.currentTarget.checked)}
      />
      <Textarea
        label={t('text')}
        description={t('textAbout')}
        rows={6}
        value={text}
        error={save.at('text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={styles.note}>{t('shown')}</p>
      <Problem>{save.elsewhere('text')}</Problem>
      <div className={form.buttons}>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
