import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, NARROW, openBrowser, signedIn } from './browser.ts'
import { type Running, startDelega } from './server.ts'

describe.skipIf(!hasBrowser)('people at a browser (needs Chromium)', { timeout: 120_000 }, () => {
  let delega: Running
  let browser: Browser
  beforeAll(async () => {
    ;[delega, browser] = await Promise.all([startDelega(), openBrowser()])
  }, 240_000)
  afterAll(async () => {
    await browser?.close()
    await delega?.stop()
  })
  const as = (username: string, look = {}) => signedIn(browser, delega.url, username, look)
  /** What a signed-in person's own requests answer; for finding rows, not for checking. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is what the query asks for
  const ask = (page: Page, query: string): Promise<any> =>
    page.evaluate(async (text) => {
      const headers = { 'content-type': 'application/json' }
      const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: text }) })
      return (await response.json()).data
    }, query)

  const state = (page: Page, word: string) => page.getByRole('complementary').getByText(word, { exact: true }).first()

  it('writes, issues and sends an invoice; it is rejected, corrected and delivered under the same number', async () => {
    const page = await as('MARROS')
    await page.getByRole('link', { name: 'Clienti', exact: true }).click()
    await page.getByRole('heading', { name: 'Clienti', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Officine Lambro S.r.l.' }).first().click()
    await page.getByRole('heading', { name: 'Officine Lambro S.r.l.', level: 1, exact: true }).waitFor()
    await page.getByRole('link', { name: 'Nuova fattura' }).click()

    // A buyer of its own, whose name wishes for a rejection.
    await page.getByPlaceholder('Nome, partita IVA o codice fiscale').fill('Officine Galvani [scarta 00311]')
    await page.getByText('Nuovo: Officine Galvani [scarta 00311]').click()
    await page.getByLabel('Partita IVA').fill('00743110157')
    await page.getByLabel('Indirizzo').fill('corso Stati Uniti 18')
    await page.getByLabel('CAP').fill('35127')
    await page.getByLabel('Comune').fill('Padova')
    await page.getByLabel('Prov.').fill('PD')
    await page.getByLabel('Codice destinatario').fill('M5UXCR')
    await page.getByRole('button', { name: 'Fatto' }).click()

    await page.getByLabel('Descrizione, riga 1').fill('Consulenza di novembre')
    await page.getByLabel('Quantità, riga 1').fill('3')
    await page.getByLabel('Prezzo, riga 1').fill('1.250,50')
    await page.getByLabel('IVA, riga 1').fill('22')
    // Totals come from the server: 3 × 1,250.50 and 22 per cent of it.
    await page.getByText('4.576,83 €').filter({ visible: true }).first().waitFor()
    // Six characters where there are seven: the complaint stands in the column, and leads to the field.
    await page.getByText('00427').filter({ visible: true }).first().waitFor()
    const correct = async () => {
      const edit = page.getByRole('button', { name: 'Scrivi a mano' })
      await edit.or(page.getByLabel('Denominazione')).first().waitFor()
      if (await edit.isVisible()) await edit.click()
    }
    await correct()
    await page.getByLabel('Codice destinatario').fill('M5UXCR1')
    await page.getByRole('button', { name: 'Fatto' }).click()
    await expect.poll(() => page.getByText('00427').filter({ visible: true }).count(), { timeout: 20_000 }).toBe(0)
    await page.getByText(/^Salvata alle/).waitFor()

    await page.getByRole('button', { name: 'Emetti', exact: true }).click()
    await state(page, 'Emessa').waitFor()
    const number = await page
      .getByText(/^\d{4}\/\w+\/\d+$/)
      .first()
      .textContent()
    await page.getByRole('button', { name: 'Invia', exact: true }).click()

    // Nobody reloads: the answer arrives by itself.
    await state(page, 'Scartata').waitFor({ timeout: 30_000 })
    expect(await page.getByText('00311').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Correggi' }).click()
    await page.waitForURL(/\/edit$/)
    await correct()
    await page.getByLabel('Denominazione').fill('Officine Galvani S.p.A.')
    await page.getByRole('button', { name: 'Fatto' }).click()
    await page.getByText(/^Salvata alle/).waitFor()
    await page.getByRole('button', { name: 'Emetti', exact: true }).click()
    await state(page, 'Emessa').waitFor()
    await page.getByRole('button', { name: 'Invia', exact: true }).click()
    await state(page, 'Consegnata').waitFor({ timeout: 30_000 })
    expect(await page.getByText(number!, { exact: true }).count()).toBeGreaterThan(0)

    const owner = await as('ANNBIA')
    await owner.getByRole('link', { name: 'Fatture', exact: true }).first().click()
    await owner
      .getByRole('link', { name: /Officine Galvani S\.p\.A\./ })
      .first()
      .click()
    await owner.getByText('Mario Rossi').first().waitFor()
    await page.context().close()
    await owner.context().close()
  })

  it('takes the studio’s word away in the portal, and the operator’s next request is refused with the reason', async () => {
    const operator = await as('MARROS')
    const owner = await as('PAOMOR')
    // A request for consent waits for it, and is put off.
    await owner.getByRole('dialog').getByRole('button', { name: 'Annulla' }).click()
    const { invoices } = await ask(operator, '{ invoices(first: 100) { nodes { id client { name } } } }')
    const { id } = invoices.nodes.find(
      (n: { client: { name: string } }) => n.client.name === 'Trattoria del Naviglio S.n.c.',
    )
    await operator.goto(`${delega.url}/studio/invoices/${id}`)
    await operator.getByText('Trattoria del Naviglio S.n.c.').first().waitFor()

    await owner.getByRole('link', { name: 'Commercialista' }).first().click()
    await owner.getByRole('button', { name: 'Revoca', exact: true }).click()
    await owner.getByRole('dialog').getByRole('button', { name: 'Revoca', exact: true }).click()
    await owner.getByText('Revocata').first().waitFor()

    await operator.reload()
    await operator.getByText('Il cliente ha revocato la delega allo studio.').first().waitFor()
    // The card is still there and tells the same; the documents are gone from the list of all.
    const after = await ask(operator, '{ invoices(first: 100) { nodes { client { name } } } }')
    const names = after.invoices.nodes.map((n: { client: { name: string } }) => n.client.name)
    expect(names).not.toContain('Trattoria del Naviglio S.n.c.')
    await operator.context().close()
    await owner.context().close()
  })

  it('explains a denial: what is missing, and who can give it', async () => {
    const page = await as('MARROS')
    const { clients } = await ask(page, '{ clients(first: 100) { nodes { id name delegation { words counts } } } }')
    const withoutSend = clients.nodes.find(
      (c: { delegation?: { counts: boolean; words: string[] } }) =>
        c.delegation?.counts && c.delegation.words.includes('EDIT') && !c.delegation.words.includes('SEND'),
    )
    await page.goto(`${delega.url}/studio/clients/${withoutSend.id}`)
    await page.getByRole('button', { name: /Invio.*Perché/ }).click()
    const drawer = page.getByRole('dialog')
    await drawer.getByText('Il cliente non ha concesso: Invio.').first().waitFor()
    await drawer
      .getByText(/titolare/)
      .first()
      .waitFor()
    await expectAccessible(page, 'the drawer')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('shows who can do what at a client, why somebody cannot, and how it was on the day before', async () => {
    const page = await as('ELEFER')
    const { clients } = await ask(page, '{ clients(first: 100) { nodes { id name } } }')
    const { id } = clients.nodes.find((each: { name: string }) => each.name === 'Officine Lambro S.r.l.')
    await page.goto(`${delega.url}/studio/clients/${id}/access`)
    await page.getByRole('button', { name: 'Mario Rossi, Fatture attive, Invia: può', exact: true }).waitFor()
    await expectAccessible(page, 'the matrix')
    await page.getByLabel('Operazione').selectOption('Invia')
    await page.getByRole('button', { name: 'Luca Zorzi, Fatture attive, Invia: classe', exact: true }).press('Enter')
    await page.getByRole('dialog').getByText('Manca una di queste classi:').first().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Il giorno prima' }).click()
    await page.getByRole('heading', { name: /^Com’era .*, a fine giornata$/ }).waitFor()
    await expectAccessible(page, 'the matrix of a past day')
    await page.getByRole('button', { name: 'Torna a oggi' }).click()
    await page.getByRole('heading', { name: /a fine giornata$/ }).waitFor({ state: 'detached' })
    await page.context().close()
  })

  const pages: Record<string, string[]> = {
    ELEFER: [
      '/studio',
      '/studio/clients',
      '/studio/operators',
      '/studio/operating-units',
      '/studio/delegations',
      '/studio/health',
    ],
    MARROS: ['/studio/invoices', '/studio/invoices/new', '/studio/received-invoices', '/studio/api-tokens'],
    ANNBIA: ['/portal', '/portal/invoices', '/portal/received-invoices', '/portal/accountant', '/portal/access'],
  }
  const looks = [{}, { viewport: NARROW, dark: true }]
  it.each(Object.keys(pages))('%s finds every page accessible, wide and light as narrow and dark', async (username) => {
    const lookAt = async (look: (typeof looks)[number]) => {
      const page = await as(username, look)
      for (const path of pages[username]!) {
        await page.goto(delega.url + path)
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        // The network is never idle: open pages follow what changes.
        await page.getByRole('status', { name: 'Caricamento' }).first().waitFor({ state: 'detached' })
        await expectAccessible(page, `${path} at ${JSON.stringify(look)}`)
      }
      await page.context().close()
    }
    await Promise.all(looks.map(lookAt))
  })
})
