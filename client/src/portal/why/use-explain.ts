import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { codesOf } from '../../shared/api/denial.ts'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { namesOf } from '../../shared/why/need-names.ts'
import type { Reasons } from '../../shared/why/reasons.ts'
import { useWhy } from '../../shared/why/Why.tsx'
import { graphql } from '../generated/index.ts'
import { titleOf } from './title.ts'
import { NeedNamesDocument } from './use-need-names.ts'

const ExplainAccess = graphql(`
  query ExplainAccess($action: String!, $resourceId: ID, $principalId: ID) {
    explainAccess(action: $action, resourceId: $resourceId, principalId: $principalId) {
      decisionId
      checkedAt
      verdicts { condition holds facts missing { condition reason needs message whoCanFix whoCanFixOf fixMutation } }
    }
  }
`)

/** What the page knows better than the engine; of whom it asks, where not of whoever is signed in. */
export type PageReasons = Partial<Pick<Reasons, 'title' | 'headline' | 'stillWorks' | 'remedy'>> & {
  principalId?: string
}

/** Asks the server why the viewer may not do something, and opens the drawer with the answer. */
export function useExplain() {
  const { t } = useTranslation('portal')
  const client = useClient()
  const open = useWhy()
  return useCallback(
    async (action: string, resourceId?: string | null, { principalId, ...own }: PageReasons = {}) => {
      const variables = { action, resourceId: resourceId ?? null, principalId: principalId ?? null }
      const [{ data, error }, known, { reasonsOf }] = await Promise.all([
        client.query(ExplainAccess, variables, { requestPolicy: 'network-only' }).toPromise(),
        client.query(NeedNamesDocument, {}).toPromise(),
        import('../../shared/why/explanation.ts'),
      ])
      const title = titleOf(t, action)
      const names = namesOf(known.data?.permissionCatalogue, currentLanguage())
      if (data) return open({ ...reasonsOf(title, data.explainAccess, names), ...own })
      const headline = codesOf(error).includes('NOT_FOUND') ? t('why.hidden') : t('why.unanswered')
      open({ title, headline, missing: [], ...own })
    },
    [t, client, open],
  )
}
