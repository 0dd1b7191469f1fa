import type { Config } from '../src/config.ts'

/** Settings of a server that listens nowhere and keeps nothing. */
export const testConfig: Config = {
  host: '127.0.0.1',
  port: 0,
  dataFolder: '/nonexistent',
  isDemo: false,
  baseUrl: 'http://localhost:4000',
  secret: 'a secret that is the same in every test',
  simulatorDelayMs: 0,
  trustedProxies: [],
  logLevel: 'silent',
  mailFrom: { name: 'Delega', address: 'delega@localhost' },
  isSignUpOpen: true,
}
