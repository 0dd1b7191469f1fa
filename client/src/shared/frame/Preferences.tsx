import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { changeLanguage, currentLanguage } from '../i18n/i18n.ts'
import { languageNames, languages } from '../i18n/language.ts'
import styles from './preferences.module.css'

const schemes: MantineColorScheme[] = ['light', 'dark', 'auto']

/** Language and appearance, as two rows of choices that take effect at once. */
export function Preferences() {
  const { t } = useTranslation('shared')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={styles.preferences}>
      <Choice
        label={t('user.language')}
        options={languages.map((language) => ({ value: language, label: languageNames[language], lang: language }))}
        value={currentLanguage()}
        onChange={changeLanguage}
      />
      <Choice
        label={t('user.theme')}
        options={schemes.map((scheme) => ({ value: scheme, label: t(`user.${scheme}`) }))}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </div>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  options: { value: T; label: string; lang?: string }[]
  value: T
  onChange: (value: T) => void
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} lang={option.lang}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
