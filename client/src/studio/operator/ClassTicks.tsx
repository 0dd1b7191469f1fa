import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { SkeletonRows } from '../../shared/page/Skeleton.tsx'
import { Ticks } from '../form/Ticks.tsx'
import type { OperatorClass } from '../generated/graphql.ts'
import { graphql } from '../generated/index.ts'

const ClassMeanings = graphql(`
  query ClassMeanings {
    permissionCatalogue { classes { key name { it en } help { it en } } }
  }
`)

/** The classes an operator can have, in the catalogue's order and words. */
export function useClasses() {
  const [{ data }] = useQuery({ query: ClassMeanings })
  const language = currentLanguage()
  return data?.permissionCatalogue.classes.map(({ key, name, help }) => ({
    value: key as OperatorClass,
    label: name[language],
    help: help[language],
  }))
}

interface Props {
  chosen: readonly OperatorClass[]
  onChange: (classes: OperatorClass[]) => void
  error?: string | undefined
  isLabelled?: boolean
}

export function ClassTicks(props: Props) {
  const { t } = useTranslation('studio')
  const classes = useClasses()
  if (!classes) return <SkeletonRows rows={14} height={44} />
  return <Ticks label={t('operators.classes')} options={classes} {...props} />
}
