const NAME = /^(IT[a-zA-Z0-9]{11,16}|(?!IT)[A-Z]{2}[a-zA-Z0-9]{2,28})_([a-zA-Z0-9]{1,5})\.(xml|zip|p7m)(\.p7m)?$/
const NOTICE_NAME =
  /^((?:IT[a-zA-Z0-9]{11,16}|(?!IT)[A-Z]{2}[a-zA-Z0-9]{2,28})_[a-zA-Z0-9]{1,5})_(RC|NS|MC|NE|DT|AT|EC|SE|MT)_([a-zA-Z0-9]{3})\.xml(\.p7m)?$/

/** How many names a sender has before it runs out: five characters of 0-9 and A-Z. */
export const FILE_NAMES_PER_SENDER = 36 ** 5

/** The progressive part of a file name: 0 is '00000', 36 is '00010'. Names are used once, rejected files included. */
export const progressive = (number: number): string => {
  if (!Number.isInteger(number) || number < 0 || number >= FILE_NAMES_PER_SENDER)
    throw new RangeError(`no file name is left for number ${number}`)
  return number.toString(36).toUpperCase().padStart(5, '0')
}

/** 'IT01234567890_00001.xml'. The sender is the IdTrasmittente of the file: country and code. */
export const fileName = (sender: { country: string; code: string }, number: number): string => {
  const name = `${sender.country}${sender.code}_${progressive(number)}.xml`
  if (!isFileName(name)) throw new RangeError(`no SdI file name: ${name}`)
  return name
}

/** Whether SdI takes a file of this name (control 00001). */
export const isFileName = (name: string): boolean => NAME.test(name)

/** The name without its extensions: what the names of SdI's messages begin with. */
export const stemOf = (name: string): string => name.replace(/(\.(xml|zip|p7m))+$/i, '')

export type NoticeKind = 'RC' | 'NS' | 'MC' | 'NE' | 'DT' | 'AT' | 'EC' | 'SE' | 'MT'

/** 'IT01234567890_00001_RC_001.xml', the number counting the messages about one file. */
export const noticeName = (invoiceName: string, kind: NoticeKind, number: number): string =>
  `${stemOf(invoiceName)}_${kind}_${number.toString(36).toUpperCase().padStart(3, '0')}.xml`

export interface NoticeName {
  /** Of the file it is about, without extension. */
  stem: string
  kind: NoticeKind
  number: string
}

export const parseNoticeName = (name: string): NoticeName | undefined => {
  const parts = NOTICE_NAME.exec(name)
  return parts ? { stem: parts[1]!, kind: parts[2] as NoticeKind, number: parts[3]! } : undefined
}
