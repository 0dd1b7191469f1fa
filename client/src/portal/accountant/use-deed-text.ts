import { useTranslation } from 'react-i18next'

/** What an operation of the API is in a sentence; its own name where a newer server knows more than these texts. */
export function useDeedText() {
  const { t } = useTranslation('portal')
  const texts = t('deeds.did', { returnObjects: true }) as Record<string, string>
  return (action: string): string => texts[action] ?? t('deeds.other', { action })
}
