import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The Remix plugin is left out: it rewrites routes for the browser, and tests want them whole. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/seeded-database.ts'],
    // knex imports the TypeScript migrations by itself.
    execArgv: ['--import', 'tsx'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
