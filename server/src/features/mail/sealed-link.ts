import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { Config } from '../../config.ts'

type Key = Pick<Config, 'secret'>
/** An address that opens something by itself, under the installation's secret: the database alone opens nothing. */
export type SealedLink = string & { readonly sealed: true }

/** The address is whole or begins with a slash: a page of this installation. What it opens by goes behind a `#`, which no server is told. */
export const sealLink = async (address: string, { secret: key }: Key): Promise<SealedLink> =>
  (await symmetricEncrypt({ key, data: address })) as SealedLink

export const openLink = (sealed: string, { secret: key }: Key): Promise<string> =>
  symmetricDecrypt({ key, data: sealed })
