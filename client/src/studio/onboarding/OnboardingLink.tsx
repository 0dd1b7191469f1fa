import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { graphql } from '../generated/index.ts'
import { useOnboardingTexts } from './texts.ts'

const MayOnboard = graphql(`
  query MayOnboard {
    viewerCan(checks: [{ action: "outsideCompanyOnboard" }])
  }
`)

/** The way in, where it is open; elsewhere nothing. Import it lazily: its words come with it. */
export function OnboardingLink({ clientId }: { clientId?: string }) {
  const { t } = useOnboardingTexts()
  const [{ data }] = useQuery({ query: MayOnboard })
  if (!data?.viewerCan[0]) return null
  return (
    <Button
      component={Link}
      to={clientId ? `/onboarding?client=${clientId}` : '/onboarding'}
      variant="default"
      leftSection={<IconUserPlus size={16} stroke={1.75} aria-hidden />}
    >
      {t('title')}
    </Button>
  )
}
