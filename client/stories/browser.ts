import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'

const candidates = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = candidates.find((path) => path && existsSync(path))

/** Whether there is a browser: `describe.skipIf(!hasBrowser)('… (needs Chromium)', …)`. */
export const hasBrowser = executablePath !== undefined

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executablePath!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

export const WIDE = { width: 1440, height: 900 }
export const NARROW = { width: 390, height: 844 }
/** Of the demo studio. */
const administrators = ['ELEFER']
interface Look {
  readonly viewport?: { width: number; height: number }
  readonly dark?: boolean
}

/** A person at a browser of its own, signed in. Nothing on the page may fail silently. */
export async function signedIn(
  browser: Browser,
  url: string,
  username: string,
  { viewport = WIDE, dark = false }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'it-IT',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(url)
  await page.getByLabel('Utente').fill(username)
  await page.getByLabel('Password', { exact: true }).fill('Delega-demo-2026')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/(studio|portal)/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Administrators are met by a message (WK-006); closed, it comes again with the next sign-in.
  const message = page.getByRole('dialog', { name: 'Accesso ai Servizi SMART dei tuoi clienti' })
  if (administrators.includes(username) && page.url().endsWith('/studio/'))
    await message.getByRole('button', { name: 'Chiudi' }).last().click()
  return page
}

/** axe's opinion of the page as it stands, and no sideways scrolling. */
export async function expectAccessible(page: Page, what: string) {
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .join(' | ')
          .slice(0, 400)}`,
    )
  })
  expect(violations, what).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${what}: wider than the window`).toBeLessThanOrEqual(0)
}
