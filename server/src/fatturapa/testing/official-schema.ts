import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'

/** Material that is not part of the project; tests that need it are skipped where it is absent. */
export const MATERIAL = resolve(import.meta.dirname, '../../../../../shared/fatturapa')

export const hasMaterial = existsSync(MATERIAL)

const IMPORTED = 'xmldsig-core-schema.xsd'

/** One of the official schemas, as a judge of bytes. */
export const officialSchema = (name: string): ((bytes: Uint8Array) => string | undefined) => {
  const read = (file: string) => readFileSync(join(MATERIAL, 'xsd', file))
  const provider = new XmlBufferInputProvider({ [IMPORTED]: read(IMPORTED) })
  xmlRegisterInputProvider(provider)
  const source = XmlDocument.fromBuffer(read(name), { url: name })
  const validator = XsdValidator.fromDoc(source)
  source.dispose()
  xmlCleanupInputProvider()
  return (bytes) => {
    try {
      const document = XmlDocument.fromBuffer(bytes, { option: ParseOption.XML_PARSE_NONET })
      try {
        validator.validate(document)
        return undefined
      } finally {
        document.dispose()
      }
    } catch (error) {
      return String(error)
    }
  }
}

export interface Sample {
  name: string
  bytes: Uint8Array
}

/** Every whole invoice among the samples: .xml files, not the fragments. */
export const samples = (): Sample[] =>
  hasMaterial
    ? readdirSync(join(MATERIAL, 'samples'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.xml') && !name.includes('partial_examples'))
        .sort()
        .map((name) => ({ name, bytes: readFileSync(join(MATERIAL, 'samples', name)) }))
    : []
