/** A text's FNV-1a hash over its UTF-16 units, 0 to 2³² − 1 (Fowler, Noll & Vo). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
