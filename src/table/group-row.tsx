import { ChevronDown, ChevronRight } from 'lucide-react'
import { readableTex } from '../claim/readable-tex.ts'
import type { GroupRow } from '../query/grouped-rows.ts'
import styles from './claim-grid.module.css'

interface GroupGridRowProps {
  index: number
  /** Distance from the top of the list, px. */
  top: number
  group: GroupRow
  columnCount: number
  /** True when the Tab key reaches its cell. */
  isEntry: boolean
  onToggle: (key: string) => void
}

/** The head of a group: one cell over all columns, with the count and the range of what it holds. */
export function GroupGridRow(props: GroupGridRowProps) {
  const { index, top, group, columnCount, isEntry, onToggle } = props
  const Arrow = group.isOpen ? ChevronDown : ChevronRight
  return (
    <div
      className={`${styles.row} ${styles.groupRow}`}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={group.isOpen}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={-1}
    >
      <div
        role="gridcell"
        aria-colspan={columnCount}
        tabIndex={isEntry ? 0 : -1}
        data-cell={`${index}:0`}
        className={styles.groupCell}
      >
        <button type="button" tabIndex={-1} onClick={() => onToggle(group.groupKey)}>
          <Arrow size={15} aria-hidden="true" />
          <span className={styles.groupName}>{nameWords(group)}</span>
        </button>
        <span className={styles.groupFacts}>{factWords(group)}</span>
      </div>
    </div>
  )
}

function nameWords({ groupName, size }: GroupRow): string {
  if (groupName === null) return 'No model named'
  const known = size === null || groupName.toLowerCase().includes(`${size}b`)
  return known ? readableTex(groupName) : `${readableTex(groupName)}, ${size}B`
}

/** Count and range of a group in words: "3 claims, 40.0 to 62.5%". */
export function factWords({ claims, benchmarks, low, high, unit }: GroupRow): string {
  const counted = `${claims.toLocaleString('en')} claim${claims === 1 ? '' : 's'}`
  if (low === null || high === null)
    return `${counted} ${benchmarks === 1 ? 'in several units' : `on ${benchmarks.toLocaleString('en')} benchmarks`}`
  const suffix = unit === '%' || !unit ? (unit ?? '') : ` ${unit}`
  return low === high ? `${counted}, ${low}${suffix}` : `${counted}, ${low} to ${high}${suffix}`
}
