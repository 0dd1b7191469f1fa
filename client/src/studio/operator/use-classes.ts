import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
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
