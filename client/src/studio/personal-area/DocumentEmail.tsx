import { UpdateOptions } from './operations.ts'
import type { SectionProps } from './studio-data.ts'
import { TextSection } from './TextSection.tsx'
import { usePersonalAreaTexts } from './texts.ts'
import { useStudioSubmit } from './use-studio-submit.ts'

const fields = ['documentReplyTo', 'documentCopyTo', 'documentSignature'] as const
const long = ['documentSignature'] as const

/** Email Documenti (WK-013). */
export function DocumentEmail(props: SectionProps) {
  const { t } = usePersonalAreaTexts()
  const submission = useStudioSubmit(UpdateOptions, (answer) => answer.studioSettingsUpdate.userErrors)
  const { documentReplyTo, documentCopyTo, documentSignature } = props.studio.settings ?? {}
  const values = { documentReplyTo, documentCopyTo, documentSignature }
  return (
    <TextSection
      {...props}
      title={t('section.documentEmail.name')}
      action="studioSettingsUpdate"
      fields={fields}
      long={long}
      values={values}
      submission={submission}
      onSave={async (input) => (await submission.submit({ version: props.studio.version, input })) !== undefined}
    />
  )
}
