import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { UnreadableFile } from './unreadable-file.ts'

export interface ArchivedFile {
  /** Without folders: nothing is ever written under it. */
  name: string
  bytes: Uint8Array
}

export interface ArchiveLimits {
  entries: number
  /** Of one file, unpacked. */
  entryBytes: number
  /** Of all files, unpacked. */
  totalBytes: number
}

const LIMITS: ArchiveLimits = { entries: 500, entryBytes: 30 * 1024 * 1024, totalBytes: 150 * 1024 * 1024 }

const nameOf = (entry: Entry): string =>
  getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)

/** Folders, what operating systems add, and the metadata that SdI packs beside each file. */
const isIgnored = (path: string, name: string): boolean =>
  name === '' || /^(\.|Thumbs\.db$)/.test(name) || /(^|[/\\])__MACOSX[/\\]/.test(path) || /_metaDato\.xml$/i.test(name)

const unpack = async (zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> => {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  let size = 0
  // The size an archive states is not believed: what comes out is counted.
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) {
      stream.destroy()
      throw new UnreadableFile('TOO_LARGE', { limit })
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const readEntries = async (zip: ZipFile, limits: ArchiveLimits): Promise<ArchivedFile[]> => {
  const files: ArchivedFile[] = []
  let total = 0
  if (zip.entryCount > limits.entries) throw new UnreadableFile('TOO_MANY_ENTRIES', { limit: limits.entries })
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry)
    const name = path.split(/[/\\]/).at(-1)!
    if (isIgnored(path, name)) continue
    if (entry.isEncrypted()) throw new UnreadableFile('ENCRYPTED', { name })
    const limit = Math.min(limits.entryBytes, limits.totalBytes - total)
    if (entry.uncompressedSize > limit) throw new UnreadableFile('TOO_LARGE', { name, limit })
    const bytes = await unpack(zip, entry, limit)
    if (/\.zip$/i.test(name) || (bytes[0] === 0x50 && bytes[1] === 0x4b))
      throw new UnreadableFile('NESTED_ARCHIVE', { name })
    total += bytes.length
    files.push({ name, bytes })
  }
  return files
}

/**
 * The files of a .zip, in its order, folders and metadata left out. Archives inside, encrypted entries, and whatever is too
 * much (zip bombs) are refused with an UnreadableFile before they take memory.
 */
export const readArchive = async (bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<ArchivedFile[]> => {
  if (bytes.length === 0) throw new UnreadableFile('EMPTY')
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Names are decoded by us: yauzl would refuse an archive for a name that climbs out of the folder.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false })
    return await readEntries(zip, { ...LIMITS, ...limits })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('NOT_AN_ARCHIVE')
  }
}
