import type { Queue } from '../queue/queue.ts'

/** An invoice's file as SdI is to get it. */
export interface OutgoingFile {
  readonly fileName: string
  readonly xml: string
}

/** SdI took the file under this id; or it did not, and asking again may help or not. */
export type UploadAnswer = { readonly sdiId: string } | { readonly failure: string; readonly isPermanent: boolean }

/** Where every channel hands in what SdI sends: a file, by its name and bytes, that nobody vouches for yet. */
export type Inbox = (fileName: string, bytes: Uint8Array, now: Date) => Promise<unknown>

/** A way to SdI and back. */
export interface Channel {
  /** Stored with each transmission: renaming it orphans those. */
  readonly name: string
  /** The largest file it carries. */
  readonly largestBytes: number
  /** Gives the file to SdI. The same file again answers the same id: whoever asked may not have heard the answer. */
  upload(file: OutgoingFile, now: Date): Promise<UploadAnswer>
  /** Says who looks for SdI's messages, before the queue starts. */
  listen(queue: Queue, inbox: Inbox): void
}
