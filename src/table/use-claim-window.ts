import { useEffect, useMemo, useState } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { answered, ask } from '../query/ask.ts'
import { type ClaimRow, claimRows, type Sort } from '../query/claim-rows.ts'
import { blockRows } from '../query/first-view.ts'
import { keyOf } from '../query/question.ts'

/** Blocks of rows by number, for one filter and order. */
interface Blocks {
  key: string
  rows: Map<number, ClaimRow[]>
  error: Error | null
}

/** The rows of a window into an ordered list of any length, fetched in blocks; the last list stays until the next answers. */
export function useClaimWindow(filter: ClaimFilter, sort: readonly Sort[], first: number, last: number) {
  const key = useMemo(() => keyOf(claimRows(filter, sort, blockRows, 0)), [filter, sort])
  const [blocks, setBlocks] = useState<Blocks>(() => start(filter, sort, key))
  const from = Math.floor(first / blockRows)
  const to = Math.floor(Math.max(first, last) / blockRows)
  useEffect(() => {
    const superseded = new AbortController()
    const { signal } = superseded
    for (let block = from; block <= to; block += 1) {
      ask(claimRows(filter, sort, blockRows, block * blockRows), signal).then(
        (rows) => signal.aborted || setBlocks((known) => withBlock(known, key, block, rows)),
        (error: Error) => signal.aborted || setBlocks((known) => ({ ...known, error })),
      )
    }
    return () => superseded.abort()
  }, [filter, sort, key, from, to])
  const rowAt = (index: number): ClaimRow | null =>
    blocks.rows.get(Math.floor(index / blockRows))?.[index % blockRows] ?? null
  return { rowAt, error: blocks.error, isCurrent: blocks.key === key, firstBlock: blocks.rows.get(0) ?? null }
}

function start(filter: ClaimFilter, sort: readonly Sort[], key: string): Blocks {
  const rows = answered(claimRows(filter, sort, blockRows, 0))
  return { key: rows ? key : '', rows: new Map(rows ? [[0, rows]] : []), error: null }
}

function withBlock(known: Blocks, key: string, block: number, rows: ClaimRow[]): Blocks {
  const kept = known.key === key ? known.rows : new Map<number, ClaimRow[]>()
  return { key, rows: new Map(kept).set(block, rows), error: null }
}
