import { describe, expect, it } from 'vitest'
import { claimId } from '../../src/extract/claim-id.ts'

const claim = {
  paper_id: '2501.00001',
  benchmark: 'AIME 24',
  benchmark_id: 'aime-2024',
  kind: 'score' as const,
  value_text: '43.3',
}

/** FNV-1a, 32 bits, from its definition and with numbers of any size (Fowler, Noll & Vo; draft-eastlake-fnv). */
function fnv1a(text: string): string {
  let value = 0x811c9dc5n
  for (const unit of text.split('')) {
    value = BigInt.asUintN(32, (value ^ BigInt(unit.charCodeAt(0))) * 0x01000193n)
  }
  return value.toString(36).padStart(7, '0')
}

describe('claimId', () => {
  it('is the paper and the hash of what is claimed', () => {
    expect(claimId(claim)).toBe(`2501.00001.${fnv1a('aime-2024\0score\x0043.3')}`)
  })

  it('takes the words of the text where the catalogue knows no benchmark', () => {
    const unknown = { ...claim, benchmark_id: null, benchmark: 'Größenbench' }
    expect(claimId(unknown)).toBe(`2501.00001.${fnv1a('Größenbench\0score\x0043.3')}`)
    expect(claimId({ ...claim, benchmark: 'AIME-2024' })).toBe(claimId(claim))
  })

  it('parts benchmark, kind and value, so that no two claims share a key', () => {
    const ids = [
      claim,
      { ...claim, kind: 'gain' as const },
      { ...claim, value_text: '43.30' },
      { ...claim, benchmark_id: 'aime-2025' },
      { ...claim, paper_id: '2501.00002' },
    ].map(claimId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has seven characters behind the paper, however small the hash', () => {
    const hashes = Array.from({ length: 400 }, (_, n) => claimId({ ...claim, value_text: String(n) }))
    for (const id of hashes) expect(id).toMatch(/^2501\.00001\.[0-9a-z]{7}$/)
    expect(hashes.some((id) => id.startsWith('2501.00001.0'))).toBe(true)
  })
})
