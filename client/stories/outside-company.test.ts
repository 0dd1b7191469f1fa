import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, NARROW, openBrowser, signedIn } from './browser.ts'
import { type Running, startDelega } from './server.ts'

describe.skipIf(!hasBrowser)('an outside company (needs Chromium)', { timeout: 120_000 }, () => {
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

  /** A new client with its mandate, a unit named after it, and who is to insert its invoices. */
  async function fillIn(page: Page) {
    await page.getByLabel('Un cliente nuovo').check()
    await page.getByLabel('Nome o ragione sociale').fill(`Tipografia Carli ${stamp}`)
    await page.getByLabel('Chi conserva il mandato').fill('Dott. Elena Ferri')
    await page.getByLabel('Nome e cognome').fill('Vera Carli')
    await page.getByLabel('E-mail').fill('vera.carli@tipografia.example')
  }

  it('from nothing to the first draft: one form, one sign-in, one client', async () => {
    const administrator = await signedIn(browser, delega.url, 'ELEFER')
    await administrator.goto(`${delega.url}/studio/operating-units`)
    await administrator.getByRole('link', { name: 'Abilita una ditta esterna' }).click()
    await administrator.getByRole('heading', { name: 'Abilita una ditta esterna', level: 1 }).waitFor()
    // What is missing is said at its field, and nothing is created.
    await administrator.getByRole('button', { name: 'Prova, senza creare nulla' }).click()
    await administrator.getByText('Scegli un cliente.').first().waitFor()
    await fillIn(administrator)
    await administrator.getByLabel('E-mail').press('Enter')
    await administrator.getByText(`Vera Carli vedrà 1 cliente: Tipografia Carli ${stamp}.`).waitFor()
    await administrator.getByText('Inserire fatture: per 1 cliente').waitFor()
    await administrator.getByText('Inviarle a SdI: per nessuno').waitFor()
    await expectAccessible(administrator, 'the form, tried')
    await administrator.getByRole('button', { name: 'Conferma e crea' }).click()

    await administrator.getByRole('heading', { name: 'Vera Carli può entrare', level: 1 }).waitFor()
    const password = (await administrator.locator('code').first().textContent())!
    const instructions = (await administrator.locator('pre').textContent())!
    expect(instructions).not.toContain(password)
    const username = instructions.match(/Utente: (\S+)/)![1]!
    await administrator.getByText('Manca 1 cosa su 6').waitFor()
    await expectAccessible(administrator, 'the result')

    const operator = await firstSignIn(username, password)
    // The forced change lands on home, without a reload (WT-067).
    await operator.waitForURL(/\/studio\/$/)
    await operator.getByRole('heading', { name: 'Home', level: 1 }).waitFor()
    await operator.getByText('Nei servizi SMART dei clienti si entra ora con le proprie credenziali').waitFor()
    await operator.getByRole('link', { name: 'Clienti', exact: true }).click()
    await operator
      .getByRole('link', { name: `Tipografia Carli ${stamp}` })
      .first()
      .waitFor()
    expect(await clientNames(operator)).toEqual([`Tipografia Carli ${stamp}`])

    const { clientId, draft } = await firstDraft(operator)
    await operator.goto(`${delega.url}/studio/invoices/${draft}`)
    await operator.getByRole('heading', { level: 1 }).waitFor()
    expect(clientId).toMatch(/^[0-9a-f-]{36}$/)

    // Nobody reloads: the list turns green by itself.
    await administrator.getByText('Pronta: può inserire fatture').waitFor()
  })

  it('fits a phone, and an address that leads nowhere says so inside the app (WT-067)', async () => {
    const page = await signedIn(browser, delega.url, 'ELEFER', { viewport: NARROW, dark: true })
    await page.goto(`${delega.url}/studio/onboarding`)
    await page.getByRole('button', { name: 'Prova, senza creare nulla' }).waitFor()
    await expectAccessible(page, 'the form on a phone')
    await page.goto(`${delega.url}/studio/no-such-page`)
    await page.getByRole('heading', { name: 'Qui non c’è niente', level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Ricarica la pagina' }).click()
    await page.getByRole('heading', { name: 'Qui non c’è niente', level: 1 }).waitFor()
  })

  async function firstSignIn(username: string, password: string): Promise<Page> {
    const context = await browser.newContext({ locale: 'it-IT' })
    const page = await context.newPage()
    await page.goto(delega.url)
    await page.getByLabel('Utente').fill(username)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByLabel('Nuova password', { exact: true }).fill('una frase tutta di Vera')
    await page.keyboard.press('Enter')
    return page
  }

  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the query asks for
  const ask = (page: Page, query: string): Promise<any> =>
    page.evaluate(async (text) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: text }) })
      return (await response.json()).data
    }, query)
  const clientNames = async (page: Page) =>
    (await ask(page, '{ clients { nodes { name } } }')).clients.nodes.map(({ name }: { name: string }) => name)

  async function firstDraft(page: Page) {
    const clientId = (await ask(page, '{ clients { nodes { id } } }')).clients.nodes[0].id
    const draft = await ask(
      page,
      `mutation { invoiceDraftCreate(clientId: "${clientId}", input: { documentType: "TD01", date: "${new Date().toISOString().slice(0, 10)}",
        lines: [{ description: "Stampa", quantity: "1", unitPrice: "100", vatRate: "22" }] }) { invoice { id } userErrors { code } } }`,
    )
    expect(draft.invoiceDraftCreate.userErrors).toEqual([])
    return { clientId, draft: draft.invoiceDraftCreate.invoice.id }
  }
})
