import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import program from '../package.json' with { type: 'json' }
import { trustedDocuments } from './trusted-documents.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// One build per app: together they would share chunks, and each would load what only the other one needs.
const apps = {
  studio: { html: 'studio.html', base: '/studio/' },
  portal: { html: 'portal.html', base: '/portal/' },
  entry: { html: 'index.html', base: '/' },
}

export default defineConfig(({ mode, command }) => {
  if (!(mode in apps)) throw new Error(`Unknown app "${mode}": choose one with --mode ${Object.keys(apps).join('|')}.`)
  const app = apps[mode as keyof typeof apps]
  return {
    root: here('.'),
    base: app.base,
    plugins: [trustedDocuments(here(`dist/documents/${mode}.json`)), react()],
    // Vite takes the mode for NODE_ENV, and React would be bundled for development.
    define: {
      __VERSION__: JSON.stringify(program.version),
      ...(command === 'build' && { 'process.env.NODE_ENV': '"production"' }),
    },
    build: {
      outDir: here(`dist/${mode}`),
      emptyOutDir: true,
      target: ['chrome120', 'firefox121', 'safari17'],
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      // A content security policy without data: URLs.
      assetsInlineLimit: 0,
      rolldownOptions: { input: here(app.html) },
    },
    server: { proxy: { '/graphql': 'http://127.0.0.1:4000', '/api': 'http://127.0.0.1:4000' } },
  }
})
