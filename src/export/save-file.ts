/** Hands a file to the browser's downloads. */
export function saveFile(content: string | Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(new Blob([content], { type }))
  anchor.download = name
  anchor.click()
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000)
}

/** A file name from a title and a snapshot: lower case, words joined by hyphens. */
export function exportFileName(title: string, snapshot: string, extension: string): string {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  return `claimboard-${words.replace(/^-|-$/g, '').slice(0, 60)}-${snapshot}.${extension}`.replace(/-+/g, '-')
}
