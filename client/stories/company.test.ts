import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, NARROW, openBrowser, signedIn } from './browser.ts'
import { type Running, startDelega } from './server.ts'

describe.skipIf(!hasBrowser)('companies and the referral code (needs Chromium)', { timeout: 120_000 }, () => {
  let delega: Running
  let browser: Browser
  beforeAll(async () => {
    ;[delega, browser] = await Promise.all([startDelega(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await delega?.stop()
  })

  it('an operator chooses the company to work on, and the header names it (FC-013, FC-014)', async () => {
    const page = await signedIn(browser, delega.url, 'MARROS')
    await page.getByRole('button', { name: /Menu di|MARROS/ }).click()
    await page.getByRole('link', { name: 'Tutte le aziende' }).click()
    await page.getByRole('heading', { name: 'Le mie aziende', level: 1 }).waitFor()
    await page.getByLabel('Nome o partita IVA').fill('officine lambro')
    await page.getByRole('status').getByText('1 azienda').waitFor()
    await expectAccessible(page, 'the companies')
    await page.getByRole('button', { name: /Lavora per Officine Lambro/ }).click()
    await page.waitForURL(/\/portal\//)
    await page.getByRole('banner').getByText('Officine Lambro S.r.l.').first().waitFor()
    await page.goto(`${delega.url}/portal/companies`)
    const current = page.getByRole('button', { name: /Officine Lambro/ })
    await current.getByText('In uso').waitFor()
    expect(await page.getByRole('list', { name: 'Le mie aziende' }).getByRole('button').count()).toBe(1)
  })

  it('an owner hands on its code, and the link brings it into the sign-up (FC-008, FC-010)', async () => {
    const page = await signedIn(browser, delega.url, 'ANNBIA', { viewport: NARROW })
    await page.goto(`${delega.url}/portal/personal-area`)
    await page.getByRole('link', { name: /Referral/ }).click()
    await page.getByRole('heading', { name: 'Movimenti' }).waitFor()
    await page.getByRole('row', { name: /Qualcuno si è registrato con il tuo codice/ }).waitFor()
    await expectAccessible(page, 'the referral page')
    const [code = '', link = ''] = await page.locator('code').allTextContents()
    const guest = await (await browser.newContext({ viewport: NARROW, locale: 'it-IT' })).newPage()
    await guest.goto(`${delega.url}/${new URL(link).search}`)
    expect(await guest.getByLabel(/Codice invito/).inputValue()).toBe(code)
  })
})
