import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { ErrorState } from '../../shared/page/ErrorState.tsx'
import { Page as Frame } from '../../shared/page/Page.tsx'
import { PageHead } from '../../shared/page/PageHead.tsx'
import { SkeletonPage } from '../../shared/page/Skeleton.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { WhyButton } from '../../shared/why/WhyButton.tsx'
import { useExplain } from '../why/use-explain.ts'
import { OnboardingForm } from './OnboardingForm.tsx'
import { OnboardingClient, OnboardingStart } from './operations.ts'
import { Result } from './Result.tsx'
import { useOnboardingTexts } from './texts.ts'
import type { Onboarding } from './use-onboarding.ts'

/** What is shown once: it lives as long as the page. */
interface Made {
  onboarding: Onboarding
  oneTimePassword: string | null
}

/** An outside company in one go, then how far it is: `?operator=…&unit=…`. Beginning with a client: `?client=…`. */
export function Page() {
  const { t } = useOnboardingTexts()
  const { t: words } = useTranslation('studio')
  const explain = useExplain()
  const { read, write } = useAddress()
  const [made, setMade] = useState<Made>()
  const clientId = read('client')
  const operatorId = read('operator')
  const unitId = read('unit')
  const [{ data, error }, ask] = useQuery({ query: OnboardingStart })
  const [{ data: chosen, fetching }] = useQuery({
    query: OnboardingClient,
    variables: { id: clientId ?? '' },
    pause: !clientId,
  })
  if (error && !data) return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data || fetching) return <SkeletonPage />
  const home = { label: words('menu.home'), to: '/' }
  if (!data.viewerCan[0])
    return (
      <Frame>
        <PageHead
          title={t('title')}
          path={[home]}
          facts={t('about')}
          actions={<WhyButton action={t('title')} onOpen={() => explain('outsideCompanyOnboard')} />}
        />
      </Frame>
    )
  if (operatorId || unitId)
    return (
      <Result
        operatorId={operatorId}
        unitId={unitId}
        {...(made?.onboarding.operatorId === operatorId && made)}
        onAnother={() => write({ operator: undefined, unit: undefined })}
      />
    )
  return (
    <Frame>
      <PageHead title={t('title')} path={[home]} facts={t('about')} />
      <OnboardingForm
        {...(chosen && { client: chosen.client })}
        units={data.operatingUnits.filter(({ state }) => state !== 'ARCHIVED')}
        onMade={(onboarding, oneTimePassword) => {
          setMade({ onboarding, oneTimePassword })
          write(
            {
              client: undefined,
              operator: onboarding.operatorId ?? undefined,
              unit: onboarding.unitId ?? undefined,
            },
            { replace: true },
          )
        }}
      />
    </Frame>
  )
}
