/** The address when the text is a plain web address, else null: `javascript:` and its like never become links. */
export function webLink(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const address = new URL(text)
  return address.protocol === 'https:' || address.protocol === 'http:' ? address.href : null
}
