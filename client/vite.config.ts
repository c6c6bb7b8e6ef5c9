import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The dev server hands everything that is not the dashboard to a running API: NETZATLAS_API=http://127.0.0.1:4000.
const api = process.env.NETZATLAS_API ?? 'http://127.0.0.1:4000'
const ASKED_OF_THE_API = ['/graphql', '/health', '/online-map.json', '/blatt', '/veranstaltungen.ics', '/neues.atom']

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2023', sourcemap: false, chunkSizeWarningLimit: 1200, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', proxy: Object.fromEntries(ASKED_OF_THE_API.map((path) => [path, api])) },
})
