import '../shared/theme/fonts.css'
import '../shared/theme/mantine-styles.ts'
import '../shared/theme/tokens.css'
import '../shared/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { Provider } from 'urql'
import { createApi } from '../shared/api/client.ts'
import { startI18n } from '../shared/i18n/i18n.ts'
import { themeOf } from '../shared/theme/theme.ts'
import { App } from './App.tsx'

document.documentElement.dataset.app = 'studio'

await startI18n('studio', { it: () => import('./i18n/studio.it.json'), en: () => import('./i18n/studio.en.json') })

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={themeOf('studio')} defaultColorScheme="auto">
    <Provider value={createApi()}>
      <BrowserRouter basename="/studio">
        <App />
      </BrowserRouter>
    </Provider>
  </MantineProvider>,
)
