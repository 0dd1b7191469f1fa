import { EmptyState } from '../../../shared/page/EmptyState.tsx'
import { WhyButton } from '../../../shared/why/WhyButton.tsx'
import { useExplain } from '../../why/use-explain.ts'
import { useTabTexts } from './texts.ts'

/** In the place of data that the word READ opens: who sees them, and why the viewer does not. */
export function ClosedData({ clientId }: { clientId: string }) {
  const { t } = useTabTexts()
  const explain = useExplain()
  return (
    <EmptyState action={<WhyButton action={t('closedAsk')} onOpen={() => explain('client.companyData', clientId)} />}>
      {t('closed')}
    </EmptyState>
  )
}
