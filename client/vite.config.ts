import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { ownDocuments } from './own-documents.ts'

// The dev server hands everything that is not the dashboard to a running API: NETZATLAS_API=http://127.0.0.1:4000.
const api = process.env.NETZATLAS_API ?? 'http://127.0.0.1:4000'
const ASKED_OF_THE_API = ['/graphql', '/health', '/online-map.json', '/blatt', '/veranstaltungen.ics', '/neues.atom']

/** Files of texts say in their name which language they are in. */
const languageOf = (module: string | null): string => {
  const language = /\/locales\/(\w+)\//.exec(module ?? '')?.[1]
  return language ? `${language}-` : ''
}

export default defineConfig({
  plugins: [react(), ownDocuments()],
  build: {
    target: 'es2023',
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${languageOf(facadeModuleId)}[name]-[hash].js`,
        // What the entry needs comes in one file, not in one for each set of pages that share a piece of it.
        codeSplitting: { groups: [{ name: 'frame', tags: ['$initial'] }] },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: Object.fromEntries(ASKED_OF_THE_API.map((path) => [path, api])) },
})
