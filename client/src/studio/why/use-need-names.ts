import { useQuery } from 'urql'
import { currentLanguage } from '../../shared/i18n/i18n.ts'
import { type Names, namesOf } from '../../shared/why/need-names.ts'
import { graphql } from '../generated/index.ts'

/** The names behind the codes that refusals speak of. */
export const NeedNamesDocument = graphql(`
  query NeedNames {
    permissionCatalogue {
      classes { key name { it en } }
      scopes { key name { it en } }
      modules { key name { it en } }
      areas { key name { it en } }
      services { code name { it en } }
    }
  }
`)

export function useNeedNames(): Names {
  const [{ data }] = useQuery({ query: NeedNamesDocument })
  return namesOf(data?.permissionCatalogue, currentLanguage())
}
