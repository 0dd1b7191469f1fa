import '../shared/theme/fonts.css'
import '../shared/theme/mantine-styles.ts'
import '@mantine/core/styles/PasswordInput.layer.css'
import '../shared/theme/tokens.css'
import '../shared/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { Provider } from 'urql'
import { createApi } from '../shared/api/client.ts'
import { startI18n } from '../shared/i18n/i18n.ts'
import { themeOf } from '../shared/theme/theme.ts'
import { App } from './App.tsx'

document.documentElement.dataset.app = 'entry'

await startI18n('entry', { it: () => import('./i18n/entry.it.json'), en: () => import('./i18n/entry.en.json') })

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={themeOf('portal')} defaultColorScheme="auto">
    {/* Here being signed out is not an error: nothing leads away. */}
    <Provider value={createApi(() => undefined)}>
      <App />
    </Provider>
  </MantineProvider>,
)
