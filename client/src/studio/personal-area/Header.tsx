import { Button, FileButton, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Section } from '../../shared/page/Section.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { UpdateHeader } from './operations.ts'
import styles from './personal-area.module.css'
import { shrinkPicture } from './shrink-picture.ts'
import type { SectionProps } from './studio-data.ts'
import { usePersonalAreaTexts } from './texts.ts'
import { useStudioSubmit } from './use-studio-submit.ts'

interface Typed {
  text: string
  /** Undefined: as it was. */
  logo?: string | null
}

/** Personalizza Header: logo and line, with how they will look. */
export function Header({ studio, isAllowed }: SectionProps) {
  const { t } = usePersonalAreaTexts()
  const [typed, setTyped] = useState<Typed | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const submission = useStudioSubmit(UpdateHeader, (answer) => answer.studioHeaderUpdate.userErrors)
  const logo = typed?.logo === undefined ? studio.logo : typed.logo
  const choose = async (file: File | null) => {
    if (!file) return
    const picture = await shrinkPicture(file)
    setUnreadable(picture === null)
    if (picture) setTyped((before) => ({ text: before?.text ?? '', logo: picture }))
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!typed) return
    const changed = typed.logo !== undefined && {
      logo: typed.logo === null ? null : { contentBase64: typed.logo.slice(typed.logo.indexOf(',') + 1) },
    }
    const input = { text: typed.text.trim() || null, ...changed }
    if (await submission.submit({ version: studio.version, input })) setTyped(null)
  }
  const edit = () => setTyped({ text: studio.headerText ?? '' })
  return (
    <Section
      title={t('section.header.name')}
      note={!typed && <EditButton action="studioHeaderUpdate" id={studio.id} isAllowed={isAllowed} onEdit={edit} />}
    >
      <figure className={styles.preview}>
        <figcaption>{t('preview')}</figcaption>
        <div>
          {logo && <img src={logo} alt={t('logo.alt', { name: studio.name })} />}
          <strong>{studio.name}</strong>
          <span>{typed ? typed.text : studio.headerText}</span>
        </div>
      </figure>
      {!studio.logo && !typed && <p className={styles.empty}>{t('logo.none')}</p>}
      {typed && (
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextInput
            label={t('field.headerText')}
            description={t('hint.headerText')}
            value={typed.text}
            maxLength={80}
            error={submission.at('text')}
            onChange={({ currentTarget: { value } }) => setTyped({ ...typed, text: value })}
          />
          <div className={styles.logo}>
            <FileButton accept="image/png,image/jpeg,image/webp" onChange={choose}>
              {(props) => (
                <Button variant="default" {...props}>
                  {logo ? t('logo.replace') : t('logo.choose')}
                </Button>
              )}
            </FileButton>
            {logo && (
              <Button variant="default" onClick={() => setTyped({ ...typed, logo: null })}>
                {t('logo.remove')}
              </Button>
            )}
            <p className={styles.empty}>{t('logo.hint')}</p>
          </div>
          <EditBar
            onCancel={() => setTyped(null)}
            isPending={submission.isPending}
            problem={unreadable ? t('logo.unreadable') : submission.elsewhere('text')}
          />
        </form>
      )}
    </Section>
  )
}
