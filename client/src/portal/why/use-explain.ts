import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { codesOf } from '../../shared/api/denial.ts'
import type { Reasons } from '../../shared/why/reasons.ts'
import { useWhy } from '../../shared/why/Why.tsx'
import { graphql } from '../generated/index.ts'
import { reasonsOf, titleOf } from './explanation.ts'

const ExplainAccess = graphql(`
  query ExplainAccess($action: String!, $resourceId: ID) {
    explainAccess(action: $action, resourceId: $resourceId) {
      decisionId
      allowed
      checkedAt
      verdicts { condition holds facts missing { condition reason needs message whoCanFix } }
    }
  }
`)

/** What the page knows better than the engine. */
export type PageReasons = Partial<Pick<Reasons, 'title' | 'headline' | 'stillWorks' | 'remedy'>>

/** Asks the server why the viewer may not do something, and opens the drawer with the answer. */
export function useExplain() {
  const { t } = useTranslation(['portal', 'shared'])
  const client = useClient()
  const open = useWhy()
  return useCallback(
    async (action: string, resourceId: string, own: PageReasons = {}) => {
      const { data, error } = await client
        .query(ExplainAccess, { action, resourceId }, { requestPolicy: 'network-only' })
        .toPromise()
      if (data) return open({ ...reasonsOf(t, { ...data.explainAccess, action }), ...own })
      const headline = codesOf(error).includes('NOT_FOUND') ? t('why.hidden') : t('why.unanswered')
      open({ title: titleOf(t, action), headline, missing: [], ...own })
    },
    [t, client, open],
  )
}
