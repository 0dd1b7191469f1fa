export const languages = ['it', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language in its own words: who looks for English does not read Italian. */
export const languageNames: Record<Language, string> = { it: 'Italiano', en: 'English' }

const key = 'delega-language'

export const isLanguage = (value: unknown): value is Language => languages.includes(value as Language)

/** Italian unless the user chose otherwise: the browser's language says little in an Italian office. */
export function rememberedLanguage(): Language {
  try {
    const stored = localStorage.getItem(key)
    return isLanguage(stored) ? stored : 'it'
  } catch {
    return 'it'
  }
}

export function rememberLanguage(language: Language) {
  try {
    localStorage.setItem(key, language)
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
}
