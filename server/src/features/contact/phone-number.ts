/** E.164: with the country, without spaces, at most fifteen digits. */
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/
const ITALIAN_MOBILE = /^\+393\d{8,9}$/

/** A number as it is kept. 0039 is +39; what names no country is Italian. */
export function plainPhoneNumber(typed: string): string {
  const digits = typed.replace(/[\s./()-]/g, '').replace(/^00/, '+')
  return digits.startsWith('+') ? digits : `+39${digits}`
}

export const isPhoneNumber = (text: string): boolean => INTERNATIONAL.test(text)

/** Whether a text message can reach it: in Italy, that it is a mobile telephone's. */
export const canReceiveSms = (text: string): boolean =>
  isPhoneNumber(text) && (!text.startsWith('+39') || ITALIAN_MOBILE.test(text))
