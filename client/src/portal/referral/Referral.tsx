import { ReferralPage } from '../../shared/referral/ReferralPage.tsx'

export const Page = ReferralPage
