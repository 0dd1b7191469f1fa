import { IconAlertTriangle, IconCheck, IconCircleX } from '@tabler/icons-react'
import { Section } from '../../../shared/page/Section.tsx'
import styles from './editor-aside.module.css'
import { focusField, type ShownComplaint } from './editor-context.ts'
import { useEditorTexts } from './texts.ts'

interface Props {
  complaints: readonly ShownComplaint[]
  passed: number | undefined
}

/** Everything the controls say, with a count; each goes to its field. */
export function Checks({ complaints, passed }: Props) {
  const { t } = useEditorTexts()
  const errors = complaints.filter(({ severity }) => severity === 'ERROR')
  const warnings = complaints.filter(({ severity }) => severity === 'WARNING')
  const counts = [
    errors.length > 0 && t('editor:checks.errors', { count: errors.length }),
    warnings.length > 0 && t('editor:checks.warnings', { count: warnings.length }),
    passed !== undefined && t('editor:checks.passed', { count: passed }),
  ].filter(Boolean)
  return (
    <Section title={t('editor:checks.title')} note={<span role="status">{counts.join(', ')}</span>}>
      <ul className={styles.checks}>
        {[...errors, ...warnings].map((complaint) => (
          <li key={`${complaint.path} ${complaint.code} ${complaint.text}`}>
            <CheckLine complaint={complaint} />
          </li>
        ))}
        {passed !== undefined && (
          <li>
            <div className={styles.check} data-severity="PASSED">
              <IconCheck size={16} stroke={1.75} aria-hidden />
              <span>{t('editor:checks.allPassed', { count: passed })}</span>
            </div>
          </li>
        )}
      </ul>
    </Section>
  )
}

function CheckLine({ complaint }: { complaint: ShownComplaint }) {
  const { t } = useEditorTexts()
  const { severity, path, text, code } = complaint
  const Icon = severity === 'ERROR' ? IconCircleX : IconAlertTriangle
  const line = /^lines\.(\d+)/.exec(path)?.[1]
  const content = (
    <>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>
        {line !== undefined && <strong>{t('editor:checks.line', { number: Number(line) + 1 })} </strong>}
        {text} <span className={styles.code}>{code}</span>
      </span>
    </>
  )
  if (!path) {
    return (
      <div className={styles.check} data-severity={severity}>
        {content}
      </div>
    )
  }
  return (
    <button type="button" className={styles.check} data-severity={severity} onClick={() => focusField(path)}>
      {content}
    </button>
  )
}
