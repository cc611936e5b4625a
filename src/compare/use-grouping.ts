import { useQueryStates } from 'nuqs'
import { useCallback, useMemo } from 'react'
import { tableParameters } from '../address/table.ts'
import type { ClaimFilter } from '../claim/filter.ts'
import { ask } from '../query/ask.ts'
import type { Sort } from '../query/claim-rows.ts'
import { blockRows } from '../query/first-view.ts'
import { type Grouping, groupedCount, groupedRows } from '../query/grouped-rows.ts'
import { useQuestion } from '../query/use-question.ts'

/** How the leaderboard's rows are gathered; the address holds it. */
export function useGrouping(filter: ClaimFilter, sort: readonly Sort[]) {
  const [{ group, unfold, except }, setState] = useQueryStates(tableParameters)
  const grouping = useMemo(
    (): Grouping | null => (group === null ? null : { by: group, unfolded: unfold, except }),
    [group, unfold, except],
  )
  const count = useQuestion(grouping ? groupedCount(filter, grouping) : null, true).rows?.[0] ?? null
  const toggle = useCallback(
    (key: string) => void setState({ except: toggled(except, key) }),
    [setState, except],
  )
  return {
    grouping,
    /** Groups and rows of the grouped list; null while it is not known or where nothing is grouped. */
    count: grouping ? count : null,
    choose: (by: Grouping['by'] | null) =>
      void setState({ group: by, unfold: null, except: null }, { history: 'push' }),
    /** Asks for both groupings before one is chosen: the engine is slow with a kind of question that it meets first. */
    foresee: () => {
      for (const by of ['paper', 'model'] as const) {
        const closed: Grouping = { by, unfolded: false, except: [] }
        void ask(groupedCount(filter, closed)).catch(() => undefined)
        void ask(groupedRows(filter, closed, sort, blockRows, 0)).catch(() => undefined)
      }
    },
    foldAll: (open: boolean) =>
      void setState({ unfold: open ? true : null, except: null }, { history: 'push' }),
    toggle,
  }
}

function toggled(keys: readonly string[], key: string): string[] | null {
  const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key]
  return next.length > 0 ? next : null
}
