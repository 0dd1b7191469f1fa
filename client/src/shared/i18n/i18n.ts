import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { isLanguage, type Language, languages, rememberedLanguage, rememberLanguage } from './language.ts'

type Texts = { default: object }
/** Where an app's own texts are, one loader per language, so that only the language in use is fetched. */
export type TextsOf = Record<Language, () => Promise<Texts>>

const shared: TextsOf = {
  it: () => import('./shared.it.json'),
  en: () => import('./shared.en.json'),
}

const namespaces: Record<string, TextsOf> = { shared }

async function load(language: Language) {
  await Promise.all(
    Object.entries(namespaces).map(async ([namespace, texts]) => {
      if (i18next.hasResourceBundle(language, namespace)) return
      i18next.addResourceBundle(language, namespace, (await texts[language]()).default)
    }),
  )
}

/** Loads the remembered language and starts i18next; the app renders after it, so no key is ever seen. */
export async function startI18n(namespace: string, texts: TextsOf) {
  namespaces[namespace] = texts
  const language = rememberedLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    supportedLngs: [...languages],
    ns: ['shared', namespace],
    defaultNS: 'shared',
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await load(language)
  document.documentElement.lang = language
}

/** Fetches the other language, then changes every text at once and remembers the choice. */
export async function changeLanguage(language: Language) {
  await load(language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  rememberLanguage(language)
}

/** The language on the screen, for whatever is written outside React. */
export const currentLanguage = (): Language => (isLanguage(i18next.language) ? i18next.language : 'it')
