import { NumberInput, Switch, TextInput } from '@mantine/core'
import '@mantine/core/styles/Switch.layer.css'
import '@mantine/core/styles/NumberInput.layer.css'
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { Section } from '../../shared/page/Section.tsx'
import { EditBar } from '../form/EditBar.tsx'
import { EditButton } from '../form/EditButton.tsx'
import { UpdateOptions } from './operations.ts'
import styles from './personal-area.module.css'
import type { SectionProps, StudioData } from './studio-data.ts'
import { usePersonalAreaTexts } from './texts.ts'
import { useStudioSubmit } from './use-studio-submit.ts'

const switches = [
  'smartAccess',
  'confirmsDocumentRead',
  'allowsModels',
  'checksFollowingMonths',
  'notifiesAdministration',
  'notifiesInvoiceDelivery',
] as const
type Settings = NonNullable<StudioData['settings']>

/** Configurazioni Varie: the seven options of WK-016 to WK-022, and how long a request for consent waits. */
export function Options({ studio, isAllowed }: SectionProps) {
  const { t } = usePersonalAreaTexts()
  const [typed, setTyped] = useState<Settings | null>(null)
  const submission = useStudioSubmit(UpdateOptions, (answer) => answer.studioSettingsUpdate.userErrors)
  const kept = studio.settings
  if (!kept) return null
  const shown = typed ?? kept
  const change = (part: Partial<Settings>) => setTyped({ ...shown, ...part })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { version: _, ...wanted } = shown
    const input = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => name in kept && kept[name as keyof Settings] !== value),
    )
    if (await submission.submit({ version: studio.version, input })) setTyped(null)
  }
  return (
    <Section
      title={t('section.options.name')}
      note={
        !typed && (
          <EditButton
            action="studioSettingsUpdate"
            id={studio.id}
            isAllowed={isAllowed}
            onEdit={() => setTyped({ ...kept })}
          />
        )
      }
    >
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.options}>
          {switches.map((name) => (
            <Switch
              key={name}
              label={t(`option.${name}.name`)}
              description={t(`option.${name}.help`)}
              checked={shown[name]}
              readOnly={!typed}
              aria-disabled={!typed}
              onChange={({ currentTarget: { checked } }) => typed && change({ [name]: checked })}
            />
          ))}
        </div>
        {kept.smartAccess && !typed && (
          <p>
            <Link to="/consents">{t('toConsents')}</Link>
          </p>
        )}
        <TextInput
          label={t('field.noticeLink')}
          description={t('hint.noticeLink')}
          value={shown.noticeLink ?? ''}
          readOnly={!typed}
          error={submission.at('noticeLink')}
          onChange={({ currentTarget: { value } }) => change({ noticeLink: value || null })}
        />
        <NumberInput
          label={t('field.consentRequestDays')}
          description={t('hint.consentRequestDays')}
          value={shown.consentRequestDays ?? ''}
          readOnly={!typed}
          min={1}
          max={3650}
          allowDecimal={false}
          hideControls
          error={submission.at('consentRequestDays')}
          onChange={(value) => change({ consentRequestDays: value === '' ? null : Number(value) })}
        />
        {typed && (
          <EditBar
            onCancel={() => setTyped(null)}
            isPending={submission.isPending}
            problem={submission.elsewhere('noticeLink', 'consentRequestDays')}
          />
        )}
      </form>
    </Section>
  )
}
