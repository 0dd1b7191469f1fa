import { TextInput } from '@mantine/core'
import { Section } from '../../shared/page/Section.tsx'
import type { Step } from './OnboardingForm.tsx'
import styles from './onboarding.module.css'
import { useOnboardingTexts } from './texts.ts'

/** Who signs in. Its classes are not asked: they are always the same two. */
export function PersonStep({ wish, change, at }: Step) {
  const { t } = useOnboardingTexts()
  return (
    <Section title={t('person.title')}>
      <div className={styles.row}>
        <TextInput
          label={t('person.name')}
          value={wish.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
          error={at('operator', 'name')}
        />
        <TextInput
          type="email"
          label={t('person.email')}
          value={wish.email}
          onChange={(event) => change({ email: event.currentTarget.value })}
          error={at('operator', 'email')}
        />
      </div>
      <div className={styles.row}>
        <TextInput
          label={t('person.username')}
          description={t('person.usernameHelp')}
          value={wish.username}
          onChange={(event) => change({ username: event.currentTarget.value })}
          error={at('operator', 'username')}
        />
        <TextInput
          type="date"
          label={t('person.expiresOn')}
          description={t('unit.validToHelp')}
          value={wish.expiresOn}
          onChange={(event) => change({ expiresOn: event.currentTarget.value })}
          error={at('operator', 'expiresOn')}
        />
      </div>
    </Section>
  )
}
