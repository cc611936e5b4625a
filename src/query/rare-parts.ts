/** Letters and digits from rare to frequent in English texts on models; what is no such character is rarer than all. */
const byFrequency = 'jqzx9876543210kvbywgpfumhdlcsrniotae'

/** Letters that the engine compares at once. */
const width = 4

/**
 * What a text must hold in order to hold a word, found sooner than the word: the engine stops at each first letter of
 * what it looks for, and compares four letters at once and longer words letter by letter. At most one part; none for a
 * short word, or for one whose letters are not each one byte.
 */
export function rareParts(word: string): string[] {
  if (word.length <= width || !/^[ -~]*$/.test(word)) return []
  const parts = Array.from({ length: word.length - width + 1 }, (_, start) =>
    word.slice(start, start + width),
  )
  const rarity = (part: string) => byFrequency.indexOf(part.charAt(0))
  return [parts.reduce((rarest, part) => (rarity(part) < rarity(rarest) ? part : rarest))]
}
