import type { ReactNode } from 'react'
import type { RowSet } from '../address/contamination.ts'
import { link } from '../address/link.ts'

interface RowLinkProps {
  /** Catalogue id of the benchmark. */
  of: string
  rows: RowSet
  /** Fresher twin and model family, for pairs only. */
  twin?: string
  family?: string
  /** Says what opens, where the figure alone would not. */
  label?: string
  children: ReactNode
}

/** A figure that opens the rows it was computed from. */
export function RowLink({ of, rows, twin, family, label, children }: RowLinkProps) {
  return (
    <a href={link('contamination', { of, rows, twin, family })} aria-label={label} title={label}>
      {children}
    </a>
  )
}
