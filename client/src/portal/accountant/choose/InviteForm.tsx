import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { Section } from '../../../shared/page/Section.tsx'
import { Problem } from '../../page/Problem.tsx'
import styles from '../accountant.module.css'
import own from './choose.module.css'
import { GrantFields, nothingChosen } from './GrantFields.tsx'
import { InviteStudio } from './operations.ts'
import { useChooseTexts } from './texts.ts'
import { useBegin } from './use-begin.ts'

/** A studio that the company knows: it answers; or, where it is not here yet, it gets a letter. */
export function InviteForm() {
  const { t } = useChooseTexts()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [studio, setStudio] = useState('')
  const [isTried, setTried] = useState(false)
  const [granted, setGranted] = useState(nothingChosen)
  const [invitedEmail, setInvitedEmail] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const { begin, isPending, at, elsewhere } = useBegin(InviteStudio)
  const { words, validTo, purpose } = granted
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!studio.trim()) return field.current?.focus()
    const input = { studio: studio.trim(), words, validTo: validTo || null, purpose: purpose.trim() || null }
    const payload = await begin(input)
    if (payload?.delegation) navigate('/accountant')
    else if (payload?.invitedEmail) setInvitedEmail(payload.invitedEmail)
    else field.current?.focus()
  }
  if (invitedEmail)
    return (
      <Section title={t('invitedTitle')}>
        <p className={styles.endText} role="status">
          {t('invited', { email: invitedEmail })}
        </p>
        <Button variant="default" onClick={() => setInvitedEmail(undefined)}>
          {t('again')}
        </Button>
      </Section>
    )
  return (
    <Section title={t('invite')}>
      <p className={styles.endText}>{t('inviteAbout')}</p>
      {!isOpen && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('send')}
        </Button>
      )}
      {isOpen && (
        <form onSubmit={submit} noValidate>
          <div className={own.fields}>
            <TextInput
              ref={field}
              label={t('studio')}
              description={t('studioAbout')}
              value={studio}
              autoCapitalize="none"
              spellCheck={false}
              error={(isTried && !studio.trim() && t('studioMissing')) || at('studio')}
              onChange={(event) => setStudio(event.currentTarget.value)}
            />
          </div>
          <GrantFields value={granted} onChange={setGranted} dayProblem={at('validTo')} />
          <Problem>{elsewhere('studio', 'validTo')}</Problem>
          <div className={styles.buttons}>
            <Button type="submit" loading={isPending}>
              {t('send')}
            </Button>
          </div>
        </form>
      )}
    </Section>
  )
}
