import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, NARROW, openBrowser, signedIn } from './browser.ts'
import { type Running, startDelega } from './server.ts'

describe.skipIf(!hasBrowser)('an additional user (needs Chromium)', { timeout: 120_000 }, () => {
  let delega: Running
  let browser: Browser
  beforeAll(async () => {
    ;[delega, browser] = await Promise.all([startDelega(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await delega?.stop()
  })

  /** Somebody who comes with the temporary password and must choose another first. */
  async function newcomer(username: string, password: string): Promise<Page> {
    const page = await (await browser.newContext({ viewport: NARROW, locale: 'it-IT' })).newPage()
    await page.goto(delega.url)
    await page.getByLabel('Utente').fill(username)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByLabel('Nuova password', { exact: true }).fill('Lambro-in-piena-26')
    const again = page.getByLabel(/Ripeti/)
    if (await again.count()) await again.fill('Lambro-in-piena-26')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/portal/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }

  it('may read and edit, and not send; what its owner takes away is closed in its next request', async () => {
    const owner = await signedIn(browser, delega.url, 'ANNBIA', { viewport: NARROW })
    await owner.goto(`${delega.url}/portal/users`)
    await owner.getByRole('heading', { name: 'Utenti aggiuntivi', level: 1 }).waitFor()
    await expectAccessible(owner, 'the additional users')
    await owner.getByRole('button', { name: 'Aggiungi utente' }).click()
    const dialog = owner.getByRole('dialog')
    await dialog.getByLabel('Nome e cognome').fill('Ugo Neri')
    await dialog.getByLabel('Nome utente').fill('ugoneri')
    await dialog.getByLabel('E-mail').fill('ugo@example.it')
    await dialog.getByRole('switch', { name: 'Modifica', exact: true }).press('Space')
    await dialog.getByRole('button', { name: 'Crea', exact: true }).click()
    await dialog.getByText('Da 8 a 30 lettere o cifre').waitFor()
    await dialog.getByLabel('Nome utente').fill('ugoneri26')
    await dialog.getByRole('button', { name: 'Crea', exact: true }).click()
    const told = await dialog.getByText(/^Indirizzo:/).textContent()
    const password = told!.split('Password provvisoria: ')[1]!.trim()
    await dialog.getByRole('button').last().click()
    await owner.getByRole('heading', { name: 'Ugo Neri' }).waitFor()

    const user = await newcomer('ugoneri26', password)
    await user.goto(`${delega.url}/portal/invoices?state=ISSUED`)
    await user.getByRole('main').getByRole('listitem').first().getByRole('link').click()
    await user.getByRole('button', { name: /Invia.*Perché/ }).click()
    await user.getByRole('dialog').getByText('Invio').first().waitFor()
    await user.keyboard.press('Escape')

    await owner.getByRole('button', { name: 'Permessi: Ugo Neri' }).click()
    await dialog.getByRole('switch', { name: 'Lettura', exact: true }).press('Space')
    await dialog.getByRole('heading', { name: 'Si chiude' }).waitFor()
    await expectAccessible(owner, 'the permissions')
    await dialog.getByRole('button', { name: 'Conferma' }).click()
    await dialog.waitFor({ state: 'detached' })
    const refused = await user.evaluate(async () => {
      const body = JSON.stringify({ query: '{ invoices(first: 1) { nodes { id } } }' })
      const headers = { 'content-type': 'application/json' }
      return (await (await fetch('/graphql', { method: 'POST', headers, body })).json()).errors[0].extensions
    })
    expect(refused).toMatchObject({ code: 'FORBIDDEN', missing: [{ reason: 'WORD_NOT_GIVEN', needs: ['READ'] }] })
    await user.context().close()
    await owner.context().close()
  })
})
