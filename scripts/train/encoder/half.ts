/** The half of the papers that a paper belongs to, 0 or 1: what one half's encoder says is asked of the other half only. */
export function halfOf(paperId: string): number {
  let hash = 2166136261
  for (let at = 0; at < paperId.length; at += 1) hash = Math.imul(hash ^ paperId.charCodeAt(at), 16777619)
  return ((hash >>> 0) >> 7) & 1
}
