import type { CombinedError } from '@urql/core'
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { codesOf } from '../../shared/api/denial.ts'
import type { Reasons } from '../../shared/why/reasons.ts'
import { useWhy } from '../../shared/why/Why.tsx'
import { graphql } from '../generated/index.ts'
import { type Explained, reasonsOf, titleOf } from './explanation.ts'

const ExplainAccess = graphql(`
  query ExplainAccess($action: String!, $resourceId: ID) {
    explainAccess(action: $action, resourceId: $resourceId) {
      decisionId
      allowed
      checkedAt
      verdicts { condition holds facts missing { condition reason needs message whoCanFix fixMutation } }
    }
    permissionCatalogue { classes { key name { it en } } }
  }
`)

/** What the page knows better than the engine. */
export type PageReasons = Partial<Pick<Reasons, 'title' | 'headline' | 'stillWorks' | 'remedy'>>

/** Asks the server why the viewer may not do something, and opens the drawer with the answer. */
export function useExplain() {
  const { t } = useTranslation(['studio', 'shared'])
  const client = useClient()
  const open = useWhy()
  return useCallback(
    async (action: string, resourceId?: string, own: PageReasons = {}) => {
      const variables = { action, resourceId: resourceId ?? null }
      const { data, error } = await client
        .query(ExplainAccess, variables, { requestPolicy: 'network-only' })
        .toPromise()
      if (!data) return open({ ...unanswered(t, action, error), ...own })
      const explained: Explained = { ...data.explainAccess, action, classes: data.permissionCatalogue.classes }
      open({ ...reasonsOf(t, explained), ...own })
    },
    [t, client, open],
  )
}

function unanswered(t: TFunction<['studio', 'shared']>, action: string, error: CombinedError | undefined): Reasons {
  const isHidden = codesOf(error).includes('NOT_FOUND')
  return {
    title: titleOf(t, action),
    headline: isHidden ? t('why.hidden') : t('why.unanswered'),
    missing: [],
  }
}
