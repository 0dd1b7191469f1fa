import { createHash } from 'node:crypto'

/** How a partner's secret is kept. It is random, so that a plain hash cannot be guessed back. */
export const hashOfSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
