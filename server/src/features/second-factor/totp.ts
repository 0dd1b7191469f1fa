import { Secret, TOTP } from 'otpauth'

const ISSUER = 'Delega'
const PERIOD_MS = 30_000
/** Steps before and after the present one whose codes count: telephones' clocks are not exact. */
const WINDOW = 1
/** After so long no code of a step counts any more. */
export const STEP_LASTS_MS = (2 * WINDOW + 1) * PERIOD_MS

/** 160 bits, as RFC 4226 (R6) recommends, in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

const totpOf = (secret: string, label = ''): TOTP => new TOTP({ issuer: ISSUER, label, secret })

/** What an app reads from the QR code: `otpauth://totp/Delega:MARROS?secret=…` */
export const otpauthUri = (secret: string, username: string): string => totpOf(secret, username).toString()

/** Which step of RFC 6238 the code belongs to, if it is one of those that count now. */
export function stepOf(code: string, secret: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = now.getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? undefined : Math.floor(timestamp / PERIOD_MS) + delta
}
