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
import { WhyProvider } from '../shared/why/Why.tsx'
import { App } from './App.tsx'

document.documentElement.dataset.app = 'portal'

await startI18n('portal', { it: () => import('./i18n/portal.it.json'), en: () => import('./i18n/portal.en.json') })

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={themeOf('portal')} defaultColorScheme="auto">
    <Provider value={createApi()}>
      <BrowserRouter basename="/portal">
        <WhyProvider>
          <App />
        </WhyProvider>
      </BrowserRouter>
    </Provider>
  </MantineProvider>,
)
