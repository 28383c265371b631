import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixOptions from '../remix.config.js'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [remix(remixOptions)],
  server: { host: '127.0.0.1' },
  // Chrome 109 is the last for Windows 7 and 8.1, which offices still run.
  build: { target: ['chrome109', 'firefox115'], sourcemap: false, assetsInlineLimit: 0 },
})
