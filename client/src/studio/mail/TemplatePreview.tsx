import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from 'urql'
import { Section } from '../../shared/page/Section.tsx'
import styles from './mail.module.css'
import { EmailPreviewDocument, type Template, type TemplateText } from './operations.ts'
import { useMailTexts } from './texts.ts'

interface Props {
  kind: Template['kind']
  language: TemplateText['language']
  words: TemplateText['words']
}

/** The e-mail as it would arrive, a moment after the last key. As text: nothing that is typed becomes anything else. */
export function TemplatePreview({ kind, language, words: { subject, body } }: Props) {
  const { t } = useMailTexts()
  const [input] = useDebouncedValue({ subject, body }, 300)
  const [{ data }] = useQuery({ query: EmailPreviewDocument, variables: { kind, language, input } })
  const shown = data?.emailTemplatePreview
  return (
    <Section title={t('templates.preview')} note={t('templates.sample')}>
      <div className={styles.preview} aria-live="polite">
        {shown && (
          <>
            <strong>{shown.subject}</strong>
            <p>{shown.text}</p>
          </>
        )}
        {shown && shown.unknownPlaceholders.length > 0 && (
          <p className={styles.unknown}>
            {t('templates.unknown', { names: shown.unknownPlaceholders.map((name) => `{${name}}`).join(', ') })}
          </p>
        )}
      </div>
    </Section>
  )
}
