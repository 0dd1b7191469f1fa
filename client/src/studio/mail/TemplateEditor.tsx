import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/SegmentedControl.layer.css'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../../shared/form/FormDialog.tsx'
import { useAddress } from '../../shared/page/use-address.ts'
import { sentenceOf } from '../form/failures.ts'
import { useSubmit } from '../form/use-submit.ts'
import type words from './mail.it.json'
import styles from './mail.module.css'
import { type Template, type TemplateText, UpdateEmailTemplate } from './operations.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import { useMailTexts } from './texts.ts'

interface Props {
  template: Template
  text: TemplateText
  onSaved: () => void
}

/** Subject and text of one e-mail in one language, with what they may mention and how they arrive. */
export function TemplateEditor({ template, text, onSaved }: Props) {
  const { t } = useMailTexts()
  const { t: studio } = useTranslation(['studio', 'shared'])
  const { write } = useAddress()
  const [typed, setTyped] = useState(text.words)
  const body = useRef<HTMLTextAreaElement>(null)
  const submission = useSubmit(
    UpdateEmailTemplate,
    (data) => data.emailTemplateUpdate.userErrors,
    (error) =>
      t(`failure.${error.code as keyof typeof words.failure}`, { defaultValue: '' }) || sentenceOf(studio, error),
  )
  const { kind, placeholders } = template
  const { language, version } = text
  const isChanged = typed.subject !== text.words.subject || typed.body !== text.words.body

  const send = async (input: { subject: string; body: string } | null) => {
    if (await submission.submit({ kind, language, version, input })) onSaved()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void send(typed)
  }
  const insert = (name: string) => {
    const { selectionStart: from = typed.body.length, selectionEnd: to = from } = body.current ?? {}
    setTyped({ ...typed, body: `${typed.body.slice(0, from)}{${name}}${typed.body.slice(to)}` })
    body.current?.focus()
  }
  return (
    <form className={styles.editor} onSubmit={save} noValidate>
      <SegmentedControl
        aria-label={t('templates.language')}
        value={language}
        onChange={(next) => write({ kind, language: next })}
        data={[
          { value: 'IT', label: t('templates.it') },
          { value: 'EN', label: t('templates.en') },
        ]}
      />
      <TextInput
        label={t('templates.subject')}
        value={typed.subject}
        error={submission.at('subject')}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, subject: value })}
      />
      <Textarea
        ref={body}
        label={t('templates.body')}
        description={t('templates.bodyHint')}
        autosize
        minRows={8}
        value={typed.body}
        error={submission.at('body')}
        onChange={({ currentTarget: { value } }) => setTyped({ ...typed, body: value })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be this row */}
      <div className={styles.placeholders} role="group" aria-label={t('templates.insert')}>
        {placeholders.map((name) => (
          <button key={name} type="button" onClick={() => insert(name)}>
            {`{${name}}`}
          </button>
        ))}
      </div>
      <Problem>{submission.elsewhere('subject', 'body')}</Problem>
      <div className={styles.buttons}>
        {isChanged ? (
          <>
            <Button type="submit" loading={submission.isPending}>
              {studio('shared:confirm')}
            </Button>
            <Button variant="default" onClick={() => setTyped(text.words)}>
              {studio('shared:cancel')}
            </Button>
          </>
        ) : (
          <p>{t(text.isOwn ? 'templates.isOwn' : 'templates.isOurs')}</p>
        )}
        {text.isOwn && !isChanged && (
          <Button variant="default" loading={submission.isPending} onClick={() => void send(null)}>
            {t('templates.reset')}
          </Button>
        )}
      </div>
      <TemplatePreview kind={kind} language={language} words={typed} />
    </form>
  )
}
