import { UpdateStudio } from './operations.ts'
import type { SectionProps } from './studio-data.ts'
import { TextSection } from './TextSection.tsx'
import { usePersonalAreaTexts } from './texts.ts'
import { useStudioSubmit } from './use-studio-submit.ts'

const fields = [
  'name',
  'vatNumber',
  'fiscalCode',
  'street',
  'postalCode',
  'city',
  'province',
  'email',
  'phone',
  'website',
] as const

/** Dati generali. */
export function GeneralData(props: SectionProps) {
  const { t } = usePersonalAreaTexts()
  const submission = useStudioSubmit(UpdateStudio, (answer) => answer.studioUpdate.userErrors)
  return (
    <TextSection
      {...props}
      title={t('section.general.name')}
      action="studioUpdate"
      fields={fields}
      values={props.studio}
      submission={submission}
      onSave={async (input) => (await submission.submit({ version: props.studio.version, input })) !== undefined}
    />
  )
}
