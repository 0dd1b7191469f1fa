import { describe, expect, it } from 'vitest'
import { decodeXml } from './decode.ts'
import { type FormatName, formatNamed } from './document.ts'
import { fieldsOf } from './model/structure.ts'
import { type InvoiceFile, readInvoiceFile } from './read.ts'
import { checkSchema } from './schema-rules.ts'
import { borderTexts, fieldFor, minimalWith } from './testing/generate.ts'
import { type Element, parseLoosely, writeLoosely } from './testing/loose-xml.ts'
import { mutate } from './testing/mutate.ts'
import { hasMaterial, officialSchema, samples } from './testing/official-schema.ts'
import { Random } from './testing/random.ts'
import { outlineOfModel, outlineOfSchema, typesOfSchema } from './testing/schema-outline.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { writeInvoice } from './write.ts'

const SEED = Number(process.env.FATTURAPA_SEED ?? 20261121)
const MUTATIONS = Number(process.env.FATTURAPA_MUTATIONS ?? 5000)

const FILES: Record<FormatName, string> = { ORDINARY: 'Schema_VFPR12_v1.2.3.xsd', SIMPLIFIED: 'Schema_VFSM10.xsd' }

const read = (bytes: Uint8Array): InvoiceFile | undefined => {
  try {
    return readInvoiceFile(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}

const complaintsOf = (file: InvoiceFile) => [...file.complaints, ...checkSchema(file.document, file.format)]

const isValidToUs = (bytes: Uint8Array, format: FormatName): boolean => {
  const file = read(bytes)
  return file !== undefined && file.format === format && complaintsOf(file).length === 0
}

describe.skipIf(!hasMaterial)('the model against the official schemas', () => {
  const judges = hasMaterial
    ? {
        ORDINARY: officialSchema(FILES.ORDINARY),
        SIMPLIFIED: officialSchema(FILES.SIMPLIFIED),
      }
    : undefined
  const judge = (format: FormatName, bytes: Uint8Array) => judges![format](bytes)
  /** Where libxml2 departs from the standard, so far. */
  const deviations = () => `of libxml2 from the standard: ${JSON.stringify(judges!.ORDINARY.deviations)}`
  const all = samples().map((sample) => ({ ...sample, file: read(sample.bytes) }))
  const valid = all.flatMap(({ name, bytes, file }) =>
    file && judge(file.format, bytes) === undefined ? [{ name, bytes, file }] : [],
  )

  it.each(Object.entries(FILES) as [FormatName, string][])(
    'has every element and code of the %s schema, in its order, as often',
    (format, file) => {
      const outline = outlineOfSchema(file)
      expect(outlineOfModel(formatNamed[format].body)).toEqual(outline)
      console.log(`${file}: ${outline.length} elements`)
    },
  )

  it('has one type for each type of the schemas, with the same borders', { timeout: 300_000 }, () => {
    const random = new Random(SEED)
    const swept = new Map<string, string>()
    const disagreements: string[] = []
    let values = 0
    for (const [format, file] of Object.entries(FILES) as [FormatName, string][])
      for (const { path, definition } of typesOfSchema(file)) {
        const names = path.split('.')
        const field = fieldFor(formatNamed[format].body, names)!
        if (field.type.kind !== 'value') throw new Error(`${path} is a block`)
        const { expected: _, ...type } = field.type
        const ours = JSON.stringify({ ...type, pattern: type.pattern?.source, default: field.defaultValue })
        // The country of an address is empty where it is IT: a type of its own.
        const theirs = `${definition}${field.defaultValue ?? ''}`
        if (swept.has(theirs)) {
          expect([path, ours]).toEqual([path, swept.get(theirs)])
          continue
        }
        swept.set(theirs, ours)
        let accepted = 0
        for (const text of borderTexts(field.type)) {
          const bytes = Buffer.from(minimalDocument(random, format, names, text))
          const isValid = isValidToUs(bytes, format)
          values += 1
          if (isValid) accepted += 1
          if (isValid !== (judge(format, bytes) === undefined))
            disagreements.push(`${path}: ${JSON.stringify(text.slice(0, 40))} (${text.length})`)
        }
        expect([path, accepted]).not.toEqual([path, 0])
      }
    console.log(
      `types: ${swept.size}, values at their borders: ${values}, disagreements: ${disagreements.length}, ${deviations()}`,
    )
    expect(disagreements.slice(0, 20)).toEqual([])
    expect(swept.size).toBeGreaterThan(50)
  })

  it('says of every sample what its schema says', () => {
    const verdicts = all.map(({ name, bytes, file }) => {
      const format = file?.format ?? 'ORDINARY'
      return { name, ours: isValidToUs(bytes, format), theirs: judge(format, bytes) === undefined }
    })
    const count = (ours: boolean, theirs: boolean) =>
      verdicts.filter((v) => v.ours === ours && v.theirs === theirs).length
    console.log(
      `samples: ${verdicts.length}, agreed valid ${count(true, true)}, agreed invalid ${count(false, false)}, ` +
        `we accept what the XSD rejects ${count(true, false)}, we reject what the XSD accepts ${count(false, true)}`,
    )
    expect(verdicts.length).toBeGreaterThan(90)
    expect(verdicts.filter(({ ours, theirs }) => ours !== theirs)).toEqual([])
  })

  it('brings every readable sample through reading, writing and reading unchanged', () => {
    const readable = all.flatMap(({ name, file }) => (file ? [{ name, file }] : []))
    const changed = readable.filter(({ file }) => {
      const again = read(Buffer.from(writeInvoice(file.document, file.format)))
      return again === undefined || !isSame(again.document, file.document)
    })
    console.log(
      `written and read again: ${readable.length}, of historic versions ${readable.filter(({ file }) => file.isHistoric).length}`,
    )
    expect(changed.map(({ name }) => name)).toEqual([])
    expect(readable.some(({ file }) => file.isHistoric)).toBe(true)
    expect(readable.some(({ file }) => file.format === 'SIMPLIFIED')).toBe(true)
  })

  it('writes every valid sample so that its schema accepts it', () => {
    const rejected = valid.flatMap(({ name, file }) => {
      const verdict = judge(file.format, Buffer.from(writeInvoice(file.document, file.format)))
      return verdict === undefined ? [] : [`${name}: ${verdict}`]
    })
    console.log(`valid samples written and accepted: ${valid.length - rejected.length} of ${valid.length}`)
    expect(rejected).toEqual([])
  })

  it(`says of ${MUTATIONS} mutations of valid samples what the schemas say`, { timeout: 600_000 }, () => {
    const random = new Random(SEED)
    const originals: { name: string; format: FormatName; root: Element }[] = valid
      .filter(({ bytes }) => bytes.length < 12_000)
      .map(({ name, bytes, file }) => ({ name, format: file.format, root: parseLoosely(decodeXml(bytes).text) }))
    const tally = {
      agreedValid: 0,
      agreedInvalid: 0,
      weAcceptXsdRejects: 0,
      weRejectXsdAccepts: 0,
      rewritten: 0,
    }
    const disagreements: string[] = []
    for (let done = 0; done < MUTATIONS; done += 1) {
      const original = random.pick(originals)
      const { root, names } = mutate(random, original.root, formatNamed[original.format].body)
      const bytes = Buffer.from(writeLoosely(root))
      const file = read(bytes)
      const complaints = file && complaintsOf(file)
      const ours = file?.format === original.format && complaints?.length === 0
      const verdict = judge(original.format, bytes)
      const theirs = verdict === undefined
      if (ours && theirs) tally.agreedValid += 1
      else if (!ours && !theirs) tally.agreedInvalid += 1
      else if (ours) tally.weAcceptXsdRejects += 1
      else tally.weRejectXsdAccepts += 1
      if (ours !== theirs)
        disagreements.push(
          `${original.name} #${done} ${names}: ${verdict ?? JSON.stringify(complaints?.[0] ?? 'unreadable')}`,
        )
      if (file && ours) {
        const written = Buffer.from(writeInvoice(file.document, file.format))
        const again = read(written)
        if (judge(file.format, written) !== undefined || !again || !isSame(again.document, file.document))
          disagreements.push(`${original.name} #${done} ${names}: not the same after writing`)
        else tally.rewritten += 1
      }
    }
    console.log(`mutations: ${MUTATIONS}, seed ${SEED}, ${JSON.stringify(tally)}, ${deviations()}`)
    expect(disagreements.slice(0, 20)).toEqual([])
    expect(tally.agreedValid).toBeGreaterThan(MUTATIONS / 10)
    expect(tally.agreedInvalid).toBeGreaterThan(MUTATIONS / 10)
  })
})

const minimalDocument = (random: Random, format: FormatName, names: string[], text: string): string => {
  const { rootName, namespace, body } = formatNamed[format]
  const version = format === 'ORDINARY' ? 'FPR12' : 'FSM10'
  const children = fieldsOf(body).map((field) =>
    minimalWith(random, field, field.name === names[0] ? names.slice(1) : [''], text),
  )
  return writeLoosely({ tag: `p:${rootName} xmlns:p="${namespace}" versione="${version}"`, children }).replaceAll(
    '&',
    '&amp;',
  )
}

const sorted = (_: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value

const isSame = (left: unknown, right: unknown): boolean =>
  JSON.stringify(left, sorted) === JSON.stringify(right, sorted)
