import type { PersonalAreaQuery } from '../generated/graphql.ts'

export type StudioData = NonNullable<PersonalAreaQuery['studio']>

/** What every section is handed. */
export interface SectionProps {
  studio: StudioData
  isAllowed: boolean
}
