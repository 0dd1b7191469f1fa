import { randomInt } from 'node:crypto'
import { defineConfig } from 'vitest/config'

const seed = Number(process.env.SEED ?? randomInt(1, 2 ** 31))
process.env.SEED = String(seed)

export default defineConfig({
  test: {
    include: ['server/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'schema/**/*.test.ts'],
    globalSetup: ['server/test/global-setup.ts'],
    setupFiles: ['server/test/setup.ts'],
    reporters: [['default', { summary: false }], './server/test/count-reporter.ts'],
    pool: 'forks',
    sequence: { shuffle: { tests: true, files: false }, seed },
    env: { SEED: String(seed) },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
