import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { ApolloProvider } from '@apollo/client/react'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { RouterProvider } from '@tanstack/react-router'
import i18next from 'i18next'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createApiClient } from '../api/client.ts'
import { startI18n } from '../i18n/index.ts'
import { countRefusal } from './refusals.ts'
import { router } from './routes.tsx'
import { startTheme } from './theme.ts'
import { watchDay } from './watch-day.ts'

/** The typeface is worth a moment: lines that break anew when it comes would move everything below them. */
const FONTS_AT_MOST_MS = 400
const fonts = Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px "Fira Sans"`)))
const patience = new Promise((resolve) => setTimeout(resolve, FONTS_AT_MOST_MS))

startTheme()
await Promise.all([startI18n(), Promise.race([fonts, patience])])
const client = createApiClient(() => i18next.language, countRefusal)
i18next.on('languageChanged', () => void client.resetStore())
// What is open, overdue or expired changes at midnight without a write.
watchDay(() => void client.refetchQueries({ include: 'active' }))

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <ApolloProvider client={client}>
        <RouterProvider router={router} />
      </ApolloProvider>
    </CSPProvider>
  </StrictMode>,
)
