import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The operations that our own apps were built with: they send an operation's hash, never its text. */
export interface TrustedDocuments {
  /** `hash`: SHA-256 of the text, hexadecimal. */
  textOf(hash: string): string | undefined
  readonly has: (hash: string) => boolean
}

export const noDocuments: TrustedDocuments = { textOf: () => undefined, has: () => false }

/**
 * The manifests that the builds of the apps leave in this folder, one JSON file for each: hash → text. Nothing is ever added
 * by a caller. An app that is built anew beside a running server is found when it asks for what is not known yet.
 */
export function readTrustedDocuments(folder: string): TrustedDocuments {
  let stamp = ''
  let texts: ReadonlyMap<string, string> = new Map()

  const readWhereChanged = () => {
    const files = manifestsIn(folder)
    const now = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join()
    if (now === stamp) return
    stamp = now
    texts = new Map(
      files.flatMap((file) => Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)),
    )
  }
  readWhereChanged()
  return {
    textOf(hash) {
      if (!texts.has(hash)) readWhereChanged()
      return texts.get(hash)
    },
    has: (hash) => texts.has(hash),
  }
}

function manifestsIn(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    return names.map((name) => join(folder, name))
  } catch {
    // The apps are not built: only text is understood.
    return []
  }
}

/** The hash in a `documentId`, written as in the specification's appendix on persisted documents: 'sha256:…'. */
const hashIn = (documentId: unknown): string | undefined => /^sha256:([0-9a-f]{64})$/.exec(String(documentId))?.[1]

/** A request by `documentId`, as Apollo names the same. Where there is a text too, the text counts. */
export function byHash(body: unknown): unknown {
  const { documentId, ...request } = (body ?? {}) as Record<string, unknown>
  if (documentId === undefined || request.query !== undefined) return body
  return { ...request, extensions: { persistedQuery: { version: 1, sha256Hash: hashIn(documentId) ?? '' } } }
}

const APOLLOS_PREFIX = 'apq:'

/** Reads only: what Apollo would let callers register is forgotten at once. */
export const trustedStore = (documents: TrustedDocuments) => ({
  get: async (key: string) => documents.textOf(key.slice(APOLLOS_PREFIX.length)),
  set: async () => {},
  delete: async () => false,
})
