import i18next from 'i18next'
import { useTranslation } from 'react-i18next'
import en from './editor.en.json'
import it from './editor.it.json'

/** The words of the editor, as `editor:…`, which come with it, beside those of the studio that the first load carries. */
export function useEditorTexts() {
  if (!i18next.hasResourceBundle('it', 'editor')) {
    i18next.addResourceBundle('it', 'editor', it)
    i18next.addResourceBundle('en', 'editor', en)
  }
  return useTranslation(['studio', 'editor', 'shared'])
}
