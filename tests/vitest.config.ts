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
    // One beside the other also on two cores, where half of the time is spent waiting for a server or a browser.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
