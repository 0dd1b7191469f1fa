/** A file as the API gives it. */
export interface ApiFile {
  fileName: string
  mediaType: string
  contentBase64: string
}

/** Hands a file of the API to the browser's downloads. */
export function saveFile({ fileName, mediaType, contentBase64 }: ApiFile) {
  const bytes = Uint8Array.from(atob(contentBase64), (char) => char.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
