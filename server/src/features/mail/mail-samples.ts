interface Sample {
  readonly it: string
  readonly en: string
}
const same = (text: string): Sample => ({ it: text, en: text })
const COMPANY = same('Officine Galvani S.p.A.')

/** What placeholders stand for in a preview. */
const samples: Readonly<Record<string, Sample>> = {
  name: same('Anna Bianchi'),
  username: same('ANNBIA'),
  studioName: same('Studio Ferri'),
  clientName: COMPANY,
  otherName: COMPANY,
  link: same('/portal/'),
  day: { it: '31 dicembre 2026', en: '31 December 2026' },
  days: same('7'),
  minutes: same('30'),
  number: same('2026/118'),
  buyerName: same('Comune di Padova'),
  unitName: same('Milano'),
}

/** With the names of what is known already; a placeholder without a sample shows its own name. */
export const sampleValues = (
  language: 'it' | 'en',
  known: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  new Proxy<Record<string, string>>(
    {},
    { get: (_, name) => known[String(name)] ?? samples[String(name)]?.[language] ?? `[${String(name)}]` },
  )
