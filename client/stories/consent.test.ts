import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, hasBrowser, NARROW, openBrowser, signedIn } from './browser.ts'
import { type Running, startDelega } from './server.ts'

describe.skipIf(!hasBrowser)('consent to SMART services (needs Chromium)', { timeout: 120_000 }, () => {
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
  const company = 'Trattoria del Naviglio S.n.c.'
  const flag = 'Autorizzo il mio Professionista all’utilizzo dei Servizi SMART'

  /** What the operator's own request for the company's SMART services is answered. */
  const ask = (page: Page, clientId: string) =>
    page.evaluate(async (id) => {
      const query = 'query ($id: ID!) { smartServices(clientId: $id) { totalCount } }'
      const body = JSON.stringify({ query, variables: { id } })
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      const { data, errors } = await response.json()
      return (data?.smartServices?.totalCount ?? errors[0].extensions.missing[0].reason) as number | string
    }, clientId)

  it('is asked for by the administrator, given in the portal, seen at once, taken back and given again', async () => {
    const administrator = await as('ELEFER')
    await administrator.goto(`${delega.url}/studio/consents`)
    const row = administrator.getByRole('row').filter({ hasText: company })
    await row.getByRole('checkbox').check()
    await administrator.getByRole('button', { name: 'Invia a 1 cliente' }).click()
    await expectAccessible(administrator, 'the confirmation')
    await administrator.getByRole('dialog').getByRole('button', { name: 'Invia a 1 cliente' }).click()
    await administrator.getByText('Richiesta inviata a 1 cliente.').waitFor()

    // At entry the owner must choose; Annulla leaves it, and the next entry asks again.
    const owner = await as('PAOMOR', { viewport: NARROW })
    const dialog = owner.getByRole('dialog').filter({ hasText: 'chiede di usare i Servizi SMART' })
    const confirm = dialog.getByRole('button', { name: 'Conferma' })
    await confirm.waitFor()
    await expectAccessible(owner, 'the question at entry')
    expect(await confirm.isDisabled()).toBe(true)
    await dialog.getByText('Scegli Sì o No per confermare.').waitFor()
    await dialog.getByRole('button', { name: 'Annulla' }).click()
    await dialog.waitFor({ state: 'detached' })
    await owner.reload()
    await dialog.getByLabel('Sì, autorizzo').check()
    await confirm.click()
    await dialog.waitFor({ state: 'detached' })

    // Nobody reloads the grid.
    await row.getByText('Aderito', { exact: true }).waitFor()
    const href = await row.getByRole('link', { name: company }).getAttribute('href')
    const clientId = new URL(href!, delega.url).searchParams.get('client')!

    const operator = await as('MARROS')
    await operator.goto(`${delega.url}/studio/smart-services`)
    await operator.getByRole('button', { name: `Entra: ${company}` }).waitFor()
    await expectAccessible(operator, 'the SMART services')
    expect(await ask(operator, clientId)).toBe(1)

    await owner.goto(`${delega.url}/portal/personal-area/other-data`)
    const consent = owner.getByRole('switch', { name: flag })
    await consent.waitFor()
    await expectAccessible(owner, 'Altri dati')
    await consent.press('Space')
    await owner.getByText(/^Autorizzazione tolta/).waitFor()
    expect(await ask(operator, clientId)).toBe('CONSENT_WITHDRAWN')
    await row.getByText('Revocato', { exact: true }).waitFor()
    await consent.press('Space')
    await owner.getByText(/^Autorizzato il/).waitFor()
    expect(await ask(operator, clientId)).toBe(1)

    for (const page of [administrator, owner, operator]) await page.context().close()
  })

  it('shows an operator the answers of its clients, and no way to ask; every page is accessible', async () => {
    for (const look of [{}, { viewport: NARROW, dark: true }]) {
      const operator = await as('MARROS', look)
      await operator.goto(`${delega.url}/studio/consents`)
      await operator.getByText('Le richieste le manda l’amministratore', { exact: false }).waitFor()
      expect(await operator.getByRole('radio', { name: /^A tutti/ }).count()).toBe(0)
      await expectAccessible(operator, `consents of an operator at ${JSON.stringify(look)}`)
      await operator.context().close()
      const administrator = await as('ELEFER', look)
      await administrator.goto(`${delega.url}/studio/consents`)
      await administrator.getByRole('radio', { name: /^A tutti/ }).waitFor()
      await administrator.getByText(/no: perché\?$/).click()
      await expectAccessible(administrator, `consents at ${JSON.stringify(look)}`)
      await administrator.context().close()
    }
  })
})
