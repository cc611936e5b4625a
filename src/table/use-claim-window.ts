import { useEffect, useMemo, useState } from 'react'
import type { ClaimFilter } from '../claim/filter.ts'
import { answered, ask } from '../query/ask.ts'
import type { Sort } from '../query/claim-rows.ts'
import { blockRows } from '../query/first-view.ts'
import { type Grouping, type ListRow, listedRows } from '../query/grouped-rows.ts'
import { keyOf, type Question } from '../query/question.ts'

/** Blocks of rows by number, for one filter, grouping and order. */
interface Blocks {
  key: string
  rows: Map<number, ListRow[]>
  error: Error | null
}

/** What the rows of a list are: its claims, how they are gathered and their order. */
export interface ClaimListing {
  filter: ClaimFilter
  /** Null lists the claims one by one. */
  grouping: Grouping | null
  sort: readonly Sort[]
}

/** The rows of a window into an ordered list of any length, fetched in blocks; the last list stays until the next answers. */
export function useClaimWindow({ filter, grouping, sort }: ClaimListing, first: number, last: number) {
  const questionOf = useMemo(
    () => (block: number) => listedRows(filter, grouping, sort, blockRows, block * blockRows),
    [filter, grouping, sort],
  )
  const key = useMemo(() => keyOf(questionOf(0)), [questionOf])
  const [blocks, setBlocks] = useState<Blocks>(() => start(questionOf(0), key))
  const from = Math.floor(first / blockRows)
  const to = Math.floor(Math.max(first, last) / blockRows)
  // biome-ignore lint/correctness/useExhaustiveDependencies: blocks that came meanwhile are no reason to ask again
  useEffect(() => {
    const superseded = new AbortController()
    const { signal } = superseded
    for (let block = from; block <= to; block += 1) {
      if (blocks.key === key && blocks.rows.has(block)) continue
      ask(questionOf(block), signal, true).then(
        (rows) => signal.aborted || setBlocks((known) => withBlock(known, key, block, rows)),
        (error: Error) => signal.aborted || setBlocks((known) => ({ ...known, error })),
      )
    }
    return () => superseded.abort()
  }, [questionOf, key, from, to])
  const rowAt = (index: number): ListRow | null =>
    blocks.rows.get(Math.floor(index / blockRows))?.[index % blockRows] ?? null
  return { rowAt, error: blocks.error, isCurrent: blocks.key === key, firstBlock: blocks.rows.get(0) ?? null }
}

function start(question: Question<ListRow>, key: string): Blocks {
  const rows = answered(question)
  return { key: rows ? key : '', rows: new Map(rows ? [[0, rows]] : []), error: null }
}

function withBlock(known: Blocks, key: string, block: number, rows: ListRow[]): Blocks {
  const kept = known.key === key ? known.rows : new Map<number, ListRow[]>()
  return { key, rows: new Map(kept).set(block, rows), error: null }
}
