import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, openBrowser, signedIn } from './browser.ts'
import { type Running, startDelega } from './server.ts'

const WITHOUT_UNIT = 'Termoidraulica Sartirana S.r.l.'

describe.skipIf(!hasBrowser)('an operator’s four tabs (needs Chromium)', { timeout: 60_000 }, () => {
  let delega: Running
  let browser: Browser
  beforeAll(async () => {
    ;[delega, browser] = await Promise.all([startDelega(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await delega?.stop()
  })
  const as = (username: string) => signedIn(browser, delega.url, username)
  const seesClient = async (page: Page) => {
    await page.goto(`${delega.url}/studio/clients?q=sartirana`)
    await page
      .getByRole('link', { name: WITHOUT_UNIT })
      .or(page.getByText('Nessun cliente', { exact: false }))
      .first()
      .waitFor()
    return (await page.getByRole('link', { name: WITHOUT_UNIT }).count()) > 0
  }
  const openOperator = async (page: Page, name: string, tab: string) => {
    await page.goto(`${delega.url}/studio/operators`)
    await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: new RegExp(name.toUpperCase()) }).waitFor()
    await page.getByRole('tab', { name: tab }).click()
  }

  it('the supervisor’s flag: warning, effect before Conferma, and then a client without unit', async () => {
    const operator = await as('LUCZOR')
    expect(await seesClient(operator)).toBe(false)

    const administrator = await as('ELEFER')
    await openOperator(administrator, 'Luca Zorzi', 'Gestione Unità Operative')
    await administrator.getByText('il sistema non pone alcun vincolo', { exact: false }).waitFor()
    await administrator.getByRole('button', { name: 'Modifica' }).click()
    const flag = administrator.getByRole('checkbox', { name: /Supervisore per tutte le Unità Operative/ })
    await flag.check()
    const effect = administrator.getByRole('complementary', { name: 'Effetto' })
    await effect
      .getByText(/\+\d+ clienti/)
      .first()
      .waitFor()
    await expectAccessible(administrator, 'operator, units')
    await effect.getByRole('button', { name: 'Conferma' }).click()
    await administrator
      .getByText('Vede tutti i clienti dello studio, anche quelli senza unità', { exact: false })
      .waitFor()

    // In the same session, with the next request; its classes are what they were.
    expect(await seesClient(operator)).toBe(true)
    await operator.goto(`${delega.url}/studio/received-invoices`)
    await operator
      .getByText(/Operatori Fatture Ricevute/)
      .first()
      .waitFor()
  })

  it('classes with the keyboard, units with the tick in the head, one Conferma; leaving without it asks', async () => {
    const page = await as('ELEFER')
    await openOperator(page, 'Sara Colombo', 'Gestione Utenti')
    await page.getByRole('button', { name: 'Modifica' }).click()
    const left = page.getByRole('listbox', { name: /Collegabili/ })
    await left.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    expect(await left.getByRole('option', { selected: true }).count()).toBe(2)
    await page.keyboard.press('Enter')
    const right = page.getByRole('listbox', { name: /Collegate/ })
    expect(await right.getByRole('option').count()).toBe(4)
    await expectAccessible(page, 'operator, user')

    await page.getByRole('tab', { name: 'Gestione Unità Operative' }).click()
    await page.getByRole('checkbox', { name: 'Collega tutte' }).check()
    await page.getByRole('link', { name: 'Clienti', exact: true }).first().click()
    await page.getByRole('dialog', { name: 'Uscire senza confermare?' }).waitFor()
    await page.getByRole('button', { name: 'Annulla' }).last().click()
    await page.getByRole('button', { name: 'Conferma' }).click()
    await page.getByRole('button', { name: 'Modifica' }).waitFor()
    await page.getByRole('tab', { name: 'Gestione Utenti' }).click()
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /Operatori|Amministratori/ })
        .count(),
    ).toBeGreaterThanOrEqual(4)
  })

  it('a new operator: the proposed user name, a template, the password once and instructions without it', async () => {
    const page = await as('ELEFER')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`${delega.url}/studio/operators?new=operator`)
    await page.getByLabel('Nome e cognome').fill('Mario Rossi')
    // Mario Rossi, of whom there is one already, is the demo's MARROS.
    await expect.poll(() => page.getByLabel('Utente', { exact: true }).inputValue()).toBe('MARROS1')
    await page.getByLabel('E-mail', { exact: true }).fill('m.rossi@example.it')
    await page.getByRole('button', { name: 'Ditta esterna' }).click()
    await page.getByRole('button', { name: 'Crea' }).click()
    const secret = page.getByRole('dialog', { name: 'Password di Mario Rossi' })
    const password = await secret.locator('code').textContent()
    await secret.getByRole('button', { name: 'Copia le istruzioni' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('MARROS1')
    expect(copied).toContain(delega.url)
    expect(copied).not.toContain(password)
    await secret.getByRole('button', { name: 'Fatto, chiudi' }).click()
    await page.getByRole('heading', { level: 1, name: /MARIO ROSSI/ }).waitFor()
    await page.getByRole('tab', { name: 'Gestione Utenti' }).click()
    await page.getByText('Operatori Fatture Attive - Gestione').first().waitFor()
    expect(await page.getByText(password!).count()).toBe(0)
  })
})
