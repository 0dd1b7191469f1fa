import { SecurityPage } from '../../shared/security/SecurityPage.tsx'

/** One's own access. */
export const Page = () => <SecurityPage />
