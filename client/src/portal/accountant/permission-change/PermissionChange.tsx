import { useTranslation } from 'react-i18next'
import { dayOf } from '../../../shared/format.ts'
import { Section } from '../../../shared/page/Section.tsx'
import { ExplainButton } from '../../why/ExplainButton.tsx'
import styles from '../accountant.module.css'
import type { Catalogue, Delegation } from '../delegation.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { WordMeaning } from './WordMeaning.tsx'

interface Props {
  delegation: Delegation
  catalogue: Catalogue
  onChanged: () => void
}

/** What the studio asks beside what it may do already, on top of the page until it is answered. */
export function PermissionChange({ delegation, catalogue, onChanged }: Props) {
  const { t } = useTranslation('portal')
  const { studio, permissionChange: change, state, allowedActions } = delegation
  if (!change) return null
  const { requestedAt, requestedByName: name, message, words } = change
  return (
    <Section title={t('accountant.more.title', { studio: studio.name })} strong>
      <p className={styles.endText}>
        {name
          ? t('accountant.more.askedBy', { name, day: dayOf(requestedAt) })
          : t('accountant.more.asked', { day: dayOf(requestedAt) })}{' '}
        {t('accountant.more.about')}
      </p>
      {message && <blockquote className={styles.purpose}>{message}</blockquote>}
      {allowedActions.includes('delegationPermissionChangeAnswer') ? (
        // Another request is another form: what was ticked for the one before is not kept.
        <AnswerForm key={change.id} delegation={delegation} asked={words} catalogue={catalogue} onChanged={onChanged} />
      ) : (
        <>
          <ul className={styles.askedWords}>
            {words.map((word) => (
              <li key={word}>
                <WordMeaning word={word} catalogue={catalogue} />
              </li>
            ))}
          </ul>
          <ExplainButton
            operation="delegationPermissionChangeAnswer"
            resourceId={delegation.id}
            label={t('accountant.more.answer')}
            {...(state === 'SUSPENDED' && { own: { headline: t('accountant.more.resumeFirst') } })}
          />
        </>
      )}
    </Section>
  )
}
