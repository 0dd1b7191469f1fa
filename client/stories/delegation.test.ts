import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, openBrowser, signedIn, WIDE } from './browser.ts'
import { type Running, startDelega } from './server.ts'

describe.skipIf(!hasBrowser)('a company and the studio it picks (needs Chromium)', { timeout: 120_000 }, () => {
  let delega: Running
  let browser: Browser
  beforeAll(async () => {
    ;[delega, browser] = await Promise.all([startDelega(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await delega?.stop()
  })
  const stamp = Date.now().toString(36)
  const company = `Legatoria Serra ${stamp}`

  /** A company that registers by itself, and is in its portal. */
  async function registered(): Promise<Page> {
    const page = await (
      await browser.newContext({ viewport: WIDE, locale: 'it-IT', reducedMotion: 'reduce' })
    ).newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(`${delega.url}/?register=company`)
    await page.getByLabel('Ragione sociale').fill(company)
    await page.getByLabel('Partita IVA').fill(vatNumber())
    await page.getByLabel('Il tuo nome e cognome').fill('Irene Serra')
    await page.getByLabel('La tua e-mail').fill(`irene.${stamp}@legatoria.example`)
    await page.getByLabel('Il tuo nome utente').fill(`irene.${stamp}`)
    await page.getByLabel('Password', { exact: true }).fill('la colla di farina tiene')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/portal\//)
    return page
  }

  it('grants two words at once, is asked for two more, and gives one of them', async () => {
    const owner = await registered()
    await owner.goto(`${delega.url}/portal/accountant/choose`)
    await owner.getByLabel('Nome, città o partita IVA').fill('Ferri')
    await owner.getByRole('button', { name: 'Scegli Studio Ferri & Associati' }).click()
    await owner.getByRole('switch', { name: 'Modifica' }).press('Space')
    await expectAccessible(owner, 'what is granted')
    await owner.getByRole('button', { name: 'Conferma: attiva subito' }).click()
    await owner.getByRole('heading', { name: 'Commercialista', level: 1 }).waitFor()
    await owner.getByRole('switch', { name: 'Modifica', checked: true }).waitFor()

    // The studio has its card in the same moment, and sees what it may.
    const administrator = await signedIn(browser, delega.url, 'ELEFER')
    await administrator.goto(`${delega.url}/studio/delegations`)
    await administrator.getByRole('link', { name: company }).click()
    await administrator.getByRole('heading', { name: company, level: 1 }).waitFor()
    await administrator.getByRole('button', { name: 'Modifica concesso' }).waitFor()
    await administrator.getByRole('button', { name: /^Invio.*Perché/ }).waitFor()
    await administrator.getByRole('button', { name: 'Chiedi altri permessi' }).click()
    const form = administrator.getByRole('dialog')
    for (const word of ['Invio', 'Configurazione']) await form.getByRole('checkbox', { name: word }).check()
    await form.getByRole('button', { name: 'Manda la richiesta' }).click()
    await administrator
      .getByText(/Invio e Configurazione/)
      .first()
      .waitFor()

    // Nobody reloads: the request comes to the company's open page.
    const asked = owner.getByRole('group', { name: 'Che cosa chiede' })
    await asked.getByRole('checkbox', { name: /^Configurazione/ }).uncheck()
    await owner.getByRole('button', { name: 'Concedi solo quelli scelti' }).click()
    await owner.getByRole('dialog').getByRole('button', { name: 'Concedi', exact: true }).click()
    await owner.getByRole('switch', { name: 'Invio', checked: true }).waitFor()
    await owner.getByRole('switch', { name: 'Configurazione', checked: false }).waitFor()

    await administrator.getByRole('button', { name: 'Invio concesso' }).waitFor()
    await administrator.getByRole('button', { name: /^Configurazione.*Perché/ }).click()
    const why = administrator.getByRole('dialog')
    await why.getByText('Il cliente non ha concesso: Configurazione.').first().waitFor()
    await why
      .getByText(/titolare/)
      .first()
      .waitFor()
    await expectAccessible(administrator, 'why not')
    for (const page of [owner, administrator]) await page.context().close()
  })
})

/** Of today's seven digits, and the eighth that agrees: the company is new at every run. */
function vatNumber(): string {
  const digits = `${String(Date.now()).slice(-7)}015`
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  expect(digits).toHaveLength(10)
  return digits + String((10 - (sum % 10)) % 10)
}
