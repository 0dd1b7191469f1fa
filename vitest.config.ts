import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const seed = Number(process.env.SEED ?? randomInt(1, 2 ** 31))
process.env.SEED = String(seed)

export default defineConfig({
  // Vite would take graphql's ES modules and Node, for its dependents, the CommonJS ones: two graphqls refuse each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['server/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'schema/**/*.test.ts'],
    globalSetup: ['server/test/global-setup.ts'],
    setupFiles: ['server/test/setup.ts'],
    reporters: [['default', { summary: false }], './server/test/count-reporter.ts'],
    pool: 'forks',
    // One more than vitest's own choice: much of a test's time is spent in the database's process.
    maxWorkers: availableParallelism(),
    sequence: { shuffle: { tests: true, files: false }, seed },
    env: { SEED: String(seed) },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
