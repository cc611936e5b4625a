import { hashOf } from '../../../src/claim/hash.ts'

/** The half of the papers that a paper belongs to, 0 or 1: what one half's encoder says is asked of the other half only. */
export const halfOf = (paperId: string): number => (hashOf(paperId) >> 7) & 1
