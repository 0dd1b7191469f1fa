import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { Section } from '../../../shared/page/Section.tsx'
import { DelegationEffect } from '../../access/DelegationEffect.tsx'
import { Problem } from '../../page/Problem.tsx'
import styles from '../accountant.module.css'
import own from './choose.module.css'
import type { Studio } from './Directory.tsx'
import { GrantFields, nothingChosen } from './GrantFields.tsx'
import { PickStudio } from './operations.ts'
import { useChooseTexts } from './texts.ts'
import { useBegin } from './use-begin.ts'

/** The studio is chosen: what it may do, with what that opens beside it, before it holds. */
export function PickForm({ studio, onBack }: { studio: Studio; onBack: () => void }) {
  const { t } = useChooseTexts()
  const navigate = useNavigate()
  const [granted, setGranted] = useState(nothingChosen)
  const { begin, isPending, at, elsewhere } = useBegin(PickStudio)
  const { words, validTo, purpose } = granted
  const hasRead = words.includes('READ')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!hasRead) return
    const input = { studioId: studio.id, words, validTo: validTo || null, purpose: purpose.trim() || null }
    const payload = await begin(input)
    if (payload?.delegation) navigate('/accountant')
  }
  return (
    <Section title={t('chosen', { studio: studio.name })} strong>
      <form onSubmit={submit} noValidate>
        <GrantFields value={granted} onChange={setGranted} dayProblem={at('validTo')} />
        <h3 className={own.part}>{t('preview')}</h3>
        {hasRead ? (
          <div className={styles.preview}>
            <DelegationEffect studioId={studio.id} words={words} validTo={validTo || null} />
          </div>
        ) : (
          <p className={styles.help}>{t('readFirst')}</p>
        )}
        <Problem>{elsewhere('validTo')}</Problem>
        <div className={styles.buttons}>
          <Button type="submit" loading={isPending}>
            {t('confirm')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('otherStudio')}
          </Button>
        </div>
      </form>
    </Section>
  )
}
